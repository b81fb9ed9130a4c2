import Testing

@testable import WESIO
@testable import WESModel

@Suite struct RecordingLineTests {
    private let line = RecordingLine(
        nanoseconds: 1_234_567, source: .teleinfo(1), bytes: (0...255).map { UInt8($0) })

    @Test func `a line is read back as it was written`() {
        #expect(RecordingLine(json: line.json) == line)
        #expect(
            RecordingLine(nanoseconds: 5, source: .teleinfo(2), bytes: [2, 0xAB]).json
                == #"{"t_ns":5,"source":"teleinfo.2","hex":"02ab"}"#)
    }

    @Test func `a line cut anywhere is refused`() {
        let text = line.json
        for count in 0..<text.count - 2 {
            #expect(RecordingLine(json: String(text.prefix(count))) == nil)
        }
    }

    @Test(arguments: [
        #"{"wes_recording":1,"unit":"x"}"#, #"{"t_ns":-1,"source":"teleinfo.1","hex":"02"}"#,
        #"{"t_ns":99999999999999999999,"source":"a","hex":"02"}"#,
        #"{"t_ns":1,"source":"a","hex":"0"}"#, #"{"t_ns":1,"source":"a","hex":"0g"}"#, "", "{",
    ])
    func `what is not a line is refused`(text: String) {
        #expect(RecordingLine(json: text) == nil)
    }
}
