@testable import WESIO
@testable import WESModel

/// A line at whose other end a transcript is played: what the host must send, what it is answered.
struct TranscriptLine: ByteLine {
    let device = "transcript"
    private(set) var now = Instant.zero
    /// Who sends, and what, in order; false is the master.
    private(set) var turns: [(isHost: Bool, bytes: [UInt8])]
    /// What was sent that the transcript does not have at that place.
    private(set) var surprises: [[UInt8]] = []
    private(set) var breaks = 0
    private var input: [UInt8] = []

    init(_ turns: [(isHost: Bool, bytes: [UInt8])]) { self.turns = turns }

    /// Host and master in turn, beginning with the host, in hexadecimal.
    init(_ texts: String...) {
        self.init(texts.enumerated().map { ($0.offset % 2 == 0, hexadecimal($0.element)) })
    }

    mutating func open() throws(IOFailure) {}
    mutating func close() {}
    mutating func set(baud: Int) throws(IOFailure) {}
    mutating func sendBreak() throws(IOFailure) {
        breaks += 1
        input = []
    }

    mutating func write(_ bytes: [UInt8]) throws(IOFailure) {
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            answer()
            guard let turn = turns.first, turn.bytes.first == byte else {
                return surprises.append([byte] + rest)
            }
            turns[0].bytes.removeFirst()
        }
        answer()
    }

    mutating func read(_ count: Int, within time: Delay) throws(IOFailure) -> [UInt8] {
        let come = Array(input.prefix(count))
        input.removeFirst(come.count)
        if come.count < count { now = now + time }
        return come
    }

    mutating func flushInput() throws(IOFailure) { input = [] }
    mutating func wait(until instant: Instant) { now = max(now, instant) }

    /// Takes what the master sends once the host has sent its turn.
    private mutating func answer() {
        while let turn = turns.first, !turn.isHost || turn.bytes.isEmpty {
            if !turn.isHost { input += turn.bytes }
            turns.removeFirst()
        }
    }
}
