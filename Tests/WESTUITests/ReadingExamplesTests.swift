import Testing
import WESIO
import WESModel

@testable import WESTUI

/// Runs the examples of `docs/json.md` that are not those of `wes decode`.
@Suite struct ReadingExamplesTests {
    @Test func `the watch example is what watch prints`() throws {
        var readings = ReadingLines(isJSON: true, sources: ["teleinfo.1"])
        let lines = readings.lines(of: SampleHouse.healthy())
        #expect(try lines.contains(example("watch")), "\(lines)")
        #expect(readings.lines(of: SampleHouse.healthy()).isEmpty)
    }

    @Test func `the devices example is what devices prints`() throws {
        let device = FoundDevice(
            kind: .serial, path: "/dev/serial/by-id/usb-adapter-if00-port0", node: "/dev/ttyUSB0",
            owner: "root", group: "dialout", isAllowed: false)
        #expect(DevicesCommand.object(device) == (try example("devices")))
    }

    @Test func `the record example is read and written alike`() throws {
        let text = try example("record")
        #expect(RecordingLine(json: text)?.json == text)
    }

    private func example(_ name: String) throws -> String {
        try DocumentationExample.line(name)
    }
}
