/// Computes true power from raw samples: windows of 200 ms, one every 100 ms.
///
/// Memory is fixed. The mean is taken off each window by itself, so nothing settles and the
/// first result is right. The current and the voltage are brought to the same instant by the
/// known skew; the lead of the transformers turns the fundamental only, as theirs falls with the
/// order of a harmonic (measure.md sections 1.2 and 1.4).
public struct PowerMeter: Sendable {
    /// What the samples are.
    public let plan: SamplePlan

    let tables: WindowTables
    private let delays: [FractionalDelay]
    let units: [Double]
    private let ends: (low: Double, high: Double)
    private let span: Int
    private(set) var columns: [[Double]]
    private var filled = 0
    private var frames = 0
    private var shifted: [Double]

    /// Makes a meter that has seen no sample.
    public init(_ plan: SamplePlan) {
        self.plan = plan
        tables = WindowTables(hop: plan.hop, rate: plan.rate)
        delays = plan.clamps.map {
            FractionalDelay(samples: Double($0.channel) * plan.skew * plan.rate)
        }
        units = (0..<max(plan.channels, 1)).map { plan.unit(ofChannel: $0) }
        ends = (1, plan.fullScale - 2)
        let reach = delays.map(\.shift).max() ?? 0
        span = plan.hop * 2 + FractionalDelay.before + FractionalDelay.after + reach
        columns = Array(
            repeating: Array(repeating: 0, count: span), count: max(plan.channels, 1))
        shifted = Array(repeating: 0, count: plan.hop * 2)
    }

    /// Forgets every sample: the stream begins anew.
    public mutating func restart() {
        filled = 0
        frames = 0
    }

    /// Adds one frame, a count for each channel; answers a block when a window is complete.
    public mutating func add(_ counts: UnsafeBufferPointer<UInt32>) -> PowerBlock? {
        guard counts.count >= columns.count else { return nil }
        if filled == span { advance() }
        // What came before the first frame is taken to be like it.
        repeat { append(counts) } while filled <= FractionalDelay.before
        return filled == span ? compute() : nil
    }

    /// The last window, where only what is read past its end is missing.
    public mutating func finish() -> PowerBlock? {
        guard filled < span, filled >= FractionalDelay.before + plan.hop * 2 else { return nil }
        while filled < span {
            for channel in columns.indices {
                columns[channel][filled] = columns[channel][filled - 1]
            }
            filled += 1
        }
        return compute()
    }

    private mutating func append(_ counts: UnsafeBufferPointer<UInt32>) {
        for channel in columns.indices { columns[channel][filled] = Double(counts[channel]) }
        filled += 1
    }

    /// Moves on by a hop, at the frame after a window: the window stays in hand until then.
    private mutating func advance() {
        let hop = plan.hop
        for channel in columns.indices {
            columns[channel].withUnsafeMutableBufferPointer { column in
                for index in 0..<(column.count - hop) { column[index] = column[index + hop] }
            }
        }
        filled = span - hop
        frames += hop
    }

    private mutating func compute() -> PowerBlock {
        var block = PowerBlock()
        block.start = frames
        let start = FractionalDelay.before
        block.voltage = channel(0, from: start)
        for (index, clamp) in plan.clamps.enumerated() where clamp.channel < columns.count {
            var values = ClampBlock()
            values.current = channel(clamp.channel, from: start)
            compare(&values, at: index, from: start, mean: block.voltage.mean)
            block.clamps.append(values)
        }
        return block
    }

    /// Mean, mean square and fundamental of one channel.
    private func channel(_ number: Int, from start: Int) -> ChannelBlock {
        let count = plan.hop * 2
        let unit = units[number]
        return columns[number].withUnsafeBufferPointer { column in
            tables.weights.withUnsafeBufferPointer { weights in
                var mean = 0.0
                for index in 0..<count { mean += weights[index] * column[start + index] }
                var square = 0.0
                var peak = 0.0
                var rails = 0
                for index in 0..<count {
                    let sample = column[start + index]
                    let distance = sample - mean
                    square += weights[index] * distance * distance
                    peak = max(peak, abs(distance))
                    if sample <= ends.low || sample >= ends.high { rails += 1 }
                }
                var block = ChannelBlock()
                block.mean = mean * unit
                block.meanSquare = square * unit * unit
                block.peak = peak * unit
                block.railShare = Double(rails) / Double(count)
                block.fundamental = fundamental(of: column, from: start, mean: mean) * unit
                return block
            }
        }
    }

    private func fundamental(
        of column: UnsafeBufferPointer<Double>, from start: Int, mean: Double
    ) -> ComplexNumber {
        var real = 0.0
        var imaginary = 0.0
        tables.cosine.withUnsafeBufferPointer { cosine in
            tables.sine.withUnsafeBufferPointer { sine in
                for index in cosine.indices {
                    let distance = column[start + index] - mean
                    real += cosine[index] * distance
                    imaginary += sine[index] * distance
                }
            }
        }
        return ComplexNumber(real: real, imaginary: imaginary)
    }

    /// The product with the voltage at the instants of the current.
    private mutating func compare(
        _ values: inout ClampBlock, at index: Int, from start: Int, mean: Double
    ) {
        let delay = delays[index]
        let first = start + delay.shift - FractionalDelay.before
        let level = mean / units[0]
        let count = plan.hop * 2
        shifted.withUnsafeMutableBufferPointer { shifted in
            columns[0].withUnsafeBufferPointer { column in
                for sample in 0..<count {
                    var value = 0.0
                    for (point, weight) in delay.weights.enumerated() {
                        value += weight * column[first + sample + point]
                    }
                    shifted[sample] = value - level
                }
            }
        }
        let clamp = plan.clamps[index].channel
        let unit = units[0] * units[clamp]
        let bias = values.current.mean / units[clamp]
        shifted.withUnsafeBufferPointer { voltage in
            columns[clamp].withUnsafeBufferPointer { current in
                tables.weights.withUnsafeBufferPointer { weights in
                    var product = 0.0
                    for sample in 0..<count {
                        product +=
                            weights[sample] * voltage[sample]
                            * (current[start + sample] - bias)
                    }
                    values.product = product * unit
                }
            }
            values.voltage = fundamental(of: voltage, from: 0, mean: 0) * units[0]
        }
    }
}
