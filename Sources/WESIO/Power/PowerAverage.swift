import Glibc
public import WESModel

/// Makes one report of several windows: means of squares and of products, never of results.
public struct PowerAverage: Sendable {
    private let plan: SamplePlan
    private var blocks: [PowerBlock] = []
    private var last: (angle: Double, start: Int)?
    private var frequency: Double?

    /// The voltage under which nothing is said of angles (measure.md section 4.2).
    private static let faint = 23.0

    /// Makes an average without a window.
    public init(_ plan: SamplePlan) {
        self.plan = plan
    }

    /// The windows taken since the last report.
    public var count: Int { blocks.count }

    /// The frequency last measured, else the nominal one, Hz.
    public var presentFrequency: Double { frequency ?? WindowTables.nominal }

    /// The angle of the voltage in the last window, radians; nil without a voltage.
    public var presentAngle: Double? {
        guard let voltage = blocks.last?.voltage, voltage.fundamental.magnitude >= Self.faint
        else { return nil }
        return voltage.fundamental.angle
    }

    /// Takes one window.
    public mutating func add(_ block: PowerBlock) { blocks.append(block) }

    /// Forgets everything: the stream begins anew.
    public mutating func restart() {
        blocks = []
        last = nil
        frequency = nil
    }

    /// The report of the windows taken since the last one; nil without any.
    ///
    /// - Parameter floors: The mean square of the noise of each clamp of the plan, A².
    public mutating func finish(floors: [Double?]) -> ClampReport? {
        guard !blocks.isEmpty else { return nil }
        defer { blocks = [] }
        let measured = measureFrequency()
        if let measured { frequency = measured }
        let voltage = blocks.reduce(0) { $0 + $1.voltage.meanSquare } / Double(blocks.count)
        let hasVoltage = voltage.squareRoot() >= Self.faint
        var report = ClampReport(
            voltage: Voltage(volts: voltage.squareRoot()),
            frequency: hasVoltage ? measured.map { Frequency(hertz: $0) } : nil)
        report.mainsInput = levels(blocks.map(\.voltage), unit: plan.unit(ofChannel: 0))
        let gain = WindowTables.gain(off: presentFrequency - WindowTables.nominal, in: plan)
        if hasVoltage {
            report.mainsDistortion = distortion(
                blocks.map(\.voltage), meanSquare: voltage, gain: gain)
        }
        for index in plan.clamps.indices {
            let floor = index < floors.count ? floors[index] ?? 0 : 0
            report.clamps[plan.clamps[index].number] = values(
                at: index, volts: hasVoltage ? voltage.squareRoot() : nil, floor: floor,
                gain: gain)
        }
        return report
    }

    /// The frequency from the turn of the fundamental between windows.
    private mutating func measureFrequency() -> Double? {
        var slopes = 0.0
        var seconds = 0.0
        for block in blocks {
            guard block.voltage.fundamental.magnitude >= Self.faint else {
                last = nil
                continue
            }
            let angle = block.voltage.fundamental.angle
            if let last, block.start > last.start {
                let time = Double(block.start - last.start) / plan.rate
                let turns = (angle - last.angle) / (2 * .pi) - WindowTables.nominal * time
                slopes += turns - turns.rounded()
                seconds += time
            }
            last = (angle, block.start)
        }
        return seconds > 0 ? WindowTables.nominal + slopes / seconds : nil
    }

    private func values(
        at index: Int, volts: Double?, floor: Double, gain: Double
    ) -> ClampValues {
        let mine = blocks.compactMap { index < $0.clamps.count ? $0.clamps[index] : nil }
        guard !mine.isEmpty else { return ClampValues(isInvalid: true) }
        let square = mine.reduce(0) { $0 + $1.current.meanSquare } / Double(mine.count)
        let current = max(square - floor, 0).squareRoot()
        var values = ClampValues(current: Current(amperes: current))
        values.floor = Current(amperes: floor.squareRoot())
        let channel = plan.clamps[index].channel
        values.input = levels(mine.map(\.current), unit: plan.unit(ofChannel: channel))
        values.distortion = distortion(mine.map(\.current), meanSquare: square - floor, gain: gain)
        guard let volts else { return values }
        let theta =
            plan.clamps[index].leadDegrees * .pi / 180 * WindowTables.nominal / presentFrequency
        let back = ComplexNumber(angle: -theta)
        let fundamentals = mine.map {
            $0.voltage * $0.current.fundamental.conjugate * (1 / (gain * gain))
        }
        let powers = zip(mine, fundamentals).map { block, product in
            block.product + (product * back).real - product.real
        }
        let mean = fundamentals.reduce(.zero, +) * back * (1 / Double(mine.count))
        let power = powers.reduce(0, +) / Double(mine.count)
        values.power = Power(watts: power)
        values.apparent = ApparentPower(voltAmperes: volts * current)
        let apparent = max(volts * current, abs(power))
        values.powerFactor = apparent > 0 ? power / apparent : nil
        values.reactive = ReactivePower(vars: mean.imaginary)
        values.phasor = Phasor(real: mean.real / volts, imaginary: -mean.imaginary / volts)
        let hours = plan.hopSeconds / 3_600
        values.consumed = Energy(wattHours: powers.reduce(0) { $0 + max($1, 0) } * hours)
        values.injected = Energy(wattHours: powers.reduce(0) { $0 + max(-$1, 0) } * hours)
        return values
    }

    /// What is not the fundamental, as a share of it.
    private func distortion(
        _ blocks: [ChannelBlock], meanSquare: Double, gain: Double
    ) -> Double? {
        let square =
            blocks.reduce(0) {
                let length = $1.fundamental.magnitude / gain
                return $0 + length * length
            } / Double(blocks.count)
        guard square > 0, meanSquare.isFinite else { return nil }
        return (max(meanSquare - square, 0) / square).squareRoot()
    }

    private func levels(_ blocks: [ChannelBlock], unit: Double) -> InputLevels {
        let count = Double(blocks.count)
        let scale = unit * plan.fullScale
        let rms = (blocks.reduce(0) { $0 + $1.meanSquare } / count).squareRoot()
        let peak = blocks.reduce(0) { max($0, $1.peak) }
        return InputLevels(
            mean: blocks.reduce(0) { $0 + $1.mean } / count / scale,
            railShare: blocks.reduce(0) { $0 + $1.railShare } / count,
            crest: rms > 0 ? peak / rms : 0, amplitude: rms / scale)
    }
}
