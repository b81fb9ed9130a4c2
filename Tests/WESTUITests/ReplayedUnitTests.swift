import Glibc
import Testing
import WESIO
import WESModel

@testable import WESTUI

/// The unit that a recording is played as.
@Suite struct ReplayedUnitTests {
    private static let toml = #"""
        [unit]
        name = "Cave \"1\""
        [teleinfo.1]
        device = "/dev/ttyUSB0"
        name = "Linky"
        [teleinfo.2]
        device = "/dev/ttyUSB1"
        [clamps]
        source = "rpict:/dev/ttyAMA1"
        columns = ["node", "p1", "i1", "vrms"]
        [clamps.1]
        name = "Réseau"
        [counters.1]
        line = "sim:/x:17"
        [relays.1]
        line = "sim:/x:23"

        """#

    /// Records nothing but a read of some sources.
    private func record(_ sources: [SourceID], _ text: String) throws -> String {
        let path = "/tmp/wes-replayed-\(getpid())-\(UInt32.random(in: 0...(.max))).rec"
        let writer = try RecordingWriter(path: path, unit: "x", configuration: text)
        for source in sources {
            [UInt8]([1, 2]).withUnsafeBytes { writer.add(source, $0, at: .zero) }
        }
        writer.finish()
        return path
    }

    @Test func `names and columns come from the header, terminals from the lines`() throws {
        let chip = SourceID(rawValue: "lines:sim:/x")
        let path = try record([.teleinfo(1), .clamps, chip], Self.toml)
        defer { unlink(path) }
        let sources = try RecordingContent.sources(of: path)
        let unit = ReplayedUnit.description(of: path, holding: sources)
        #expect(unit.name == "Cave \"1\"")
        #expect(unit.teleinfo[1]?.name == "Linky")
        #expect(unit.teleinfo[1]?.device == "record:" + path)
        #expect(unit.teleinfo[2] == nil)
        #expect(unit.clampBoard?.columns == ["node", "p1", "i1", "vrms"])
        #expect(unit.clamps[1]?.name == "Réseau")
        #expect(unit.counters.keys.sorted() == [1])
        #expect(unit.relays.isEmpty)
    }

    @Test func `a recording of before, or whose header is damaged, plays its meters`() throws {
        for text in ["", "[teleinfo.1\n"] {
            let path = try record([.teleinfo(2)], text)
            defer { unlink(path) }
            let unit = ReplayedUnit.description(of: path, holding: ["teleinfo.2"])
            #expect(unit.teleinfo.keys.sorted() == [2])
            #expect(unit.clampBoard == nil)
        }
    }
}
