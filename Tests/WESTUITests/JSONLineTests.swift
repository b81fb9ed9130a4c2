import Testing

@testable import WESTUI

@Suite struct JSONLineTests {
    private func text(_ body: (inout JSONLine) -> Void) -> String {
        var line = JSONLine()
        body(&line)
        return String(decoding: line.bytes, as: UTF8.self)
    }

    @Test func `commas stand between items and nowhere else`() {
        let line = text { line in
            line.openObject()
            line.key("a")
            line.openArray()
            line.integer(1)
            line.bool(true)
            line.null()
            line.openArray()
            line.closeArray()
            line.closeArray()
            line.key("b")
            line.string(orNull: nil)
            line.closeObject()
            line.endLine()
            line.openObject()
            line.closeObject()
        }
        #expect(line == "{\"a\":[1,true,null,[]],\"b\":null}\n{}")
    }

    @Test func `quotes, back slashes and control characters are escaped`() {
        #expect(text { $0.string("a\"b\\c") } == "\"a\\\"b\\\\c\"")
        #expect(
            text { $0.string("\u{00}\u{0A}\u{1F}\u{7F}") } == "\"\\u0000\\u000a\\u001f\\u007f\"")
        #expect(text { $0.string("énergie ½") } == "\"énergie ½\"")
    }

    @Test func `bytes are written in hexadecimal`() {
        let bytes: [UInt8] = [0x00, 0x7F, 0xA5, 0xFF]
        #expect(text { line in bytes.withUnsafeBytes { line.hex($0) } } == "\"007fa5ff\"")
    }
}
