public import WESModel

/// Frames in, reports out: the meter, its average and its noise floors together.
public struct PowerStream: Sendable {
    private var meter: PowerMeter
    private var average: PowerAverage
    private var floors: [NoiseFloor]
    private var next = 0
    private let blocksPerReport: Int
    private let showsWaves: Bool

    /// Makes a stream that has seen no frame.
    ///
    /// - Parameters:
    ///   - blocks: The windows of a report, each 100 ms after the one before; 10 make a second.
    ///   - showsWaves: True where reports carry a cycle of the wave.
    public init(_ plan: SamplePlan, blocksPerReport blocks: Int = 10, showsWaves: Bool = true) {
        meter = PowerMeter(plan)
        average = PowerAverage(plan)
        floors = Array(repeating: NoiseFloor(), count: plan.clamps.count)
        blocksPerReport = max(blocks, 1)
        self.showsWaves = showsWaves
    }

    /// What the samples are.
    public var plan: SamplePlan { meter.plan }

    /// Begins anew after a gap; the noise floors stay.
    public mutating func restart() {
        meter.restart()
        average.restart()
    }

    /// Adds one frame, a count for each channel; answers a report when one is complete.
    public mutating func add(_ counts: UnsafeBufferPointer<UInt32>) -> ClampReport? {
        guard let block = meter.add(counts) else { return nil }
        take(block)
        return average.count >= blocksPerReport ? report() : nil
    }

    /// The report of the windows in hand at the end of the stream; nil without any.
    public mutating func finish() -> ClampReport? {
        if let block = meter.finish() { take(block) }
        return report()
    }

    private mutating func take(_ block: PowerBlock) {
        average.add(block)
        listen()
    }

    private mutating func report() -> ClampReport? {
        let angle = average.presentAngle
        guard var report = average.finish(floors: floors.map(\.meanSquare)) else { return nil }
        if showsWaves {
            report.waves = meter.waves(angle: angle ?? 0, frequency: average.presentFrequency)
        }
        return report
    }

    /// Listens to the noise of one clamp after another, or of the only one: a window each.
    private mutating func listen() {
        guard !floors.isEmpty else { return }
        next = (next + 1) % floors.count
        let places = NoiseFloor.frequencies(
            fundamental: average.presentFrequency, rate: plan.rate)
        floors[next].take(
            meter.densities(ofChannel: plan.clamps[next].channel, at: places))
    }
}
