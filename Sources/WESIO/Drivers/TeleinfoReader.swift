public import WESModel

/// Reads one téléinfo line: finds its mode by itself and reports frames.
///
/// Pure: bytes and instants in, facts and line settings out. The mode is decided by at least
/// three valid groups and kept until the line stops making sense: three seconds of bytes without
/// a valid group, or ten seconds of nothing (tic.md section 5).
public struct TeleinfoReader: StreamReader {
    private let source: SourceID
    private var isOpen = false
    private var fixedSpeed = false
    private var search = TeleinfoSearch(fixedSpeed: false)
    private var line: TeleinfoLine?
    private var decoder = TeleinfoDecoder(framing: .any)
    private var collector = FrameCollector()
    private var stripper = ParityStripper()
    private var activity = LineActivity()
    private var windowStart: Instant?
    private var framesInWindow = 0
    private var lastByte: Instant?
    private var lastGroup: Instant?
    private var lastFrameStart: Instant?
    private var listeningSince: Instant?

    private static let window = Delay.seconds(1)
    private static let senseless = Delay.seconds(3)
    private static let silence = Delay.seconds(10)
    /// A frame of a PME-PMI meter at 1200 bauds takes about as long.
    private static let longestFrame = Delay.seconds(8)
    private static let votes = 3

    /// Makes a reader for one input.
    public init(source: SourceID) { self.source = source }

    /// The port changed state: the search starts over when it opens.
    public mutating func linkChanged(
        _ state: LinkState, fixedSpeed: Bool, at now: Instant
    ) -> ReaderOutput {
        let wasOpen = isOpen
        isOpen = state.isOpen
        self.fixedSpeed = fixedSpeed
        guard isOpen, !wasOpen else { return ReaderOutput(deadline: isOpen ? deadline : nil) }
        stripper = ParityStripper()
        lastByte = nil
        windowStart = nil
        return startSearch(at: now)
    }

    /// Bytes arrived, in any chunking.
    public mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput {
        guard isOpen, !bytes.isEmpty else { return ReaderOutput(deadline: deadline) }
        let resumed = lastByte.map { now - $0 > Self.senseless } ?? true
        if resumed { lastGroup = now }
        lastByte = now
        if windowStart == nil { windowStart = now }
        stripper.look(at: bytes)
        note(bytes, faults)
        if line == nil { search.hear(bytes, at: now) }
        let before = collector.accepted
        let cookedBefore = collector.cookedGroups
        feed(bytes)
        activity.cookedGroups &+= max(collector.cookedGroups &- cookedBefore, 0)
        if collector.accepted != before { lastGroup = now }
        var output = ReaderOutput()
        settle(at: now, into: &output)
        hand(over: now, into: &output)
        output.deadline = deadline
        return output
    }

    /// The deadline asked for has come: time alone decides something.
    public mutating func deadlineReached(at now: Instant) -> ReaderOutput {
        guard isOpen else { return ReaderOutput() }
        var output = ReaderOutput()
        settle(at: now, into: &output)
        hand(over: now, into: &output)
        output.deadline = deadline
        return output
    }

    /// The next instant at which time alone changes something.
    private var deadline: Instant? {
        var next = windowStart.map { $0 + Self.window }
        func consider(_ instant: Instant?) {
            guard let instant else { return }
            next = next.map { min($0, instant) } ?? instant
        }
        if line == nil {
            consider(search.deadline(hasGroups: collector.accepted > 0))
        } else {
            consider(lastByte.map { $0 + Self.silence })
        }
        return next
    }

    private mutating func startSearch(at now: Instant) -> ReaderOutput {
        line = nil
        search = TeleinfoSearch(fixedSpeed: fixedSpeed)
        return listen(at: now)
    }

    /// Starts over on the speed of the search.
    private mutating func listen(at now: Instant) -> ReaderOutput {
        decoder = TeleinfoDecoder(framing: .any)
        collector = FrameCollector()
        lastFrameStart = nil
        listeningSince = now
        activity.baud = search.baud
        return ReaderOutput(
            events: [.teleinfo(source, .searching(baud: search.baud), at: now)],
            settings: search.baud.map { LineSettings(baud: $0, format: .sevenEvenOne) },
            deadline: deadline)
    }

    private mutating func note(_ bytes: UnsafeRawBufferPointer, _ faults: LineFaults) {
        activity.bytes &+= bytes.count
        activity.parityErrors &+= faults.parity
        activity.framingErrors &+= faults.framing
        for byte in bytes {
            if byte == 0 { activity.zeros &+= 1 }
            if byte & 0x80 != 0 { activity.highBits &+= 1 }
            let isControl = [2, 3, 4, 9, 10, 13].contains(byte)
            if isControl || (0x20...0x7E).contains(byte) { activity.clean &+= 1 }
        }
    }

    /// Feeds the decoder piece by piece, so that the raw bytes of each frame are kept with it.
    private mutating func feed(_ bytes: UnsafeRawBufferPointer) {
        guard stripper.isActive else {
            feedText(bytes)
            return
        }
        let (text, errors) = stripper.strip(bytes)
        activity.parityErrors &+= errors
        text.withUnsafeBytes { feedText($0) }
    }

    private mutating func feedText(_ bytes: UnsafeRawBufferPointer) {
        var start = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let endsBefore = byte == 0x02 && index > start
            let endsAfter = byte == 0x03 || byte == 0x04
            if endsBefore { feedPiece(bytes, start, index) }
            if endsBefore { start = index }
            if endsAfter {
                feedPiece(bytes, start, index + 1)
                start = index + 1
            }
        }
        if start < bytes.count { feedPiece(bytes, start, bytes.count) }
    }

    private mutating func feedPiece(_ bytes: UnsafeRawBufferPointer, _ from: Int, _ to: Int) {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[from..<to])
        if piece.first == 0x02 {
            decoder.decode(UnsafeRawBufferPointer(rebasing: piece.prefix(1)), into: &collector)
            collector.keep(piece)
            decoder.decode(UnsafeRawBufferPointer(rebasing: piece.dropFirst()), into: &collector)
        } else {
            collector.keep(piece)
            decoder.decode(piece, into: &collector)
        }
    }

    private mutating func settle(at now: Instant, into output: inout ReaderOutput) {
        if line == nil {
            lockOrMoveOn(at: now, into: &output)
        } else {
            followOrLose(at: now, into: &output)
        }
    }

    private mutating func lockOrMoveOn(at now: Instant, into output: inout ReaderOutput) {
        if collector.accepted >= Self.votes, let mode = collector.vote.mode {
            settleOn(mode, at: now, into: &output)
        } else if search.advance(hasGroups: collector.accepted > 0, at: now) {
            merge(listen(at: now), into: &output)
        }
    }

    private mutating func settleOn(
        _ mode: TeleinfoMode, at now: Instant, into output: inout ReaderOutput
    ) {
        let found = TeleinfoLine(mode: mode, baud: search.baud)
        line = found
        decoder.settle(on: mode)
        collector.forgetRejected()
        output.events.append(.teleinfo(source, .locked(found), at: now))
    }

    private mutating func followOrLose(at now: Instant, into output: inout ReaderOutput) {
        guard let lastByte, let lastGroup else { return }
        if now - lastByte >= Self.silence || lastByte - lastGroup >= Self.senseless {
            hand(over: now, into: &output)
            output.events.append(.teleinfo(source, .lost, at: now))
            merge(startSearch(at: now), into: &output)
        } else if let mode = collector.vote.mode, mode != line?.mode {
            settleOn(mode, at: now, into: &output)
        }
    }

    private func merge(_ part: ReaderOutput, into output: inout ReaderOutput) {
        output.events += part.events
        if let settings = part.settings { output.settings = settings }
    }

    /// Reports the frames that ended, and once a second what the bytes looked like.
    private mutating func hand(over now: Instant, into output: inout ReaderOutput) {
        if collector.isInsideFrame { lastFrameStart = now }
        if let windowStart, now - windowStart >= Self.window {
            if lacksFrameStarts(at: now) { collector.closeUnframed() }
            reportActivity(at: now, into: &output)
        }
        guard line != nil else { return }
        let frames = collector.takeEnded()
        framesInWindow &+= frames.count
        output.events += frames.map { .teleinfo(source, .frame($0), at: now) }
    }

    /// True when groups come and no STX; a frame joined in its middle is given time to end.
    private func lacksFrameStarts(at now: Instant) -> Bool {
        if let lastFrameStart { return now - lastFrameStart > Self.senseless }
        if collector.cookedGroups > 0 { return true }
        return listeningSince.map { now - $0 > Self.longestFrame } ?? true
    }

    private mutating func reportActivity(at now: Instant, into output: inout ReaderOutput) {
        let isQuietlyGood =
            framesInWindow > 0 && activity.highBits == 0 && activity.parityErrors == 0
            && activity.framingErrors == 0
        if activity.bytes > 0, !isQuietlyGood {
            output.events.append(.teleinfo(source, .activity(activity), at: now))
        }
        activity = LineActivity(baud: search.baud)
        framesInWindow = 0
        windowStart = nil
    }
}
