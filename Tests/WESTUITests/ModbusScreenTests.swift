import Testing
import WESModel

@testable import WESTUI

@Suite struct ModbusScreenTests {
    @Test(arguments: ScreenGallery.modbus.map(\.name))
    func `the pages of the meters are as stored`(_ name: String) {
        for screen in ScreenGallery.modbus where screen.name == name {
            for language in Language.allCases {
                compare(
                    screen.canvas(24, 80, .complet, language),
                    "\(name).\(language.rawValue).complet")
            }
        }
    }

    @Test(arguments: ["2-rs485", "2-rs485-silent", "2-rs485-three", "1-rs485"])
    func `small, large and ascii windows are as stored`(_ name: String) {
        for screen in ScreenGallery.modbus where screen.name == name {
            compare(screen.canvas(24, 80, .ascii), "\(name).fr.ascii")
            compare(screen.canvas(10, 40), "40x10.\(name).fr.complet")
            compare(screen.canvas(40, 120), "120x40.\(name).fr.complet")
        }
    }

    private func compare(_ canvas: Canvas, _ name: String) {
        #expect(GoldenFile(name).holds(canvas.text + "\n"), "\(name)")
    }

    private func state(_ text: String, _ snapshot: Snapshot) -> UIState {
        var state = UIState()
        state.type(text, snapshot)
        return state
    }

    @Test func `e goes round both inputs and the meters, where there are any`() {
        let bus = ScreenFixture.busHealthy.snapshot
        #expect(state("2e", bus).input == 1)
        #expect(state("2ee", bus).input == 2)
        #expect(state("2eee", bus).input == 0)
        let house = ScreenFixture.house.snapshot
        #expect(state("2ee", house).input == 0)
    }

    @Test func `every meter can be reached with five and more of them`() {
        let bus = ScreenFixture.busHealthy.snapshot
        var state = state("2ee", bus)
        var seen: Set<String> = []
        for _ in 0..<6 {
            seen.insert(SelectionRows(state, bus).selected ?? "")
            let rows = SelectionRows(state, bus)
            #expect((0..<rows.page).contains(rows.index - rows.firstShown(state)))
            state.press(.down, bus)
        }
        #expect(seen.count == 6)
    }

    @Test func `the line of a meter on tab 1 leads to it`() {
        let bus = ScreenFixture.busHealthy.snapshot
        var state = state("1", bus)
        state.selection[.overview] = "modbus.pac"
        state.press(.enter, bus)
        #expect(state.tab == .teleinfo)
        #expect(state.input == 2)
        #expect(SelectionRows(state, bus).selected == "modbus.pac")
        state.press(.enter, bus)
        #expect(state.overlay == .terminal(.modbus("pac")))
    }

    @Test func `the filter keeps the meters of that name, and the frame has no effect`() {
        let bus = ScreenFixture.busHealthy.snapshot
        var state = state("2ee/pom", bus)
        state.press(.enter, bus)
        #expect(SelectionRows(state, bus).names == ["modbus.pac"])
        state.press(.escape, bus)
        state.type("b", bus)
        #expect(state.overlay == nil)
        #expect(state.notice != nil)
    }

    @Test func `the plot is asked for while the page is in front`() {
        let bus = ScreenFixture.busHealthy.snapshot
        let state = state("2ee", bus)
        let wanted = DetailNeeds.of(state, bus)
        #expect(
            wanted == [.history(SeriesID(subject: "modbus.atelier", kind: .power))])
        #expect(DetailNeeds.of(self.state("2", bus), bus).isEmpty)
    }

    @Test func `the tab asks for a look when a meter does, and the title names the bus`() {
        let silent = ScreenFixture.busSilent
        #expect(
            Frame(
                state: UIState(), snapshot: silent.snapshot, clock: ScreenFixture.clock,
                now: ScreenFixture.clock
            ).hasAlert(.teleinfo))
        for (fixture, missing) in [
            (ScreenFixture.busUnplugged, "RS485 absente"), (.busDeaf, "RS485 muette"),
        ] {
            var state = UIState()
            state.language = .french
            let links = LinkSummary(state, fixture.snapshot, ScreenFixture.clock)
            #expect(links.missing == missing)
            #expect(links.all == 3)
        }
    }

    @Test func `the readings of a meter are lines of watch with their units`() {
        let items = ReadingItem.all(of: ScreenFixture.busHealthy.snapshot)
        let heater = items.filter { $0.source == .modbus("chauffe_eau") }
        #expect(
            heater.map(\.label) == [
                "voltage", "current", "power", "power_factor", "frequency", "energy_imported",
                "energy_exported",
            ])
        #expect(heater.map(\.unit) == ["V", "A", "W", "", "Hz", "Wh", "Wh"])
        #expect(heater.allSatisfy { $0.health == .ok })
        let pump = items.filter { $0.source == .modbus("pac") }.map(\.label)
        #expect(pump.contains("voltage_3") && pump.contains("power_2") && pump.contains("power"))
    }

    @Test(arguments: Language.allCases)
    func `each cause of a wrong format has its own remedy`(_ language: Language) {
        let snapshot = ScreenFixture.busHealthy.snapshot
        let words = FaultText(Catalogue(language: language), ScreenFixture.clock, snapshot)
        var actions: Set<String> = []
        for cause in [ModbusOddity.Cause.wordOrder, .parity, .model] {
            var fault = Fault(
                .modbusFormat, .modbus("pac"), since: ScreenFixture.clock.instant)
            fault.evidence.formatCause = cause
            fault.evidence.quantity = .voltage
            fault.evidence.number = 36.5
            fault.evidence.model = "SDM630"
            #expect(words.found(fault).contains("Pompe à chaleur"))
            #expect(words.short(fault).count <= 24)
            actions.insert(words.action(fault))
        }
        #expect(actions.count == 3)
    }
}
