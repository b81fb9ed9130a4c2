import Testing
import WESModel

@testable import WESTUI

@Suite struct InputWordTests {
    private let now = ScreenFixture.clock.instant

    private func probe(
        _ change: (inout TemperatureProbe) -> Void, named: Bool = true, isOpen: Bool = true
    ) -> ProbeRow {
        let rom = ROMCode(family: 0x28, serial: 1)
        var probe = TemperatureProbe(rom: rom)
        probe.temperature = Reading(
            Temperature(celsius: 20), at: now, staleAfter: .seconds(20))
        probe.result = .temperature(Temperature(celsius: 20))
        change(&probe)
        var snapshot = Snapshot()
        snapshot.oneWire = OneWireBusState(
            link: isOpen
                ? .open(device: "w1", honoured: true) : .missing(device: "w1"))
        snapshot.oneWire?.probes = [probe]
        if named { snapshot.names[.probe(rom)] = "Cave" }
        return BusRows(UIState(), snapshot, now: now).probe(rom)
    }

    @Test func `a probe says what it is worth before what it measures`() {
        #expect(probe { _ in }.cell.text == "✓ ok")
        #expect(probe({ _ in }, named: false).cell.text == "· à nommer")
        #expect(probe { $0.slope = 3 }.cell.text == "> en main")
        #expect(probe { $0.slope = 2.9 }.cell.text == "✓ ok")
        #expect(probe { $0.result = .checksum }.cell.text == "! illisible")
        #expect(probe { $0.isPowerOnValue = true }.cell.text == "! démarrage")
        #expect(probe { $0.temperature?.at = ScreenFixture.ago(21) }.cell.text == "~ périmé")
        #expect(probe { $0.absentSince = ScreenFixture.ago(1) }.cell.text == "✗ absente")
        #expect(probe { $0.temperature = nil }.cell.text == "> attente")
        #expect(probe({ _ in }, isOpen: false).cell.text == "✗ absente")
    }

    @Test func `an old or refused value has its age, and one of a closed bus no number`() {
        #expect(probe { _ in }.lastGood == nil)
        let refused = probe {
            $0.result = .checksum
            $0.temperature?.at = ScreenFixture.ago(9)
        }
        #expect(refused.lastGood == ScreenFixture.ago(9))
        #expect(refused.temperature == "20,0 °C")
        #expect(probe { $0.temperature?.at = ScreenFixture.ago(21) }.lastGood != nil)
        #expect(probe({ _ in }, isOpen: false).temperature == "—")
    }

    @Test func `no number stands for a probe that is not there`() {
        let gone = probe { $0.absentSince = ScreenFixture.ago(1) }
        #expect(gone.temperature == "—")
        #expect(gone.slopeText.isEmpty)
        #expect(probe { $0.temperature = nil }.temperature == "—")
        #expect(
            probe {
                $0.isPowerOnValue = true; $0.slope = 9
            }.slopeText.isEmpty)
        #expect(probe { $0.slope = 0.04 }.slopeText == "0,0")
        #expect(probe { $0.slope = -0.3 }.slopeText == "▼ −0,3")
    }

    @Test func `the warmed probe comes first and the margin says how sure that is`() {
        let screen = InputScreens.all.first { $0.name == "4-locate" }
        let lines = screen?.canvas().text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines?[8].hasPrefix("›3") == true)
        #expect(lines?[5].hasSuffix("+6,4 sur Sonde 2") == true)
    }

    @Test func `the warmed probe is the selected one, whatever was selected before`() {
        let screen = ScreenGallery(
            name: "4", fixture: InputScreens.house,
            keys: [.character("4"), .down, .character("t")])
        let lines = screen.canvas().text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[8].hasPrefix("›3"))
        #expect(lines[14].hasPrefix("── Sonde 3 "))
        let rows = SelectionRows(screen.state(), InputScreens.house.snapshot)
        #expect(rows.source == .probe(ScreenHouse.probes[2]))
    }

    @Test func `the scale of a plot goes by tens and holds every value`() {
        #expect(ProbePlot.scale(of: [20.9, 27.9]) == 20...30)
        #expect(ProbePlot.scale(of: [-18.5]) == -20 ... -10)
        #expect(ProbePlot.scale(of: [40, 40]) == 40...50)
        #expect(ProbePlot.scale(of: [19.9, 30.1]) == 10...40)
        #expect(ProbePlot.scale(of: [.nan]) == nil)
        #expect(ProbePlot.scale(of: []) == nil)
    }

    private func counter(
        _ kind: CounterKind, _ weight: String?, pulses: Int64, every seconds: Int64 = 5
    ) -> CounterRow {
        var snapshot = Snapshot()
        snapshot.unit.counters[1] = CounterDescription(
            line: "sim:/l:1", kind: kind, weight: weight.flatMap { PulseWeight($0) })
        var counter = PulseCounter(
            source: .counter(1), link: .open(device: "l", honoured: true))
        counter.base = pulses
        counter.recent = [
            Pulse(at: now, width: .milliseconds(200), bounces: 0, interval: .seconds(seconds))
        ]
        return CounterRow(counter, UIState(), snapshot, now: now)
    }

    @Test func `an index has the decimals that one pulse justifies`() {
        #expect(counter(.water, "1 L", pulses: 184_302).index == "184,302 m³")
        #expect(counter(.gas, "10 L", pulses: 941_231).index == "9 412,31 m³")
        #expect(counter(.gas, "0,01 m3", pulses: 941_231).index == "9 412,31 m³")
        #expect(counter(.water, "1 m3", pulses: 42).index == "42 m³")
        #expect(counter(.water, "2.5 L", pulses: 3).index == "0,008 m³")
        #expect(counter(.electricity, "1000/kWh", pulses: 2_814_506).index == "2 814,506 kWh")
        #expect(counter(.water, nil, pulses: 12_345).index == "12 345 imp")
    }

    @Test func `a contact at work is active, one that rests again was tried`() {
        var contact = Contact(source: .contact(1), link: .open(device: "l", honoured: true))
        var snapshot = Snapshot()
        func cell() -> String { ContactText(contact, UIState(), snapshot).cell.text }
        contact.isClosed = true
        #expect(cell() == "✓ actif")
        contact.changes = 2
        contact.isClosed = false
        #expect(cell() == "✓ essayé")
        contact.changes = 3
        contact.isClosed = true
        #expect(cell() == "✓ actif")
        snapshot.unit.relays[1] = RelayDescription(line: "sim:/l:2")
        snapshot.unit.relays[1]?.feedback = .contact(1)
        #expect(cell() == "✓ essayé")
    }

    @Test func `a contact speaks in its own words, and an alarm asks for a look`() {
        var contact = Contact(source: .contact(1), link: .open(device: "l", honoured: true))
        var snapshot = Snapshot()
        var table = ContactDescription(line: "l")
        func text() -> ContactText {
            snapshot.unit.contacts[1] = table
            snapshot.contacts = [contact]
            return ContactText(contact, UIState(), snapshot)
        }
        table.isClosedAtRest = true
        contact.isClosed = true
        #expect(text().position == "● fermé (repos)")
        contact.isClosed = false
        #expect(text().position == "○ ouvert (travail)")
        #expect(text().cell.text == "✓ actif")
        table.activeWord = "fuite"
        table.restWord = "sec"
        table.isAlarm = true
        #expect(text().position == "○ fuite")
        #expect(text().cell.text == "! alarme")
        #expect(text().cell.isAlert)
        contact.isClosed = true
        #expect(text().position == "● sec")
        #expect(!text().cell.isAlert)
    }

    @Test func `a rate has the unit of what is counted`() {
        #expect(counter(.water, "1 L", pulses: 0).rate == "12,0 L/min")
        #expect(counter(.gas, "10 L", pulses: 0, every: 36).rate == "1,0 m³/h")
        #expect(counter(.oil, "0.05 L", pulses: 0, every: 60).rate == "3,0 L/h")
        #expect(counter(.electricity, "1 Wh", pulses: 0, every: 3).rate == "1 200 W")
        #expect(counter(.water, nil, pulses: 0).rate == "12,0 imp/min")
    }

    @Test func `a line that is gone has no rate`() {
        let lines = InputScreens.all.first { $0.name == "5-states" }?.canvas().text
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines?[7].contains("✗ absente") == true)
        #expect(lines?[7].contains(" W ") == false)
    }

    @Test func `a small window says how far a search is`() {
        let text = InputScreens.all.first { $0.name == "4-search" }?.canvas(10, 40).text
        #expect(text?.contains(" recherche en cours          > 2/4") == true)
    }

    @Test func `a weight is written as it is printed on the meter`() {
        #expect(counter(.water, "1 L", pulses: 0).weight == "1 L/imp")
        #expect(counter(.gas, "0.01 m3", pulses: 0).weight == "10 L/imp")
        #expect(counter(.water, "1 m3", pulses: 0).weight == "1 m³/imp")
        #expect(counter(.electricity, "2000/kWh", pulses: 0).weight == "0,5 Wh/imp")
        #expect(counter(.water, nil, pulses: 0).weight == "—")
    }

    @Test func `the lamp of a counter is lit for its time only`() {
        let screen = InputScreens.all.first { $0.name == "5-water" }
        var state = screen?.state() ?? UIState()
        let snapshot = InputScreens.house.snapshot
        func lamp(_ until: Instant) -> Bool {
            state.lamps = [.counter(1): until]
            return ScreenPainter.draw(state, snapshot, [:], now: ScreenFixture.clock).text
                .split(separator: "\n").contains { $0.contains("Eau froide") && $0.hasSuffix("●") }
        }
        #expect(lamp(now + .milliseconds(100)))
        #expect(!lamp(now))
    }

    private func relay(
        _ description: RelayDescription, _ change: (inout Relay) -> Void
    ) -> RelayRow {
        var snapshot = Snapshot()
        snapshot.unit.relays[1] = description
        var relay = Relay(source: .relay(1), link: .open(device: "l", honoured: true))
        relay.commanded = .open
        change(&relay)
        return RelayRow(relay, UIState(), snapshot, ScreenFixture.clock)
    }

    @Test func `a test is said with its countdown, then with what it showed`() {
        var description = RelayDescription(line: "sim:/l:1", load: .clamp(3))
        description.expected = 2_200...2_200
        var test = RelayTest(
            startedAt: now, until: now + .seconds(10), before: Power(watts: 0))
        #expect(relay(description) { $0.test = test }.cell.text == "> essai 9 s")
        test.step = Power(watts: 2_160)
        test.verdict = .effective
        let good = relay(description) {
            $0.lastTest = test; $0.isTested = true
        }
        #expect(good.cell.text == "✓ essayé")
        #expect(good.test.text == "✓ essai ok, +2 160 W")
        test.verdict = .unchanged
        let bad = relay(description) {
            $0.lastTest = test; $0.isTested = true
        }
        #expect(bad.cell.text == "✗ inchangée")
        #expect(bad.test.text == "✗ charge inchangée")
        description.hasThermostat = true
        let warm = relay(description) {
            $0.lastTest = test; $0.isTested = true
        }
        #expect(warm.test.text == "! charge inchangée")
        description.kind = .compressor
        #expect(relay(description) { _ in }.test.text == "· essai refusé : compresseur")
    }

    @Test func `a closed relay is something that happens now`() {
        let description = RelayDescription(line: "sim:/l:1", load: .clamp(3))
        #expect(relay(description) { $0.commanded = .closed }.cell.text == "> fermé")
        let tried = relay(description) {
            $0.commanded = .closed
            $0.isTested = true
        }
        #expect(tried.cell.text == "> fermé")
        var shedding = description
        shedding.expected = 0...0
        let shed = relay(shedding) {
            $0.commanded = .closed
            $0.isTested = true
        }
        #expect(shed.cell.text == "✓ délesté")
    }

    @Test func `a test that proved nothing is looked at, and a compressor is never tried`() {
        var description = RelayDescription(line: "sim:/l:1", load: .clamp(3))
        var test = RelayTest(startedAt: now, until: now + .seconds(10), before: nil)
        test.verdict = .unproven
        func tried(_ description: RelayDescription) -> RelayRow {
            relay(description) {
                $0.lastTest = test
                $0.isTested = true
            }
        }
        #expect(tried(description).cell.text == "! à voir")
        #expect(tried(description).test.text.hasPrefix("! essai fait"))
        #expect(tried(RelayDescription(line: "sim:/l:1")).cell.text == "✓ essayé")
        description.kind = .compressor
        #expect(tried(description).cell.text == "· à faire")
    }

    @Test func `a contact read back is waited for, and nothing is invented without one`() {
        var description = RelayDescription(line: "sim:/l:1")
        #expect(relay(description) { _ in }.readBack == "—")
        description.feedback = .contact(1)
        let early = relay(description) {
            $0.commanded = .closed
            $0.readBack = .open
            $0.since = ScreenFixture.ago(1)
        }
        #expect(early.readBack == "> attente")
        let late = relay(description) {
            $0.commanded = .closed
            $0.readBack = .open
            $0.since = ScreenFixture.ago(3)
        }
        #expect(late.readBack == "○ ouvert")
    }

    @Test func `a load is shown where the clamp measures this circuit alone`() {
        var description = RelayDescription(line: "sim:/l:1", load: .clamp(3))
        var snapshot = InputScreens.house.snapshot
        snapshot.unit.relays[1] = description
        func load() -> String {
            RelayRow(snapshot.relays[0], UIState(), snapshot, ScreenFixture.clock).load
        }
        #expect(load() == "0 W")
        description.isLoadShared = true
        snapshot.unit.relays[1] = description
        #expect(load() == "—")
    }

    @Test func `decimals are fixed, grouped and signed as asked`() {
        let french = NumberFormat(language: .french)
        #expect(french.decimal(1_234.5, places: 2) == "1 234,50")
        #expect(french.decimal(-0.04, places: 1) == "0,0")
        #expect(french.decimal(-0.06, places: 1, signed: true) == "−0,1")
        #expect(french.decimal(1_500, places: 0, signed: true) == "+1 500")
        #expect(french.decimal(.infinity, places: 1) == "—")
        #expect(french.decimal(1e300, places: 1).hasSuffix(",0"))
        #expect(french.decimal(0.005, places: 3) == "0,005")
        #expect(NumberFormat(language: .english).trimmed(2.50, places: 3) == "2.5")
        #expect(french.trimmed(10, places: 3) == "10")
    }
}
