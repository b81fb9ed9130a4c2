import Testing
import WESModel

@testable import WESTUI

@Suite struct ProbeReplacementTests {
    private let old = KeyHouse.probes[0]
    private let new = ROMCode(family: 0x28, serial: 0x0711_92AB)

    /// Three named probes, the first of which is gone, and some new ones.
    private func house(new probes: [ROMCode]) -> KeyHouse {
        var house = KeyHouse(tab: .temperatures)
        for (rom, name) in zip(KeyHouse.probes, ["Départ", "Retour", "Ballon"]) {
            house.apply(.learned(.name(.probe(rom), name), at: house.now))
        }
        for rom in probes {
            let reading = ProbeResult.temperature(Temperature(celsius: 21))
            house.apply(.oneWire(.measured(rom, reading), at: house.now))
        }
        house.loseProbe()
        return house
    }

    @Test func `the only new probe takes the place of the dead one once its number is typed`() {
        var house = house(new: [new])
        #expect(house.text.contains("r Remplacer"))
        house.type("r")
        #expect(house.text.contains("Remplacer la sonde 1 ?"))
        #expect(house.text.contains("Départ"))
        #expect(house.text.contains(new.text))
        house.type("1")
        #expect(house.sent == [.replaceProbe(old, by: new)])
    }

    @Test func `Enter cancels, and a digit that comes too early confirms nothing`() {
        var house = house(new: [new])
        house.type("r")
        house.press(.character("1"), after: .milliseconds(200))
        #expect(house.sent.isEmpty)
        house.press(.enter)
        #expect(house.sent.isEmpty && house.state.confirmation == nil)
    }

    @Test func `several new probes are offered, the chosen one is asked about`() {
        let other = ROMCode(family: 0x28, serial: 0x0711_92AC)
        var house = house(new: [new, other])
        house.type("r")
        #expect(house.state.probePage == .replacing(old))
        #expect(house.text.contains("Remplacer : Sonde 1 · Départ"))
        house.press(.down)
        house.press(.down)
        house.press(.enter)
        house.type("1")
        #expect(house.sent == [.replaceProbe(old, by: other)])
        #expect(house.state.probePage == .table)
    }

    @Test func `from the new probe the one that is missing is replaced`() {
        var house = house(new: [new])
        house.press(.end)
        house.type("r1")
        #expect(house.sent == [.replaceProbe(old, by: new)])
    }

    @Test func `a probe that answers is not replaced, nor is one without a new probe`() {
        var house = house(new: [])
        house.type("r")
        #expect(house.state.notice?.contains("branchez la nouvelle") == true)
        house.press(.down)
        house.type("r")
        #expect(house.state.notice?.contains("sonde absente") == true)
        #expect(house.state.confirmation == nil)
        #expect(!house.text.contains("r Remplacer"))
    }

    @Test func `the question closes when the dead probe answers again`() {
        var house = house(new: [new])
        house.type("r")
        let reading = ProbeResult.temperature(Temperature(celsius: 40))
        house.apply(.oneWire(.measured(old, reading), at: house.now))
        house.pass(.seconds(1))
        #expect(house.state.confirmation == nil)
        house.type("1")
        #expect(house.sent.isEmpty)
    }

    @Test func `an air probe does not take the place of a thermometer`() {
        let air = ROMCode(family: 0x26, serial: 7)
        #expect(ProbeChoice.all(for: old, house(new: [new, air]).snapshot) == [new])
    }

    @Test func `after it name and number are those of the dead probe`() {
        var house = house(new: [new])
        let clock = ClockReading(instant: house.now, civil: ScreenFixture.clock.civil)
        let events = OneWireCommands.events(
            of: .replaceProbe(old, by: new), as: CommandID(rawValue: 1), in: house.snapshot,
            at: clock)
        for event in events { house.apply(event) }
        #expect(house.text.contains("1  " + new.text + " DS18B20 Départ"))
        #expect(!ProbeLines.numbered(house.snapshot).contains(old))
    }
}
