import Testing

@testable import WESModel

/// Replacing a probe, and the map that commissioning keeps.
@Suite struct OneWireCommandTests {
    private let dead = ProbeBus.probe(1)
    private let fresh = ProbeBus.probe(9)

    /// Three named probes, the first of them dead, and a newcomer.
    private func broken() -> ProbeBus {
        var bus = ProbeBus(probes: 3)
        bus.run(cycles: 3)
        bus.roms.removeFirst()
        bus.run(cycles: 1)
        bus.roms.append(fresh)
        bus.run(cycles: 1) {
            $0.results[ProbeBus.probe(9)] = .temperature(Temperature(celsius: 30))
        }
        return bus
    }

    private func send(_ command: Command, _ bus: inout ProbeBus) -> CommandOutcome? {
        let identifier = CommandID(rawValue: 7)
        let events = OneWireCommands.events(
            of: command, as: identifier, in: bus.house.snapshot, at: bus.house.snapshot.clock)
        for event in events { bus.house.apply(event) }
        return bus.house.snapshot.outcomes[identifier]
    }

    @Test func `a new probe takes name, number and history of the dead one`() {
        var bus = broken()
        let series = SeriesID(subject: dead.text, kind: .temperature)
        let before = bus.house.snapshot.histories[series]?.count ?? 0
        #expect(before == 3)
        #expect(bus.state(fresh)?.number == 4)
        #expect(send(.replaceProbe(dead, by: fresh), &bus) == .done)
        let snapshot = bus.house.snapshot
        #expect(snapshot.name(of: .probe(fresh)) == "Sonde 1")
        #expect(snapshot.name(of: .probe(dead)) == nil)
        #expect(bus.state(fresh)?.number == 1)
        #expect(bus.bus.probes.map(\.rom) == [fresh, ProbeBus.probe(2), ProbeBus.probe(3)])
        #expect(snapshot.knownProbes.contains(fresh) && !snapshot.knownProbes.contains(dead))
        #expect(snapshot.probeNumbers[dead] == nil && snapshot.probeNumbers[fresh] == 1)
        let moved = snapshot.histories[SeriesID(subject: fresh.text, kind: .temperature)]
        #expect(moved?.samples.map(\.value) == [20, 20, 20, 30])
        #expect(snapshot.histories[series] == nil)
        #expect(snapshot.journal.contains { $0.fact == .replaced(dead, by: fresh) })
        bus.run(cycles: 2)
        #expect(bus.found == [])
        #expect(bus.state(dead) == nil)
    }

    @Test func `what the master still tells of the dead probe does not bring it back`() {
        var bus = broken()
        _ = send(.replaceProbe(dead, by: fresh), &bus)
        bus.tell(.measured(dead, .absent))
        #expect(bus.state(dead) == nil)
    }

    @Test func `the map of commissioning follows a replacement`() {
        var bus = ProbeBus(probes: 3)
        bus.run(cycles: 1)
        #expect(send(.keepOneWireMap, &bus) == .done)
        bus.roms.removeFirst()
        bus.run(cycles: 1)
        bus.roms.append(fresh)
        bus.run(cycles: 1)
        #expect(send(.replaceProbe(dead, by: fresh), &bus) == .done)
        let map = bus.house.snapshot.oneWireMap
        #expect(map?.contains(fresh) == true)
        #expect(map?.contains(dead) == false)
        #expect(map?.entries.count == 3)
    }

    @Test func `a probe that is there, named or of another kind replaces nothing`() {
        var bus = broken()
        let alive = ProbeBus.probe(2)
        #expect(send(.replaceProbe(alive, by: fresh), &bus) == .notSupported)
        #expect(send(.replaceProbe(dead, by: alive), &bus) == .notSupported)
        #expect(send(.replaceProbe(dead, by: dead), &bus) == .notConfigured)
        #expect(send(.replaceProbe(dead, by: ProbeBus.probe(77)), &bus) == .notConfigured)
        let climate = ROMCode(family: 0x26, serial: 1)
        bus.tell(.listed(bus.roms + [climate]))
        #expect(send(.replaceProbe(dead, by: climate), &bus) == .notSupported)
        bus.tell(.measured(fresh, .absent))
        #expect(send(.replaceProbe(dead, by: fresh), &bus) == .notOpen)
        #expect(bus.house.snapshot.name(of: .probe(dead)) == "Sonde 1")
    }

    @Test func `a map is kept of what is there, with its search and its errors`() throws {
        var bus = ProbeBus(probes: 3)
        bus.house.link(.oneWire, .missing(device: "d"))
        #expect(send(.keepOneWireMap, &bus) == .notOpen)
        bus.house.open(.oneWire)
        #expect(send(.keepOneWireMap, &bus) == .noReference)
        bus.run(cycles: 2)
        let all = bus.roms
        bus.search(passes: 4) { $0 == 1 ? [all[0], all[1]] : all }
        bus.tell(.measured(all[1], .checksum))
        bus.house.snapshot.sequence = 1
        #expect(send(.keepOneWireMap, &bus) == .done)
        let map = try #require(bus.house.snapshot.oneWireMap)
        #expect(map.entries.map(\.rom) == all)
        #expect(map.entries.map(\.seen) == [4, 4, 3])
        #expect(map.passes == 4)
        #expect(map.errorsPerMille == 143)
        #expect(map.unixSeconds == bus.house.snapshot.clock.civil.unixSeconds)
        #expect(bus.house.snapshot.journal.last?.fact == .mapKept(devices: 3))
        bus.tell(.searchStarted(passes: 4))
        #expect(send(.keepOneWireMap, &bus) == .busy)
    }

    @Test func `later the map tells what came, what went and what is seen less`() throws {
        var bus = ProbeBus(probes: 3)
        bus.run(cycles: 1)
        let all = bus.roms
        bus.search(passes: 4) { _ in all }
        _ = send(.keepOneWireMap, &bus)
        let map = try #require(bus.house.snapshot.oneWireMap)
        #expect(MapComparison(map, with: bus.bus, at: bus.house.now).isSame)
        bus.roms = [all[1], all[2], fresh]
        let now = bus.roms
        bus.search(passes: 8) { $0 % 2 == 0 ? now : [all[2], fresh] }
        let comparison = MapComparison(map, with: bus.bus, at: bus.house.now)
        #expect(comparison.new == [fresh])
        #expect(comparison.absent == [all[0]])
        #expect(comparison.weaker == [all[1]])
    }
}
