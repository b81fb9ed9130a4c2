import Testing
import WESModel

@testable import WESIO

@Suite struct VirtualUnitTests {
    private func unit(_ name: String) throws -> VirtualUnit {
        VirtualUnit(scene: try SceneLibrary.scene(name))
    }

    @Test func `every tab of the sample house has its values within ten seconds`() throws {
        var unit = try unit("maison")
        unit.run(seconds: 10)
        let now = unit.snapshot
        #expect(now.teleinfo.allSatisfy { $0.condition == .receiving })
        #expect(now.clamps.map { $0.power?.value.watts ?? .nan }.allSatisfy { $0.isFinite })
        #expect(now.mains?.isPresent == true)
        #expect(now.counters.allSatisfy { $0.link.isOpen && $0.isClosed != nil })
        #expect(now.contacts.allSatisfy { $0.isClosed == false })
        #expect(now.relays.allSatisfy { $0.commanded == .open })
        #expect(now.counters.first?.pulses ?? 0 > 184_302)
        #expect(now.name(of: .clamp(3)) == "Chauffe-eau")
        #expect(now.oneWire?.probes.compactMap { $0.temperature?.value.celsius }.count == 5)
    }

    @Test func `something moves on every tab within thirty seconds`() throws {
        var unit = try unit("maison")
        unit.run(seconds: 10)
        let before = unit.snapshot
        unit.run(seconds: 30)
        let after = unit.snapshot
        #expect(
            before.teleinfo[0].value("SINSTI")?.group != after.teleinfo[0].value("SINSTI")?.group)
        #expect(before.clamps[1].power?.value != after.clamps[1].power?.value)
        let hand = after.oneWire?.probes.first { $0.rom == ROMCode("28-0316A2791C4D") }
        #expect(hand?.slope.map { $0 > TemperatureProbe.handSlope } == true)
        #expect(before.counters[0].counted < after.counters[0].counted)
    }

    @Test func `an hour of the sample house raises no fault`() throws {
        var unit = try unit("maison")
        for _ in 0..<60 {
            unit.run(seconds: 60)
            let wrong = unit.snapshot.faults.filter { $0.state != .todo }
            #expect(wrong.isEmpty)
        }
        #expect(unit.snapshot.counters[0].lost == 0)
        #expect(unit.snapshot.counters.map(\.bounces) == [0, 0, 0, 0])
        #expect(unit.snapshot.clampBoard?.rejected == 0)
        #expect(unit.snapshot.clampBoard.map { (3_595...3_600).contains($0.lines) } == true)
        #expect(
            unit.snapshot.clock.civil
                == CivilTime(
                    unixSeconds: 1_782_038_460 + 3_600, utcOffset: 7_200))
    }

    @Test func `a test of the water heater shows on its clamp and ends by itself`() throws {
        var unit = try unit("maison")
        unit.run(seconds: 5)
        let identifier = CommandID(rawValue: 1)
        unit.send(.testRelay(.relay(1), .seconds(10), by: "essai"), as: identifier)
        unit.run(seconds: 5)
        #expect(unit.snapshot.relays[0].commanded == .closed)
        #expect(unit.snapshot.clamps[2].power.map { $0.value.watts > 2_000 } == true)
        #expect(unit.snapshot.counters[2].counted > 1)
        unit.run(seconds: 10)
        #expect(unit.snapshot.relays[0].commanded == .open)
        #expect(unit.snapshot.clamps[2].power.map { abs($0.value.watts) < 10 } == true)
        #expect(unit.snapshot.relays[0].lastTest?.verdict == .effective)
        #expect(unit.snapshot.relays[0].lastTest?.step.map { abs($0.watts - 2_200) < 50 } == true)
        #expect(unit.snapshot.outcomes[identifier] != nil)
    }

    @Test func `the sample house of the mock-ups shows their figures`() throws {
        var unit = try unit("pince-inversee")
        // 12:41:07 on its clock.
        unit.run(seconds: 22)
        let now = unit.snapshot
        #expect(
            now.clamps.compactMap { $0.power?.value.watts.rounded() } == [1_875, -2_517, 0, 613])
        let currents = now.clamps.compactMap { ($0.current?.value.amperes ?? 0) * 100 }
        #expect(currents.map { $0.rounded() } == [805, 1_070, 0, 271])
        #expect(now.mains?.voltage?.value.volts == 236.1)
        #expect(now.teleinfo[0].value("SINSTI")?.group.value == "01890")
        #expect(now.teleinfo[0].value("SMAXIN")?.group.value == "03120")
        #expect(now.relays.map(\.isTested) == [false, true, true])
        let probes = now.oneWire?.probes.filter { $0.absentSince == nil } ?? []
        let celsius = probes.compactMap { $0.temperature?.value.celsius }
        #expect(Set(celsius.map { ($0 * 10).rounded() }) == [426, 351, 279, 850])
        let slopes = probes.compactMap(\.slope).map { ($0 * 10).rounded() / 10 }
        #expect(slopes.contains { abs($0 - 6.3) < 0.3 })
        #expect(slopes.filter { $0 < 0 && $0 > -0.4 }.count == 2)
        #expect(now.counters.map(\.pulses) == [184_302, 941_231, 2_814_506, 5_120_044])
        #expect(now.counters[0].width.map { abs($0.seconds - 1.9) < 0.02 } == true)
        #expect(now.counters[0].interval.map { abs($0.seconds - 5) < 0.02 } == true)
        #expect(now.contacts[0].changes == 2)
    }

    @Test(arguments: [
        ("source-absente", "missing"), ("source-refusee", "permission"),
        ("source-occupee", "busy"), ("source-debranchee", "unplugged"),
    ])
    func `a device that cannot be opened says why`(scene: String, state: String) throws {
        var unit = try unit(scene)
        unit.run(seconds: 30)
        let links =
            unit.snapshot.teleinfo.map(\.link) + [unit.snapshot.clampBoard?.link].compactMap { $0 }
        #expect(links.filter { "\($0)".hasPrefix(state) }.count == 2)
    }

    @Test func `everything comes back after it was pulled out`() throws {
        var unit = try unit("source-debranchee")
        unit.run(seconds: 30)
        #expect(unit.snapshot.counters.allSatisfy { !$0.link.isOpen })
        unit.run(seconds: 60)
        #expect(unit.snapshot.counters.allSatisfy { $0.link.isOpen })
        #expect(unit.snapshot.relays.allSatisfy { $0.commanded == .open })
        #expect(unit.snapshot.clampBoard?.link.isOpen == true)
        #expect(unit.snapshot.teleinfo[1].condition == .receiving)
    }

    @Test func `the same scene ends in the same snapshot, however time passes`() throws {
        var whole = try unit("maison")
        var pieces = try unit("maison")
        whole.run(seconds: 90)
        for _ in 0..<900 { pieces.run(for: .milliseconds(100)) }
        #expect(whole.snapshot.clamps == pieces.snapshot.clamps)
        #expect(whole.snapshot.counters == pieces.snapshot.counters)
    }

    @Test func `a search sees each device as often as it looked`() throws {
        var unit = try unit("maison")
        unit.run(seconds: 6)
        unit.send(.searchOneWire(passes: 4), as: CommandID(rawValue: 3))
        unit.run(seconds: 5)
        let search = try #require(unit.snapshot.oneWire?.search)
        #expect(search.isComplete)
        #expect(search.seen.values.sorted() == [4, 4, 4, 4, 4])
        #expect(search.new == [try #require(ROMCode("28-0316A2791C4D"))])
        #expect(unit.snapshot.outcomes[CommandID(rawValue: 3)] != nil)
    }

    @Test func `probes in trouble say which`() throws {
        var unit = try unit("sonde-en-defaut")
        unit.run(seconds: 30)
        let probes = unit.snapshot.oneWire?.probes ?? []
        #expect(probes.first { $0.rom == ROMCode("10-000802C1E0A4") }?.absentSince != nil)
        #expect(probes.first { $0.rom == ROMCode("28-0000065BF21E") }?.isPowerOnValue == true)
        #expect(probes.first { $0.rom == ROMCode("28-0316A27948D3") }?.checksumErrors ?? 0 > 1)
    }

    @Test func `wishes that need no hardware are answered at once`() throws {
        var unit = try unit("maison")
        unit.run(seconds: 3)
        unit.send(.rename(.counter(1), "Jardin"), as: CommandID(rawValue: 1))
        unit.send(.testRelay(.relay(9), .seconds(10), by: "x"), as: CommandID(rawValue: 2))
        unit.send(
            .validate(.contact(1), by: "x", reason: "essayé"), as: CommandID(rawValue: 4))
        #expect(unit.snapshot.name(of: .counter(1)) == "Jardin")
        #expect(unit.snapshot.outcomes[CommandID(rawValue: 2)] == .notConfigured)
        #expect(unit.snapshot.outcomes[CommandID(rawValue: 4)] == .done)
        #expect(unit.snapshot.validations[.contact(1)]?.unixSeconds == 1_782_038_463)
    }

    @Test func `lines that may not be opened say so on each of their terminals`() throws {
        let text = "base = maison\nat 0s lines forbidden for 20s"
        var unit = VirtualUnit(scene: try Scene(text: text, name: "t"))
        unit.run(seconds: 5)
        let links = unit.snapshot.counters.map(\.link) + unit.snapshot.relays.map(\.link)
        #expect(
            links.allSatisfy {
                if case .permission(_, let group) = $0 { group == "dialout" } else { false }
            })
        unit.send(.testRelay(.relay(1), .seconds(10), by: "x"), as: CommandID(rawValue: 1))
        unit.run(seconds: 1)
        #expect(unit.snapshot.outcomes[CommandID(rawValue: 1)] == .notOpen)
        #expect(unit.snapshot.relays.allSatisfy { $0.commanded == nil })
        unit.run(seconds: 20)
        #expect(unit.snapshot.relays.allSatisfy { $0.commanded == .open })
    }

    @Test func `a relay that is closed when its chip goes away opens, and its load with it`() throws
    {
        let text = "base = maison\nat 10s lines unplug for 10s"
        var unit = VirtualUnit(scene: try Scene(text: text, name: "t"))
        unit.run(seconds: 3)
        unit.send(.setRelay(.relay(1), .closed, by: "x"), as: CommandID(rawValue: 1))
        unit.run(seconds: 5)
        #expect(unit.snapshot.clamps[2].power.map { $0.value.watts > 2_000 } == true)
        unit.run(seconds: 5)
        #expect(unit.snapshot.clamps[2].power.map { abs($0.value.watts) < 10 } == true)
        unit.run(seconds: 15)
        #expect(unit.snapshot.relays[0].commanded == .open)
    }
}
