import Testing
import WESModel

@testable import WESTUI

@Suite struct ProbeKeysTests {
    @Test func `locating sorts by slope and selects the probe that warms, for as long as it does`()
    {
        var house = KeyHouse(tab: .temperatures)
        let warm = KeyHouse.probes[2]
        house.press(.down)
        house.snapshot.oneWire?.probes[2].slope = 6.3
        house.snapshot.oneWire?.probes[0].slope = -0.2
        let selected = SelectionRows(house.state, house.snapshot).selected
        house.type("t")
        #expect(ProbeLines(house.state, house.snapshot).probes().first == warm)
        #expect(SelectionRows(house.state, house.snapshot).source == .probe(warm))
        house.snapshot.oneWire?.probes[2].slope = 1
        #expect(SelectionRows(house.state, house.snapshot).selected == selected)
        house.apply(.oneWire(.searchStarted(passes: 4), at: house.now))
        #expect(ProbeLines(house.state, house.snapshot).probes() == KeyHouse.probes)
    }

    /// Readings of the probes of the house while one is looked for.
    private func locating(_ readings: [[Double]]) -> KeyHouse {
        var house = KeyHouse(tab: .temperatures)
        house.type("t")
        house.apply(.oneWire(.locating(true), at: house.now))
        for turn in 0..<(readings.map(\.count).max() ?? 0) {
            house.pass(.seconds(1))
            for (rom, values) in zip(KeyHouse.probes, readings) where turn < values.count {
                let reading = ProbeResult.temperature(Temperature(celsius: values[turn]))
                house.apply(.oneWire(.measured(rom, reading), at: house.now))
            }
        }
        return house
    }

    @Test func `the probe in the hand comes first with its margin, and n names it`() {
        var house = locating([[20, 20, 20, 20.2], [21, 21, 21, 21], [22, 22, 24, 26]])
        #expect(ProbeLines(house.state, house.snapshot).probes().first == KeyHouse.probes[2])
        #expect(house.text.contains("> Sonde 3 : +4,0 °C"))
        #expect(house.text.contains("+3,8 °C sur Sonde 1"))
        #expect(house.text.contains("> en main"))
        house.type("n")
        #expect(house.state.prompt?.purpose == .name(.probe(KeyHouse.probes[2])))
    }

    @Test func `probes that only tremble stay in their places`() {
        let house = locating([[20, 20, 20, 20.1], [21, 21, 21, 21.4], [22, 22, 22, 21.7]])
        #expect(ProbeLines(house.state, house.snapshot).probes() == KeyHouse.probes)
        #expect(house.text.contains("tenez une sonde dans la main"))
    }

    @Test func `before there is something to compare with, no probe is to be touched`() {
        #expect(locating([[20], [21], [22]]).text.contains("ne touchez à aucune sonde"))
    }

    @Test func `a probe that is unplugged comes first too`() {
        var house = locating([[20, 20, 20], [21, 21, 21], [22, 22, 22]])
        house.apply(.oneWire(.measured(KeyHouse.probes[1], .absent), at: house.now))
        #expect(ProbeLines(house.state, house.snapshot).probes().first == KeyHouse.probes[1])
        #expect(house.text.contains("> Sonde 2 débranchée"))
    }

    @Test func `two probes that warm together are not taken for one`() {
        let house = locating([[20, 20, 20, 22, 24], [21, 21, 21, 23, 25], [22, 22, 22, 22, 22]])
        #expect(house.text.contains("changent ensemble"))
    }

    @Test func `t starts and stops the fast readings, and so do Escape and another tab`() {
        for ending in [Key.character("t"), .escape, .character("5"), .right] {
            var house = KeyHouse(tab: .temperatures)
            house.type("t")
            house.press(ending)
            #expect(house.sent == [.locateProbe(true), .locateProbe(false)], "\(ending)")
            #expect(!house.state.isLocating)
        }
    }

    @Test func `o sorts the probes by place, those without one last, also during a search`() {
        var house = KeyHouse(tab: .temperatures)
        house.snapshot.names[.probe(KeyHouse.probes[1])] = "Ballon"
        house.snapshot.names[.probe(KeyHouse.probes[2])] = "Départ"
        house.type("o")
        let order = [1, 2, 0].map { KeyHouse.probes[$0] }
        #expect(ProbeLines(house.state, house.snapshot).probes() == order)
        let new = ROMCode(family: 0x28, serial: 1)
        house.apply(.oneWire(.searchStarted(passes: 4), at: house.now))
        house.apply(.oneWire(.pass(1, found: [new]), at: house.now))
        #expect(ProbeLines(house.state, house.snapshot).probes() == order + [new])
        house.type("o")
        #expect(ProbeLines(house.state, house.snapshot).probes() == KeyHouse.probes + [new])
    }

    @Test func `probes found by a search come behind the known ones`() {
        var house = KeyHouse(tab: .temperatures)
        let new = ROMCode(family: 0x28, serial: 1)
        house.apply(.oneWire(.searchStarted(passes: 4), at: house.now))
        house.apply(.oneWire(.pass(1, found: [new] + KeyHouse.probes), at: house.now))
        #expect(ProbeLines.numbered(house.snapshot) == KeyHouse.probes + [new])
    }

    @Test func `a probe found in mid-pass is listed at once, with the number it will have`() {
        var house = KeyHouse(tab: .temperatures)
        let new = ROMCode(family: 0x28, serial: 1)
        house.apply(.oneWire(.searchStarted(passes: 4), at: house.now))
        let progress = SearchProgress(pass: 1, branch: 17, found: 1, rom: new)
        house.apply(.oneWire(.progress(progress), at: house.now))
        #expect(house.text.contains("4  28-000000000001"))
        #expect(house.text.contains("1 trouvée, dont 1 nouvelle"))
        #expect(house.text.contains("Passe 1     28-000000000001"))
        #expect(house.text.contains("bit 17"))
    }

    @Test func `s starts a search, Escape stops it, and a second s says that it runs`() {
        var house = KeyHouse(tab: .temperatures)
        house.press(.escape)
        house.type("s")
        house.apply(.oneWire(.searchStarted(passes: 4), at: house.now))
        #expect(house.text.contains("Échap Arrêter"))
        house.type("s")
        #expect(house.state.notice?.contains("en cours") == true)
        house.press(.escape)
        #expect(house.sent == [.searchOneWire(passes: 4), .stopSearch])
    }

    @Test func `without an open bus s and t say so`() {
        for key in ["s", "t"] {
            var house = KeyHouse(tab: .temperatures)
            house.apply(.link(.oneWire, .missing(device: "w1"), at: house.now))
            house.type(key)
            #expect(house.sent.isEmpty && house.state.notice?.contains("1-Wire") == true)
        }
    }

    @Test func `b opens the page of the bus; b and Escape lead back`() {
        for ending in [Key.character("b"), .escape] {
            var house = KeyHouse(tab: .temperatures)
            house.type("b")
            #expect(house.text.contains("Santé du bus 1-Wire"))
            house.press(ending)
            #expect(house.state.probePage == .table)
        }
    }

    @Test func `the page of the bus keeps what it shows, after a question`() {
        var house = KeyHouse(tab: .temperatures)
        house.type("e")
        #expect(house.state.notice == "e : sans effet dans cet onglet")
        house.type("be")
        #expect(house.text.contains("Garder ce bus comme référence ?"))
        house.press(.enter)
        #expect(house.sent.isEmpty && house.state.confirmation == nil)
        house.type("e")
        house.press(.tab)
        house.press(.enter)
        #expect(house.sent == [.keepOneWireMap])
        house.state.isReadOnly = true
        house.type("e")
        #expect(house.state.confirmation == nil)
        #expect(house.state.notice?.contains("lecture seule") == true)
    }
}
