public import WESModel

/// Decodes bytes without a port: a file or a pipe, whose mode is given or found from content.
///
/// What is found does not depend on how the bytes are cut into chunks. A found mode is let go
/// after three frames in a row from which no group was accepted, so that a recording that spans
/// a change of mode is read to its end.
public struct TeleinfoStream<Sink: TeleinfoStreamSink> {
    private var decoder: TeleinfoDecoder
    private var voter: TeleinfoVoter<Sink>
    private let given: TeleinfoMode?
    private var settled: TeleinfoMode?

    private static var patience: Int { 3 }

    /// Makes a stream; without a mode it is found from content.
    public init(mode: TeleinfoMode?, sink: Sink) {
        given = mode
        voter = TeleinfoVoter(sink: sink, given: mode)
        decoder = TeleinfoDecoder(framing: .any)
        if let mode { decoder.settle(on: mode) }
    }

    /// What has been gathered.
    public var sink: Sink {
        get { voter.sink }
        set { voter.sink = newValue }
    }

    /// Decodes the next bytes.
    public mutating func receive(_ bytes: UnsafeRawBufferPointer) {
        guard given == nil else {
            decoder.decode(bytes, into: &voter)
            return
        }
        var start = 0
        for index in bytes.indices {
            let byte = bytes[index]
            let isStop = byte == 0x03 || byte == 0x04 || (byte == 0x0D && settled == nil)
            guard isStop else { continue }
            decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[start...index]), into: &voter)
            start = index + 1
            follow()
        }
        if start < bytes.count {
            decoder.decode(UnsafeRawBufferPointer(rebasing: bytes[start...]), into: &voter)
        }
    }

    /// Ends the stream: what is open is cut.
    public mutating func finish() {
        decoder.finish(into: &voter)
        voter.tellMode(voter.vote.mode ?? voter.vote.leading)
    }

    private mutating func follow() {
        if settled == nil, let mode = voter.vote.mode {
            settled = mode
            decoder.settle(on: mode)
        } else if settled != nil, voter.barrenFrames >= Self.patience {
            settled = nil
            voter.startOver()
            decoder.accept(.any)
        }
    }
}
