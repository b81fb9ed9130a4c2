import Testing
import WESModel

@testable import WESIO

@Suite struct SimulationProbesTests {
    private func probes(_ text: String = "base = maison") throws -> SimulatedProbes {
        try #require(SimulatedProbes(scene: try Scene(text: text, name: "t")))
    }

    private func fields(_ text: String?) -> (bytes: [UInt8], verdict: String, milli: Int?) {
        let lines = (text ?? "").split(separator: "\n")
        let words = lines.first?.split(separator: " ") ?? []
        let milli = lines.last?.split(separator: "=").last.flatMap { Int($0) }
        return (
            words.prefix(9).compactMap { UInt8($0, radix: 16) }, String(words.last ?? ""), milli
        )
    }

    @Test func `the files of a probe are those of the kernel`() throws {
        let probes = try probes()
        #expect(probes.devices(at: .zero).count == 5)
        #expect(probes.devices(at: .zero).first == "28-0316a279f0ff")
        let text = try #require(probes.text(of: "28-0316a279f0ff", "w1_slave", at: .zero))
        // 42,6 °C is 682 sixteenths: 42,625 °C.
        #expect(
            text == """
                aa 02 4b 46 7f ff 06 10 c3 : crc=c3 YES
                aa 02 4b 46 7f ff 06 10 c3 t=42625

                """)
        #expect(probes.text(of: "28-0316a279f0ff", "temperature", at: .zero) == "42625\n")
        #expect(probes.text(of: "28-0316a279f0ff", "name", at: .zero) == nil)
        #expect(probes.text(of: "28-000000000000", "temperature", at: .zero) == nil)
    }

    @Test func `the check byte is the one that a DS18B20 sends`() {
        // The answer in the documentation of the kernel's w1_therm driver.
        #expect(CRC8.checksum([0x72, 0x01, 0x4B, 0x46, 0x7F, 0xFF, 0x0E, 0x10]) == 0x57)
    }

    @Test func `check bytes are right at any time, also for a DS18S20 below zero`() throws {
        let probes = try probes(
            "[probe.10-000802C1E0A4]\ntemperature = -8.3 C\nswing = 9 C every 1min")
        for second in Int64(0)..<60 {
            let found = fields(probes.text(of: "10-000802c1e0a4", "w1_slave", at: .seconds(second)))
            #expect(found.verdict == "YES")
            #expect(CRC8.checksum(found.bytes) == 0)
            let scene = try Scene(
                text: "[probe.10-000802C1E0A4]\ntemperature = -8.3 C\nswing = 9 C every 1min",
                name: "t")
            let wanted = scene.oneWire?.probes.first?.temperature(at: .seconds(second)) ?? 0
            #expect(abs(Double(found.milli ?? 0) / 1_000 - wanted) < 0.04)
        }
    }

    @Test func `absent, power-up and damaged answers are those of the script`() throws {
        let probes = try SimulatedProbes(scene: SceneLibrary.scene("sonde-en-defaut"))
        let bus = try #require(probes)
        #expect(bus.devices(at: .seconds(14)).contains("10-000802c1e0a4"))
        #expect(!bus.devices(at: .seconds(15)).contains("10-000802c1e0a4"))
        let powered = fields(bus.text(of: "28-0000065bf21e", "w1_slave", at: .seconds(20)))
        #expect(powered.milli == 85_000)
        #expect(powered.bytes[6] == 0x0C)
        let damaged = fields(bus.text(of: "28-0316a27948d3", "w1_slave", at: .seconds(20)))
        #expect(damaged.verdict == "NO")
        #expect(CRC8.checksum(damaged.bytes) != 0)
    }
}
