import Glibc
import Testing
import WESModel

@testable import WESIO

/// Debian's digitemp, unmodified, on the pseudo-terminal of the simulated DS2480B.
@Suite struct DigitempTests {
    private static let program = "/usr/bin/digitemp_DS9097U"

    private static let scene = """
        fr = Sonde
        en = Probe
        [onewire]
        [probe.28-0316A279F0FF]
        temperature = 21.5 C
        [probe.10-000802C1E0A4]
        temperature = -0.5 C
        [probe.28-0000065BF21E]
        temperature = -10.125 C
        [probe.22-00000A000000]
        temperature = 40 C
        [probe.26-00000A000000]
        temperature = 23 C
        humidity = 36%
        [probe.29-00000A000000]
        """

    @Test func `an unmodified digitemp walks and reads the simulated bus`() throws {
        guard access(Self.program, X_OK) == 0 else {
            print("digitemp: skipped, \(Self.program) is not installed")
            return
        }
        let scene = try Scene(text: Self.scene, name: "bus")
        let unit = try SimulatedUnit.start(scene: scene)
        defer { unit.stop() }
        let port = "-s \(unit.folder)/onewire -c \(unit.folder)/rc"
        defer { unlink(unit.folder + "/rc") }

        // ROM codes as digitemp prints them: in wire order, with their check byte.
        let walked = Self.output("\(port) -w")
        for device in [
            "28FFF079A21603C8 : DS18B20", "281EF25B060000EE : DS18B20",
            "10A4E0C10208002E : DS1820/DS18S20", "220000000A0000FF : DS1822",
            "260000000A00000B : DS2438", "290000000A000049 : DS2408",
        ] {
            #expect(walked.contains(device), "\(walked)")
        }
        _ = Self.output("\(port) -i -q")
        let read = Self.output("\(port) -a -q -o '%R %.2C'")
        for value in [
            "28FFF079A21603C8 21.50", "281EF25B060000EE -10.12", "10A4E0C10208002E -0.50",
            "220000000A0000FF 40.00", "C: 23.00 F: 73.40 H: 35%",
        ] {
            #expect(read.contains(value), "\(read)")
        }
    }

    private static func output(_ arguments: String) -> String {
        guard let pipe = popen("timeout 60 \(program) \(arguments) 2>&1", "re") else { return "" }
        defer { pclose(pipe) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
            text += buffer.prefix(count)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
