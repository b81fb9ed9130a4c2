import Testing
import WESModel

@testable import WESTUI

@Suite struct TabKeysTests {
    @Test func `Enter on the checklist goes to the tab of the point, with its line selected`() {
        let wanted: [(String, Tab)] = [
            ("teleinfo.1", .teleinfo), ("clamps.3", .clamps), ("mains", .clamps),
            ("counters.2", .counters), ("contacts.1", .counters), ("relays.12", .relays),
        ]
        for (name, tab) in wanted {
            var house = KeyHouse(tab: .overview)
            house.state.selection[.overview] = name
            guard SelectionRows(house.state, house.snapshot).selected == name else { continue }
            house.press(.enter)
            #expect(house.state.tab == tab, "\(name)")
            let isLine = tab != .teleinfo && name != "mains"
            if isLine {
                #expect(SelectionRows(house.state, house.snapshot).selected == name, "\(name)")
            }
        }
    }

    @Test func `the lines of the checklist are its points, filtered or not`() {
        for snapshot in [KeyHouse().snapshot, ScreenFixture.house.snapshot] {
            let house = KeyHouse(of: snapshot, tab: .overview)
            let points = Checklist(snapshot, at: snapshot.clock.instant).points
            let names = points.map(\.terminal.rawValue)
            let rows = TabRows(house.state, snapshot)
            #expect(!names.isEmpty && rows.kept(.overview) == names)
            for tab in Tab.allCases {
                #expect(rows.kept(tab) == rows.all(tab).map(\.name), "\(tab)")
            }
        }
    }

    @Test func `a point without a tab opens its detail`() {
        var house = KeyHouse(tab: .overview)
        house.state.selection[.overview] = "clock"
        house.press(.enter)
        #expect(house.state.tab == .overview)
        #expect(house.state.overlay == .terminal(.clock))
    }

    @Test func `a filter that hides the line gives way when it is opened`() {
        var house = KeyHouse(tab: .overview)
        house.state.filters[.clamps] = "cuisine"
        house.state.selection[.overview] = "clamps.3"
        house.press(.enter)
        #expect(SelectionRows(house.state, house.snapshot).selected == "clamps.3")
    }

    @Test func `a filter that keeps nothing says so, typed or kept`() {
        var house = KeyHouse(tab: .clamps)
        house.type("/zzz")
        #expect(house.text.contains("0 ligne affichée sur 4  Filtre : zzz_"))
        house.press(.enter)
        #expect(house.text.contains("0 ligne affichée sur 4  filtre « zzz »"))
    }

    @Test func `each table has a filter of its own`() {
        var house = KeyHouse(tab: .clamps)
        house.type("/CUISINE")
        house.press(.enter)
        #expect(SelectionRows(house.state, house.snapshot).names == ["clamps.4"])
        #expect(house.text.contains("1 ligne affichée sur 4"))
        house.type("5")
        #expect(SelectionRows(house.state, house.snapshot).names.count == 3)
        house.type("3")
        house.press(.escape)
        #expect(SelectionRows(house.state, house.snapshot).names.count == 4)
    }

    @Test func `e goes through the scales of tab 3 and comes round`() {
        var house = KeyHouse(tab: .clamps)
        var seen: [Double?] = []
        for _ in 0..<5 {
            house.type("e")
            seen.append(house.state.clampScale.watts)
        }
        #expect(seen == [1_000, 3_000, 6_000, 12_000, nil])
        #expect(ClampScale.auto.watts(holding: -2_517) == 3_000)
        #expect(ClampScale.auto.watts(holding: 50_000) == 12_000)
    }

    @Test func `the journal is newest first, has a filter, and closes`() {
        var house = KeyHouse(tab: .clamps)
        house.drive(1, .closed)
        house.drive(2, .closed)
        house.type("l")
        let lines = house.text.split(separator: "\n")
        let second = lines.firstIndex { $0.contains("Relais 2 fermé par essai") }
        let first = lines.firstIndex { $0.contains("Relais 1 fermé par essai") }
        #expect((second ?? 99) < (first ?? 0))
        #expect(house.text.contains("Journal — 2 sur 2"))
        house.type("/relais 1")
        #expect(house.text.contains("Journal — 1 sur 2"))
        #expect(house.state.filters[.clamps] == nil)
        house.press(.enter)
        house.press(.escape)
        #expect(house.state.overlay == nil && house.state.journalFilter.isEmpty)
    }

    @Test func `the detail of a line names it and what happened to it`() {
        var house = KeyHouse()
        house.drive(1, .closed)
        house.press(.enter)
        #expect(house.state.overlay == .terminal(.relay(1)))
        #expect(house.text.contains("Relais 1 · Chauffe-eau"))
        #expect(house.text.contains("Relais 1 fermé par essai"))
    }

    @Test func `the detail of every line says what its terminal measures`() {
        let wanted: [(Tab, [String])] = [
            (.clamps, ["Circuit", "arrivée", "100 A, phase 1"]),
            (.temperatures, ["28-0316A279F0FF", "DS18B20", "20,0"]),
            (.counters, ["Rebonds", "Perdues"]), (.relays, ["Essai", "Commande"]),
        ]
        for (tab, parts) in wanted {
            var house = KeyHouse(tab: tab)
            house.press(.enter)
            for part in parts { #expect(house.text.contains(part), "\(part) on \(tab)") }
        }
    }

    @Test func `the detail of a finding says what mends it`() {
        var house = KeyHouse(tab: .clamps)
        house.snapshot.faults = [Fault(.clampReversed, .clamp(1), since: house.now)]
        house.press(.enter)
        let words = FaultText(house.state.texts, ScreenFixture.clock, house.snapshot)
        let action = words.action(house.snapshot.faults[0])
        #expect(house.text.contains(action.prefix(40)))
    }

    @Test func `the history of the selected probe is wanted on tab 4, not while frozen`() {
        var house = KeyHouse(tab: .temperatures)
        house.press(.down)
        let series = SeriesID(subject: KeyHouse.probes[1].text, kind: .temperature)
        #expect(DetailNeeds.of(house.state, house.snapshot) == [.history(series)])
        house.type("p")
        #expect(DetailNeeds.of(house.state, house.snapshot).isEmpty)
        house.type("p3")
        #expect(DetailNeeds.of(house.state, house.snapshot).isEmpty)
    }

    @Test func `a pulse lights the lamp of its counter for 200 ms`() {
        var house = KeyHouse(tab: .counters)
        house.pass(.seconds(1))
        #expect(house.state.nextChange == nil)
        let pulse = CounterEvent.pulse(width: .milliseconds(30), bounces: 0)
        house.apply(.counter(.counter(1), pulse, at: house.now))
        house.pass(.milliseconds(240))
        #expect(house.state.lamps[.counter(1)] == house.now + .milliseconds(200))
        #expect(house.state.nextChange == house.now + .milliseconds(200))
        house.pass(.milliseconds(200))
        #expect(house.state.lamps.isEmpty && house.state.nextChange == nil)
    }
}
