import Testing

@testable import WESModel

/// Which probe is in the hand: by what it gained since the search began.
@Suite struct ProbeLocationTests {
    private let first = ProbeBus.probe(1)
    private let second = ProbeBus.probe(2)
    private let third = ProbeBus.probe(3)

    /// A bus of three probes that is looked at, with three readings behind it.
    private func looking(_ celsius: Double = 20) -> ProbeBus {
        var bus = ProbeBus(probes: 3)
        bus.run(cycles: 1)
        bus.tell(.locating(true))
        for _ in 0..<3 { scan(&bus, [celsius, celsius, celsius]) }
        return bus
    }

    private func scan(_ bus: inout ProbeBus, _ values: [Double?]) {
        for (rom, value) in zip([first, second, third], values) {
            if let value { bus.read(rom, value) } else { bus.tell(.measured(rom, .checksum)) }
        }
        bus.house.run(1)
    }

    private func finding(_ bus: ProbeBus) -> ProbeLocation.Finding? { bus.bus.location?.finding }

    @Test func `nothing stands out before it is warmed`() {
        let bus = looking()
        #expect(finding(bus) == ProbeLocation.Finding.none)
        #expect(bus.bus.location?.hasBaseline == true)
        #expect(bus.bus.location?.found == nil)
    }

    @Test func `the probe in the hand comes first, with its margin over the second`() throws {
        var bus = looking()
        scan(&bus, [20.1, 20.9, 20])
        #expect(bus.bus.location?.candidates.first?.rom == second)
        #expect(finding(bus) == ProbeLocation.Finding.none)
        scan(&bus, [20.2, 22, 20])
        let location = try #require(bus.bus.location)
        #expect(location.found == second)
        guard case .warmed(_, let change, let margin) = location.finding else {
            Issue.record("\(location.finding)")
            return
        }
        #expect(abs(change - 2) < 1e-9)
        #expect(abs(margin - 1.8) < 1e-9)
        #expect(location.candidates.map(\.rom) == [second, first, third])
    }

    @Test func `the finding stays while the probe keeps its warmth, and goes with it`() {
        var bus = looking()
        for value in [21.0, 22, 23] { scan(&bus, [20, value, 20]) }
        scan(&bus, [20, 23, 20])
        #expect(bus.bus.location?.found == second)
        scan(&bus, [20, 21, 20])
        #expect(bus.bus.location?.found == nil)
    }

    @Test func `two probes that rise together are said, and neither is found`() {
        var bus = looking()
        for value in [21.0, 22, 23] { scan(&bus, [value, value - 0.4, 20]) }
        #expect(finding(bus) == .two(first, second))
        #expect(bus.bus.location?.found == nil)
    }

    @Test func `a jump in one reading is not a hand`() {
        var bus = looking()
        scan(&bus, [20, 24, 20])
        #expect(bus.bus.location?.found == nil)
    }

    @Test func `a probe whose reading failed has no say`() {
        var bus = looking()
        for value in [21.0, 22] { scan(&bus, [20, value, 20]) }
        scan(&bus, [20, nil, 20])
        #expect(bus.bus.location?.candidates.last?.change == nil || finding(bus) != nil)
        #expect(bus.bus.location?.candidates.first { $0.rom == second }?.change == nil)
    }

    @Test func `a warm probe is found by cooling it, a cold one is not`() {
        var warm = looking(45)
        for value in [44.0, 43, 42] { scan(&warm, [45, value, 45]) }
        #expect(finding(warm) == .cooled(second, change: -3, margin: 3))
        var cold = looking(20)
        for value in [19.0, 18, 17] { scan(&cold, [20, value, 20]) }
        #expect(finding(cold) == ProbeLocation.Finding.none)
    }

    @Test func `the probe that is unplugged is found, and plugging it back ends that`() {
        var bus = looking()
        bus.tell(.measured(third, .absent))
        #expect(finding(bus) == .unplugged(third))
        scan(&bus, [20, 20])
        #expect(finding(bus) == .unplugged(third))
        bus.tell(.listed(bus.roms))
        #expect(finding(bus) == ProbeLocation.Finding.none)
    }

    @Test func `a newcomer is found as it is plugged`() {
        var bus = looking()
        let newcomer = ProbeBus.probe(8)
        bus.tell(.listed(bus.roms + [newcomer]))
        #expect(finding(bus) == .plugged(newcomer))
    }

    @Test func `a probe that was absent before is not the one unplugged`() {
        var bus = ProbeBus(probes: 3)
        bus.run(cycles: 1)
        bus.tell(.measured(third, .absent))
        bus.tell(.locating(true))
        bus.tell(.listed([first, second]))
        #expect(finding(bus) == ProbeLocation.Finding.none)
        bus.tell(.listed(bus.roms))
        #expect(finding(bus) == .plugged(third))
    }

    @Test func `it ends with the person's wish and with the master`() {
        var bus = looking()
        bus.tell(.locating(false))
        #expect(bus.bus.location == nil)
        bus.tell(.locating(true))
        bus.house.link(.oneWire, .missing(device: "d"))
        #expect(bus.bus.location == nil)
    }
}
