import Testing
import WESModel

@testable import WESIO

@Suite struct SceneTerminalTests {
    @Test func `the sample house has every terminal of the notice that has a reader`() throws {
        let scene = try SceneLibrary.scene("maison")
        #expect(scene.clamps.mapValues(\.role) == [1: .grid, 2: .production, 3: .load, 4: .load])
        #expect(scene.board?.mainsColumn == "vrms")
        #expect(scene.oneWire?.probes.count == 5)
        #expect(scene.counters.count == 4)
        #expect(scene.contacts.count == 2)
        #expect(scene.relays.count == 3)
        #expect(scene.clamps[4]?.subjects == [.load("fridge"), .load("kettle"), .load("heater")])
    }

    @Test(arguments: [
        ("[clamps.5]", 1, SceneError.Reason.unknown), ("[relays.9]", 1, .unknown),
        ("[probe.28-12]", 1, .unknown), ("[clamps.1]\nmounting = askew", 2, .badValue),
        ("[clamps.1]\ncolour = red", 2, .unknown), ("[clamps]\nperiod = 0s", 2, .badValue),
        ("[clamps.1]\ngain = 0%", 2, .badValue), ("[mains]\nvoltage = 230", 2, .unknown),
        ("[onewire]\nmaster = w1", 2, .unknown),
        ("[probe.28-0316A279F0FF]\ntemperature = 300 C", 2, .badValue),
        ("[probe.28-0316A279F0FF]\nhand = always", 2, .badValue),
        ("[counters.1]\nflow = 12", 2, .badValue), ("[counters.1]\nclosed = 100%", 2, .badValue),
        ("[counters.1]\npulse = some", 2, .badValue), ("[contacts.1]\nclosed = now", 2, .badValue),
        ("[contacts.1]\nfollows = clamps.1", 2, .badValue),
        ("[relays.1]\nload = teleinfo.1", 2, .badValue),
        ("[relays.1]\nexpected = 9 W to 1 W", 2, .badValue),
        ("[relays.1]\ncontactor = maybe", 2, .badValue),
        ("[relays.1]\nfitted = perhaps", 2, .badValue),
        ("at 1s clamps.1 swapped", 1, .unknown), ("at 1s mains reversed", 1, .unknown),
        ("at 1s onewire silent", 1, .unknown), ("at 1s onewire cable 90", 1, .badValue),
        ("at 1s onewire.29-00000012AB34 held low 8", 1, .badValue),
        ("at 1s onewire.28-00000012AB34 held low 1", 1, .unknown),
        ("at 1s clamps.1 search", 1, .unknown), ("at 1s onewire search 0", 1, .badValue),
        ("[onewire]\nsupply = 5 A", 2, .badValue), ("[onewire]\nmore = 91", 2, .badValue),
        ("[relays.4]\nboard = 28-00000012AB34:0", 2, .badValue),
        ("at 1s counters.1 bounces many", 1, .badValue),
        ("at 1s probe.28-0316A279F0FF absent", 1, .unknown), ("at 1s house absent", 1, .unknown),
        ("[house]\nsun = 5 W pf 0", 2, .badValue), ("[house]\nsteady = perhaps", 2, .badValue),
    ])
    func `a refused terminal names the line`(
        text: String, line: Int, reason: SceneError.Reason
    ) {
        let error = #expect(throws: SceneError.self) { try Scene(text: text, name: "t") }
        #expect(error?.line == line)
        #expect(error?.reason == reason)
    }

    @Test func `a terminal that is not fitted is free`() throws {
        let text = """
            base = maison
            [clamps.4]
            fitted = no
            [onewire]
            fitted = no
            [counters.2]
            fitted = no
            [contacts.1]
            fitted = no
            [relays.3]
            fitted = no
            [mains]
            fitted = no
            """
        let unit = try Scene(text: text, name: "t").description(in: "d")
        #expect(unit.clamps.keys.sorted() == [1, 2, 3])
        #expect(unit.oneWire == nil)
        #expect(unit.counters.keys.sorted() == [1, 3, 4])
        #expect(unit.contacts.keys.sorted() == [2])
        #expect(unit.relays.keys.sorted() == [1, 2])
        #expect(unit.mains == nil)
        #expect(unit.clampBoard?.columns.contains("vrms") == false)
        let bare = try Scene(text: "base = maison\n[clamps]\nfitted = no", name: "t")
        #expect(bare.description(in: "d").clampBoard == nil)
        #expect(bare.clamps.isEmpty)
    }

    @Test func `a load of a relay is off while it is open, the off-peak signal apart`() throws {
        var house = try SceneLibrary.scene("maison").houseAtRest
        let scene = try SceneLibrary.scene("maison")
        let noon = Delay.seconds(10), offPeak = Delay.seconds(9 * 60)
        func watts(_ load: String, _ time: Delay) -> Double {
            house.flow(of: .load(load), at: time).active
        }
        #expect(watts("water_heater", noon) == 0)
        #expect(watts("water_heater", offPeak) == 2_200)
        #expect(watts("heater", offPeak) == 0)
        house.switches = scene.switches(closed: [1, 2])
        #expect(watts("water_heater", noon) == 2_200)
        #expect(watts("heater", noon) == 1_500)
        #expect(watts("car", .seconds(110)) == 1_400)
        house.switches = scene.switches(closed: [3])
        #expect(watts("car", .seconds(110)) == 0)
        #expect(watts("heater", noon) == 0)
    }

    @Test func `what commissioning has learned comes with the scene`() throws {
        let facts = try SceneLibrary.scene("pince-inversee").learned
        #expect(facts.contains(.pulses(.counter(1), 184_299)))
        let rom = try #require(ROMCode("28-0316A279F0FF"))
        #expect(facts.contains(.name(.probe(rom), "Départ chauffage")))
        let tested = facts.compactMap { fact -> SourceID? in
            if case .relayTested(let source, _) = fact { source } else { nil }
        }
        #expect(tested == [.relay(2), .relay(3)])
    }

    @Test func `the hand warms its probe again and again, between the room and itself`() throws {
        let scene = try SceneLibrary.scene("maison")
        let probe = try #require(scene.oneWire?.probes.first { $0.hand != nil })
        let start = probe.temperature(at: .zero)
        #expect(abs(start - 20.4) < 0.01)
        #expect(probe.temperature(at: .seconds(30)) > start + 2)
        var last = start
        for second in Int64(1)...3_600 {
            let now = probe.temperature(at: .seconds(second))
            #expect(abs(now - last) < 0.3 && now >= start - 0.01 && now < 33)
            last = now
        }
    }
}
