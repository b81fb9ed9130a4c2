public import WESModel

/// Reads raw samples of the mains and of the clamps, and computes one report a second.
///
/// Frames of unsigned 16-bit little-endian counts, the voltage first. Pure: bytes and instants
/// in, facts of ``SourceID/clamps`` out.
public struct WaveformReader: StreamReader {
    private var decoder: SampleDecoder
    private var stream: PowerStream
    private var isOpen = false
    private var lastByte: Instant?
    private var rejected = 0
    private var refusedInRow = 0

    /// Samples come in a steady flow; after this the window begins anew.
    private static let pause = Delay.seconds(1)
    /// Frames refused one after another that mean the reader is off by a byte.
    private static let lost = 8
    /// The share by which a measured rate differs before it counts: 15 mHz of the mains.
    private static let rateStep = 3e-4
    /// The rates that a source may be found to have, frames a second.
    private static let rates = 500.0...40_000.0

    /// Makes a reader.
    public init(samples: SampleDescription, clamps: [Int: ClampDescription]) {
        let plan = SamplePlan(samples, clamps: clamps)
        decoder = SampleDecoder(channels: plan.channels, bits: plan.bits)
        stream = PowerStream(plan)
    }

    /// Starts over when the source opens, and tells a file its pace.
    public mutating func linkChanged(
        _ state: LinkState, fixedSpeed: Bool, at now: Instant
    ) -> ReaderOutput {
        let wasOpen = isOpen
        isOpen = state.isOpen
        guard isOpen, !wasOpen else { return ReaderOutput() }
        restart()
        lastByte = nil
        return ReaderOutput(settings: fixedSpeed ? nil : pace)
    }

    /// Samples come faster than anything else: the buffer of the converter is not left to fill.
    public var rest: Delay { .milliseconds(100) }

    /// Bytes arrived, in any chunking.
    public mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput {
        guard isOpen, !bytes.isEmpty else { return ReaderOutput() }
        if let lastByte, now - lastByte > Self.pause { restart() }
        lastByte = now
        var output = ReaderOutput()
        noteSource(faults, at: now, in: &output)
        decoder.decode(bytes) { frame in
            refusedInRow = 0
            if let report = stream.add(frame) {
                output.events.append(.clamps(.report(report), at: now))
            }
        }
        if decoder.rejected != rejected {
            noteRejected(at: now, in: &output)
        }
        return output
    }

    /// Nothing is due: a source that says nothing is judged by its age.
    public mutating func deadlineReached(at now: Instant) -> ReaderOutput { ReaderOutput() }

    /// Begins the window anew after a gap, and with the rate that the source was found to have.
    private mutating func noteSource(
        _ faults: LineFaults, at now: Instant, in output: inout ReaderOutput
    ) {
        if faults.missing > 0 {
            output.events.append(.clamps(.lost(faults.missing), at: now))
            restart()
        }
        guard let rate = faults.rate, rate.isFinite, Self.rates.contains(rate) else { return }
        var plan = stream.plan
        guard abs(rate / plan.rate - 1) > Self.rateStep else { return }
        plan.rate = rate
        stream = PowerStream(plan)
    }

    /// A count that the converter cannot give: a gap, or a reader that is off by a byte.
    private mutating func noteRejected(at now: Instant, in output: inout ReaderOutput) {
        refusedInRow += decoder.rejected &- rejected
        rejected = decoder.rejected
        stream.restart()
        output.events.append(.clamps(.rejected(.garbage), at: now))
        guard refusedInRow >= Self.lost else { return }
        refusedInRow = 0
        decoder.skipByte()
    }

    private mutating func restart() {
        decoder.restart()
        stream.restart()
        refusedInRow = 0
    }

    /// The bits of a second, which a file is played at.
    private var pace: LineSettings {
        let plan = stream.plan
        let bits = plan.rate * Double(plan.channels) * 16
        return LineSettings(
            baud: Int(min(max(bits, 1), 1e9)),
            format: .frames(channels: plan.channels, bits: plan.bits))
    }
}
