import Testing
import WESModel

@testable import WESIO

/// The tables of clamps, lines, probes and relays, as the model has them.
@Suite struct TypedConfigurationTests {
    private func describe(_ text: String) throws -> UnitDescription {
        try UnitConfiguration.parse(text, file: "unit.toml").get().description
    }

    @Test func `a board has its clamps and its mains`() throws {
        let unit = try describe(
            """
            [clamps]
            source = "rpict:/dev/ttyAMA1"
            columns = ["node", "p1", "i1", "vrms"]
            current_unit = "A"
            [clamps.1]
            name = "Réseau"
            role = "grid"
            phase = 2
            rating_a = 60
            [clamps.3]
            """ + "\nname = \"Four\"\n")
        #expect(unit.clampBoard?.kind == "rpict")
        #expect(unit.clampBoard?.device == "/dev/ttyAMA1")
        #expect(unit.clampBoard?.isMilliampere == false)
        #expect(unit.mains?.column == "vrms")
        #expect(
            unit.clamps[1]
                == ClampDescription(
                    name: "Réseau", role: .grid, phase: 2, rating: Current(amperes: 60)))
        #expect(unit.clamps[3]?.role == .load)
        #expect(unit.sources == [.clamps, .mains, .clamp(1), .clamp(3)])
    }

    @Test func `a board whose columns have no voltage has no mains`() throws {
        let unit = try describe(
            "[clamps]\nsource = \"rpict:/dev/ttyAMA1\"\ncolumns = [\"node\", \"i1\"]\n")
        #expect(unit.mains == nil)
    }

    @Test func `lines have their kind, weight and name`() throws {
        let unit = try describe(
            """
            [counters.2]
            line = "gpiochip0:17"
            kind = "gas"
            pulse = "0.01 m3"
            [contacts.1]
            line = "gpiochip0:22"
            name = "Fuite d'eau"
            """)
        #expect(unit.counters[2]?.kind == .gas)
        #expect(unit.counters[2]?.weight == PulseWeight(amount: 10, unit: .litre))
        #expect(unit.contacts[1]?.name == "Fuite d'eau")
    }

    @Test func `a relay has every key`() throws {
        let relay = try describe(
            """
            [relays.1]
            line = "gpiochip0:23"
            load = "clamps.3"
            load_w = [0, 2200]
            load_shared = true
            thermostat = true
            feedback = "contacts.1"
            kind = "compressor"
            contactor = true
            max_a = 8
            min_on_s = 30
            min_off_s = 60
            max_per_hour = 6
            at_exit = "hold"
            """
        ).relays[1]
        #expect(relay?.load == .clamp(3))
        #expect(relay?.expected == 0...2_200)
        #expect(relay?.isLoadShared == true && relay?.hasThermostat == true)
        #expect(relay?.feedback == .contact(1))
        #expect(relay?.kind == .compressor && relay?.hasContactor == true)
        #expect(relay?.limit == Current(amperes: 8))
        #expect(relay?.shortestOn == .seconds(30) && relay?.shortestOff == .seconds(60))
        #expect(relay?.mostPerHour == 6 && relay?.holdsAtExit == true)
    }

    @Test(arguments: [
        ("[counters.1]\nline = \"a:1\"\npulse = \"beaucoup\"\n", "counters.1.pulse"),
        ("[relays.1]\nline = \"a:1\"\nload = \"teleinfo.1\"\n", "relays.1.load"),
        ("[relays.1]\nline = \"a:1\"\nfeedback = \"contacts.01\"\n", "relays.1.feedback"),
        ("[clamps]\nsource = \"/dev/ttyAMA1\"\n", "clamps.source"),
        ("[onewire]\nmaster = \"w2\"\n", "onewire.master"),
    ])
    func `a value of another form is refused by its key`(_ text: String, _ key: String) {
        guard case .failure(let problems) = UnitConfiguration.parse(text, file: "unit.toml") else {
            Issue.record("accepted")
            return
        }
        #expect(problems.all.map(\.key) == [key])
    }

    @Test(arguments: [
        ("1 L", 1, PulseWeight.Unit.litre), ("0,01 m3", 10, .litre), ("10 L/imp", 10, .litre),
        ("1000/kWh", 1, .wattHour), ("800 imp/kWh", 1.25, .wattHour), ("1 Wh", 1, .wattHour),
    ])
    func `a weight is read as the meter prints it`(
        _ text: String, _ amount: Double, _ unit: PulseWeight.Unit
    ) {
        #expect(PulseWeight(text) == PulseWeight(amount: amount, unit: unit))
    }

    @Test(arguments: ["", "L", "0 L", "-1 L", "1", "1 W", "1/L/imp", "nan L", "/kWh"])
    func `a weight that is none is refused`(_ text: String) {
        #expect(PulseWeight(text) == nil)
    }
}
