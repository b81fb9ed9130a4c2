import Glibc
import WESModel

/// The front end for one slice of time: what each channel shows at an angle of the mains.
struct ConverterLens {
    private struct Channel {
        var signal: ClampSignal
        var scale: Double
        var shift: Double
    }

    private let channels: [Channel]
    private let volts: Double
    private let bias: Double
    private let purity: Double
    private let isStepped: Bool
    private let lead: Double
    private let voltScale: Double
    private let limit: Double

    private static let third = 0.012
    private static let fifth = 0.015

    init(
        _ samples: SampleDescription, _ physics: ClampPhysics, at time: Delay,
        _ condition: BoardCondition, frequency: Double, clampLead: Double
    ) {
        limit = Double(UInt64(1) << UInt64(min(max(samples.bits, 1), 16)))
        let perVolt = limit / SamplePlan.reference
        voltScale = perVolt / samples.voltsPerVolt
        volts = physics.voltage(at: time, condition) * 2.0.squareRoot()
        bias = condition.mains.contains(.direct) ? 0.9 : 0.5
        purity = condition.mains.contains(.inverter) ? 0 : 1
        isStepped = condition.mains.contains(.steps)
        lead = (samples.leadDegrees + clampLead) * .pi / 180
        let skew = samples.skewMicroseconds * 1e-6 * 2 * .pi * frequency
        channels = (1..<max(samples.channels, 2)).map { number in
            var signal = physics.signal(of: number, at: time, condition)
            let turn = clampLead * .pi / 180
            signal.sine = signal.sine.turned(by: turn)
            signal.turn += turn
            return Channel(
                signal: signal, scale: perVolt / samples.amperesPerVolt * signal.drive,
                shift: skew * Double(number))
        }
    }

    /// A little of the third and the fifth harmonic on the sine, as a house has them.
    private func wave(_ cosine: Double) -> Double {
        let square = cosine * cosine
        let third = cosine * (4 * square - 3)
        let fifth = cosine * (16 * square * square - 20 * square + 5)
        return cosine + purity * (Self.third * third - Self.fifth * fifth)
    }

    /// Two thirds of each half-wave at one height, of the same root mean square as the sine.
    private static func steps(_ cosine: Double) -> Double {
        guard abs(cosine) > 0.5 else { return 0 }
        return cosine > 0 ? 0.75.squareRoot() : -0.75.squareRoot()
    }

    /// The count of a channel, 0 for the voltage, where the voltage of phase 1 is at an angle.
    func count(channel: Int, angle: Double, noise: Double) -> UInt16 {
        let middle: Double
        let value: Double
        if channel == 0 {
            let seen = angle + lead
            let cosine = cos(seen)
            value = volts * (isStepped ? Self.steps(cosine) : wave(cosine)) * voltScale
            middle = bias
        } else {
            guard channel - 1 < channels.count else { return 0 }
            let mine = channels[channel - 1]
            let seen = angle + mine.shift
            value =
                mine.signal.current(cosine: cos(seen), sine: sin(seen), angle: seen)
                * mine.scale
            middle = mine.signal.bias
        }
        let level = (limit * middle + value + noise).rounded()
        guard level > 0 else { return 0 }
        return UInt16(min(level, limit - 1))
    }
}
