import Testing
import WESModel

@testable import WESIO

@Suite struct OneWireConfigurationTests {
    private let sensor = ROMCode(family: 0x26, serial: 0xD9_0200)
    private let board = ROMCode(family: 0x29, serial: 0x12_AB34)

    private func load(_ text: String) throws -> UnitDescription {
        try UnitConfiguration.parse(text, file: "unit.toml").get().description
    }

    private func problems(_ text: String) -> [ConfigurationProblem] {
        guard case .failure(let problems) = UnitConfiguration.parse(text, file: "u") else {
            return []
        }
        return problems.all
    }

    private let master = "[onewire]\nmaster = \"ds2480b:/dev/wes-none\"\n"

    @Test func `a bus without tables of devices has no law of its own`() throws {
        let bus = try #require(load(master).oneWire)
        #expect(bus.laws.isEmpty)
        #expect(bus.closesHigh.isEmpty)
    }

    @Test func `the sensors of a probe are read, with the constants left out`() throws {
        let text =
            master + """
                [onewire.probes.26-000000D90200]
                humidity = "HTM1735"
                light = "photodiode"
                lux_per_ua = 50
                """
        let laws = try #require(load(text).oneWire?.laws[sensor])
        #expect(laws.humidity == .htm1735)
        #expect(laws.light == .photodiode(ohm: 390, luxPerMicroampere: 50))
        for law in ProbeLaws.Humidity.allCases {
            let text =
                master + "[onewire.probes.26-000000d90200]\nhumidity = \"\(law.rawValue)\"\n"
                + "light = \"logarithmic\"\n"
            let expected = ProbeLaws(humidity: law, light: .logarithmic)
            #expect(try load(text).oneWire?.laws == [sensor: expected])
        }
    }

    @Test func `an empty table is an ordinary probe`() throws {
        let bus = try load(master + "[onewire.probes.26-000000D90200]\n").oneWire
        #expect(bus?.laws == [sensor: ProbeLaws()])
    }

    @Test func `a board may close its relays at the high level`() throws {
        let table = "[onewire.boards.29-00000012AB34]\ncloses_at = "
        #expect(try load(master + table + "\"high\"\n").oneWire?.closesHigh == [board])
        #expect(try load(master + table + "\"low\"\n").oneWire?.closesHigh.isEmpty == true)
    }

    @Test(arguments: [
        "[onewire.probes.28-000000D90200]\nhumidity = \"none\"\n",
        "[onewire.probes.1B-000000D90200]\n", "[onewire.probes.26-D90200]\n",
        "[onewire.boards.26-00000012AB34]\ncloses_at = \"low\"\n",
        "[onewire.boards.sonde]\ncloses_at = \"low\"\n",
    ])
    func `a table of another family, or of no number, is refused`(table: String) throws {
        let problem = try #require(problems(master + table).first)
        #expect(problem.line == 3)
        guard case .wrongValue = problem.reason else {
            Issue.record("\(problem)")
            return
        }
    }

    @Test func `one device in capitals and in small letters is refused`() {
        let text =
            master + "[onewire.probes.26-000000D90200]\n[onewire.probes.26-000000d90200]\n"
        #expect(
            problems(text).map(\.reason) == [
                .sharedDevice(with: "onewire.probes.26-000000D90200")
            ])
    }

    @Test func `a key that a probe has not, and a value out of its range, are refused`() {
        let table = master + "[onewire.probes.26-000000D90200]\n"
        #expect(
            problems(table + "humidty = \"none\"\n").map(\.reason) == [
                .unknownKey(nearest: "onewire.probes.26-000000D90200.humidity")
            ])
        #expect(problems(table + "shunt_ohm = 0\n").count == 1)
        #expect(problems(table + "humidity = \"HIH\"\n").count == 1)
    }

    @Test func `a relay is an output of a board`() throws {
        let unit = try load(master + "[relays.3]\nline = \"ds2408:29-00000012AB34:7\"\n")
        let line = try #require(unit.relays[3]?.line)
        #expect(BoardChannel(line) == BoardChannel(rom: board, channel: 7))
    }

    @Test(arguments: [
        "ds2408:29-00000012AB34:8", "ds2408:29-00000012AB34", "ds2408:28-00000012AB34:0",
        "DS2408:29-00000012AB34:0", "ds2408:",
    ])
    func `a line that no board has is refused`(line: String) throws {
        let problem = try #require(problems(master + "[relays.3]\nline = \"\(line)\"\n").first)
        #expect(problem.key == "relays.3.line")
        guard case .wrongValue = problem.reason else {
            Issue.record("\(problem)")
            return
        }
    }

    @Test func `two relays on one output are refused, however it is written`() {
        let text =
            master + """
                [relays.3]
                line = "ds2408:29-00000012AB34:0"
                [relays.4]
                line = "ds2408:29-00000012ab34:0"
                """
        #expect(problems(text).map(\.reason) == [.sharedDevice(with: "relays.3.line")])
    }

    @Test func `a relay on a board needs a master`() {
        let found = problems("[relays.3]\nline = \"ds2408:29-00000012AB34:0\"\n")
        #expect(found.map(\.reason) == [.needs("onewire.master")])
        #expect(found.first?.line == 2)
    }
}
