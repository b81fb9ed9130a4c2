import Testing
import WESIO
import WESModel

@testable import WESTUI

@Suite struct FrameLinesTests {
    private func lines(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var stream = TeleinfoStream(mode: .historique, sink: FrameLines(time: { nil }))
        bytes.withUnsafeBytes { stream.receive($0) }
        stream.finish()
        stream.sink.finish()
        return String(decoding: stream.sink.take(), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    private let group = "\nPAPP 00540 *\r"

    @Test func `a frame is complete from STX to ETX`() {
        #expect(lines("\u{02}\(group)\u{03}").map { $0.contains("\"complete\":true") } == [true])
        #expect(lines("\u{02}\u{03}").count == 1)
    }

    @Test func `groups outside a frame are an incomplete frame`() {
        let mixed = lines("\(group)\u{03}\u{02}\(group)\u{03}\u{02}\(group)\u{04}\u{02}\(group)")
        #expect(
            mixed.map { $0.contains("\"complete\":true") } == [false, true, false, false])
    }

    @Test func `a line without frame ends is cut where its first label comes back`() {
        #expect(lines(group + "\nIINST 002 Y\r" + group + group).count == 3)
    }

    @Test func `noise without a frame end is handed over in bounded pieces`() {
        let noise = String(repeating: "\nnoise\r", count: 1_500)
        let lines = lines("\u{02}" + noise + "\u{03}")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.contains("\"complete\":false") })
    }
}
