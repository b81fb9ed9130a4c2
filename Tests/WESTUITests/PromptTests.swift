import Testing
import WESModel

@testable import WESTUI

@Suite struct PromptTests {
    @Test func `a name takes every printable key and a paste, and Enter sends it`() {
        var house = KeyHouse(tab: .clamps)
        house.press(.down)
        house.type("n")
        #expect(house.text.contains("Nom (Pince 2) : Solaire_"))
        for _ in 0..<7 { house.press(.backspace) }
        house.type("q1 ?/lp6")
        house.press(.pasted("té\u{1B}\r\n"))
        house.press(.enter)
        #expect(house.sent == [.rename(.clamp(2), "q1 ?/lp6té")])
        #expect(house.state.tab == .clamps && house.state.prompt == nil)
    }

    @Test func `Escape leaves the name as it was, and an unchanged one sends nothing`() {
        var house = KeyHouse(tab: .clamps)
        house.type("nx")
        house.press(.escape)
        house.type("n")
        house.press(.enter)
        #expect(house.sent.isEmpty && house.state.prompt == nil)
    }

    @Test func `an empty name takes the name back`() {
        var house = KeyHouse()
        house.type("n")
        house.press(.control("u"))
        house.press(.enter)
        #expect(house.sent == [.rename(.relay(1), "")])
    }

    @Test func `a probe, a counter and a contact are named`() {
        var house = KeyHouse(tab: .temperatures)
        house.type("nA")
        house.press(.enter)
        var other = KeyHouse(tab: .counters)
        other.press(.end)
        other.type("n!")
        other.press(.enter)
        #expect(house.sent == [.rename(.probe(KeyHouse.probes[0]), "A")])
        #expect(other.sent == [.rename(.contact(1), "Fuite d'eau!")])
    }

    @Test func `a text has its longest length`() {
        var house = KeyHouse()
        house.type("n")
        house.press(.pasted(String(repeating: "x", count: 1_000_000)))
        #expect(house.state.prompt?.text.count == 40)
    }

    @Test func `the end of a long text stays in sight in a small window`() {
        var house = KeyHouse(tab: .overview)
        house.state.rows = 10
        house.state.columns = 40
        house.state.selection[.overview] = "relays.2"
        house.type("vPaul")
        house.press(.enter)
        house.press(.pasted(String(repeating: "a", count: 60) + "fin"))
        #expect(house.text.contains("Motif : …"))
        #expect(house.text.contains("aafin_"))
    }

    @Test func `a check is validated by a name and a reason, both asked for`() {
        var house = KeyHouse(tab: .overview)
        house.state.selection[.overview] = "relays.2"
        house.type("v")
        house.press(.enter)
        #expect(house.state.notice?.contains("attendu") == true && house.state.prompt != nil)
        house.type("Paul")
        house.press(.enter)
        house.press(.enter)
        #expect(house.sent.isEmpty && house.state.prompt != nil)
        house.type("essayé sur place")
        house.press(.enter)
        #expect(
            house.sent == [.validate(.relay(2), by: "Paul", reason: "essayé sur place")])
        house.type("v")
        #expect(house.state.prompt?.text == "Paul")
    }

    @Test func `a fault is not validated, before the name or behind the reason`() {
        var house = KeyHouse(tab: .overview)
        house.state.selection[.overview] = "clamps.1"
        house.snapshot.faults = [Fault(.clampReversed, .clamp(1), since: house.now)]
        house.type("v")
        #expect(house.state.prompt == nil)
        #expect(house.state.notice?.contains("défaut") == true)
        house.snapshot.faults = []
        house.type("vP")
        house.press(.enter)
        house.type("r")
        house.snapshot.faults = [Fault(.clampReversed, .clamp(1), since: house.now)]
        house.press(.enter)
        #expect(house.sent.isEmpty && house.state.prompt == nil)
    }

    @Test func `what a measure has proved is not validated by hand`() {
        var house = KeyHouse(tab: .overview)
        house.state.selection[.overview] = "teleinfo.1"
        #expect(Checklist(house.snapshot, at: house.now).point(.teleinfo(1))?.state == .ok)
        house.type("v")
        #expect(house.state.prompt == nil)
        #expect(house.state.notice == "v : refusé, déjà validé par la mesure")
    }

    @Test func `a paste outside a text field is dropped`() {
        for tab in Tab.allCases {
            var house = KeyHouse(tab: tab)
            house.press(.pasted("n1\r\rqf1"))
            #expect(house.state.prompt == nil && house.sent.isEmpty && !house.hasQuit)
            #expect(house.state.tab == tab)
        }
    }
}
