import Glibc
import WESModel

@testable import WESBench
@testable import WESIO

/// A sine of a periodic signal: its order, its root-mean-square value and its phase in radians.
struct Harmonic {
    var order: Int
    var rms: Double
    var phase: Double

    /// The sines of a resistive load behind a dimmer that conducts from an angle on.
    static func dimmer(rms: Double, from start: Double, count: Int = 60) -> [Harmonic] {
        let points = 20_000
        var found: [Harmonic] = []
        for order in stride(from: 1, to: count, by: 2) {
            var sine = 0.0
            var cosine = 0.0
            for point in 0..<points {
                let angle = start + (.pi - start) * (Double(point) + 0.5) / Double(points)
                sine += sin(angle) * sin(Double(order) * angle)
                cosine += sin(angle) * cos(Double(order) * angle)
            }
            found.append(
                Harmonic(order: order, rms: hypot(sine, cosine), phase: atan2(cosine, sine)))
        }
        let total = found.reduce(0) { $0 + $1.rms * $1.rms }.squareRoot()
        return found.map {
            Harmonic(order: $0.order, rms: $0.rms * rms / total, phase: $0.phase)
        }
    }

    /// The pulses of a rectifier: the odd orders fall, their signs alternate.
    static func rectifier(rms: Double) -> [Harmonic] {
        let shape = [1.0, 0.81, 0.6, 0.37, 0.16, 0.03, 0.08, 0.07]
        let total = shape.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return shape.enumerated().map { index, part in
            Harmonic(
                order: 2 * index + 1, rms: part * rms / total,
                phase: index.isMultiple(of: 2) ? 0 : .pi)
        }
    }
}

/// The voltage and some currents as a multiplexed converter samples them, with exact truth.
///
/// Both transformers are first-order high-pass stages of unit gain at the fundamental, as in
/// measure.md section 1.4; the phase of an order is turned by `atan(tan(lead) / order)`.
struct SampledMains {
    var rate = 2_500.0
    var bits = 12
    var hertz = 50.0
    var seconds = 2.0
    var voltage = [Harmonic(order: 1, rms: 230, phase: 0)]
    var currents: [[Harmonic]] = [[Harmonic(order: 1, rms: 10, phase: 0)]]
    var voltageLead = 5.0
    var currentLead = 2.0
    /// Noise in counts of a converter with these bits.
    var noise = 0.9
    var start = 0.7
    var seed: UInt64 = 1
    /// The bias of each channel, as a share of the full scale.
    var bias = 0.498

    static let voltsPerVolt = 260.0
    static let amperesPerVolt = 2_000.0 / 22

    var skew: Double { 1 / rate / Double(currents.count + 1) }

    var plan: SamplePlan {
        SamplePlan(
            rate: rate, bits: bits, channels: currents.count + 1, skew: skew,
            voltsPerVolt: Self.voltsPerVolt,
            clamps: currents.indices.map {
                SamplePlan.Clamp(
                    number: $0 + 1, channel: $0 + 1, amperesPerVolt: Self.amperesPerVolt,
                    leadDegrees: voltageLead - currentLead)
            })
    }

    // MARK: - Truth

    static func rms(_ sines: [Harmonic]) -> Double {
        sines.reduce(0) { $0 + $1.rms * $1.rms }.squareRoot()
    }

    var volts: Double { Self.rms(voltage) }

    func amperes(_ clamp: Int) -> Double { Self.rms(currents[clamp - 1]) }

    func watts(_ clamp: Int) -> Double {
        currents[clamp - 1].reduce(0) { sum, current in
            guard let same = voltage.first(where: { $0.order == current.order }) else {
                return sum
            }
            return sum + same.rms * current.rms * cos(same.phase - current.phase)
        }
    }

    func vars(_ clamp: Int) -> Double {
        guard let current = currents[clamp - 1].first, let volts = voltage.first else { return 0 }
        return volts.rms * current.rms * sin(volts.phase - current.phase)
    }

    func apparent(_ clamp: Int) -> Double { volts * amperes(clamp) }

    // MARK: - Samples

    /// The frames, interleaved.
    func counts() -> [UInt32] {
        var random = SeededRandom(seed: seed)
        let channels = [voltage] + currents
        let frames = Int((rate * seconds).rounded())
        var counts: [UInt32] = []
        counts.reserveCapacity(frames * channels.count)
        for frame in 0..<frames {
            for (channel, sines) in channels.enumerated() {
                let time = Double(frame) / rate + Double(channel) * skew
                let isVoltage = channel == 0
                let value = signal(
                    sines, at: time, lead: isVoltage ? voltageLead : currentLead)
                counts.append(count(of: value, isVoltage: isVoltage, &random))
            }
        }
        return counts
    }

    /// The same as the bytes of a `.u16` file.
    func bytes() -> [UInt8] {
        counts().flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    private func signal(_ sines: [Harmonic], at time: Double, lead: Double) -> Double {
        let tangent = tan(lead * .pi / 180)
        return sines.reduce(0) { sum, sine in
            let order = Double(sine.order)
            let ratio = tangent * 50 / hertz / order
            let gain = ((1 + tangent * tangent) / (1 + ratio * ratio)).squareRoot()
            let angle =
                order * (2 * .pi * hertz * time + start) + sine.phase + atan(ratio)
            return sum + gain * 2.0.squareRoot() * sine.rms * sin(angle)
        }
    }

    private func count(
        of value: Double, isVoltage: Bool, _ random: inout SeededRandom
    ) -> UInt32 {
        let scale = Double(UInt32(1) << UInt32(bits))
        let volts = value / (isVoltage ? Self.voltsPerVolt : Self.amperesPerVolt)
        let level = volts / SamplePlan.reference * scale + bias * scale + gauss(&random) * noise
        return UInt32(min(max(level.rounded(), 0), scale - 1))
    }

    /// Close to a normal distribution of variance 1.
    private func gauss(_ random: inout SeededRandom) -> Double {
        var sum = -6.0
        for _ in 0..<12 { sum += Double(random.next() >> 11) / Double(UInt64(1) << 53) }
        return sum
    }
}

/// Feeds frames to a stream of power.
extension PowerStream {
    mutating func take(_ counts: [UInt32]) -> [ClampReport] {
        var reports: [ClampReport] = []
        let width = plan.channels
        counts.withUnsafeBufferPointer { all in
            for start in stride(from: 0, to: all.count - width + 1, by: width) {
                let frame = UnsafeBufferPointer(rebasing: all[start..<(start + width)])
                if let report = add(frame) { reports.append(report) }
            }
        }
        return reports
    }
}
