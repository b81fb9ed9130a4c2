import Testing

@testable import WESModel

/// When the rules of the 1-Wire bus speak, and when they hold their tongue.
@Suite struct OneWireRuleTests {
    private let first = ProbeBus.probe(1)

    @Test func `a healthy bus of thirty probes and a board says nothing in an hour`() {
        var bus = ProbeBus(probes: 30, boards: 1)
        bus.run(cycles: 720)
        #expect(bus.found.filter { !$0.hasPrefix("relay.") } == [])
        let spoken = bus.house.snapshot.journal.filter {
            if case .faultAppeared = $0.fact { true } else { false }
        }
        #expect(spoken.isEmpty)
    }

    @Test(arguments: [
        (OneWireLine.absent, FaultCode.onewireAbsent), (.short, .onewireShort),
        (.stuckLow, .onewireStuckLow),
    ])
    func `a bad line is named within ten seconds, alone, and goes when it is mended`(
        _ line: OneWireLine, _ code: FaultCode
    ) {
        var bus = ProbeBus(probes: 4)
        bus.run(cycles: 2)
        bus.line = line
        let before = bus.house.now
        bus.run(cycles: 2)
        #expect(bus.found == ["\(code.rawValue) onewire"])
        #expect(bus.house.fault(code)?.since == before)
        #expect(bus.house.fault(code)?.state == .fault)
        bus.line = .ok
        bus.run(cycles: 1)
        #expect(bus.found == [])
    }

    @Test func `a line that is bad for an instant is no finding`() {
        var bus = ProbeBus(probes: 4)
        bus.run(cycles: 2)
        bus.line = .short
        bus.run(cycles: 1)
        bus.line = .ok
        bus.run(cycles: 3)
        #expect(bus.found == [])
    }

    @Test func `a probe that leaves a good line is missing, and the others are not`() {
        var bus = ProbeBus(probes: 4)
        bus.run(cycles: 2)
        bus.roms.removeFirst()
        let left = bus.house.now
        bus.run(cycles: 2)
        #expect(bus.found == ["onewire.missing onewire.28-000000000001"])
        #expect(bus.house.fault(.onewireMissing)?.since == left)
        bus.roms.insert(first, at: 0)
        bus.run(cycles: 1)
        #expect(bus.found == [])
    }

    @Test func `the only device of a bus is missing, and nothing answers`() {
        var bus = ProbeBus(probes: 1)
        bus.run(cycles: 2)
        bus.tell(.measured(first, .absent))
        bus.line = .absent
        bus.run(cycles: 2)
        #expect(
            Set(bus.found) == [
                "onewire.missing onewire.28-000000000001", "onewire.absent onewire",
            ])
    }

    @Test func `behind the kernel nothing tells an empty bus from a short circuit`() {
        var bus = ProbeBus(probes: 3, master: "w1")
        bus.run(cycles: 2)
        #expect(bus.check(.onewireShort)?.isObservable == false)
        #expect(bus.check(.onewireStuckLow)?.isObservable == true)
        bus.roms = []
        bus.run(cycles: 2)
        #expect(bus.found == ["onewire.absent onewire"])
        #expect(bus.house.fault(.onewireAbsent)?.state == .look)
    }

    @Test func `what owserver cannot show is never ok`() {
        var bus = ProbeBus(probes: 3, master: "owserver:localhost:4304")
        bus.run(cycles: 2)
        for code in [FaultCode.onewireShort, .onewireStuckLow, .onewireNoise] {
            #expect(bus.check(code)?.isObservable == false, "\(code)")
            #expect(bus.check(code)?.state == .free)
        }
        bus.line = .short
        bus.run(cycles: 2)
        #expect(bus.house.fault(.onewireShort)?.state == .look)
    }

    @Test func `a wrong reading now and then is counted and not told`() {
        var bus = ProbeBus(probes: 30)
        for round in 0..<120 {
            bus.results = round % 12 == 0 ? [first: .checksum] : [:]
            bus.run(cycles: 1)
        }
        #expect(bus.found == [])
        #expect(bus.state(first)?.checksumErrors == 10)
    }

    @Test func `noise is told with its share, its time and the probe that gives it`() throws {
        var bus = ProbeBus(probes: 10)
        bus.run(cycles: 2)
        bus.results = [first: .checksum]
        bus.run(cycles: 3)
        let fault = try #require(bus.house.fault(.onewireNoise))
        #expect(fault.terminal == .oneWire)
        #expect(fault.evidence.perMille == 60)
        #expect(fault.evidence.windowSeconds == 60)
        #expect(fault.evidence.worst == first)
        bus.results = [:]
        bus.run(cycles: 18)
        #expect(bus.found == [])
    }

    @Test func `noise on all probes is that of the bus`() {
        var bus = ProbeBus(probes: 10)
        bus.results = [
            first: .checksum, ProbeBus.probe(4): .stuckLow, ProbeBus.probe(7): .checksum,
        ]
        bus.run(cycles: 2)
        #expect(bus.house.has(.onewireNoise, .oneWire))
        #expect(bus.house.fault(.onewireNoise)?.evidence.worst == nil)
    }

    @Test func `rare noise that goes on is told over an hour`() {
        var bus = ProbeBus(probes: 2)
        for round in 0..<240 {
            bus.results = round % 20 == 0 ? [first: .checksum] : [:]
            bus.run(cycles: 1)
        }
        #expect(bus.house.fault(.onewireNoise)?.evidence.windowSeconds == 3_600)
        bus.results = [:]
        bus.run(cycles: 70)
        #expect(bus.found == [])
    }

    @Test func `a probe that is being unplugged is no noise`() {
        var bus = ProbeBus(probes: 2, master: "w1")
        bus.run(cycles: 2)
        bus.results = [first: .empty]
        bus.run(cycles: 20)
        #expect(!bus.house.has(.onewireNoise))
        bus.run(cycles: 10)
        #expect(bus.house.has(.onewireNoise))
    }

    @Test func `a search that the line falsified is noise although readings are right`() throws {
        var bus = ProbeBus(probes: 3)
        bus.tell(.searchStarted(passes: 4))
        var faults = SearchFaults()
        faults.checksums = 2
        faults.impossible = 1
        bus.tell(.pass(1, found: bus.roms, faults: faults))
        bus.line = .noisy
        bus.run(cycles: 1)
        let fault = try #require(bus.house.fault(.onewireNoise))
        #expect(fault.evidence.perMille == 500)
        #expect(fault.evidence.passes == 1)
    }

    @Test func `a device that some passes miss is unstable until a search sees it always`() throws {
        var bus = ProbeBus(probes: 3, boards: 1)
        bus.run(cycles: 2)
        let all = bus.roms
        let board = ProbeBus.board(1)
        bus.search(passes: 4) { $0 == 2 ? [first, board] : all.filter { $0 != board } }
        bus.house.run(1)
        #expect(
            bus.found.filter { $0.hasPrefix("onewire") }.sorted() == [
                "onewire.unstable onewire.28-000000000002",
                "onewire.unstable onewire.28-000000000003",
                "onewire.unstable onewire.29-000000000001",
            ])
        let fault = try #require(
            bus.house.fault(.onewireUnstable, .probe(ProbeBus.probe(2))))
        #expect(fault.evidence.seen == 3)
        #expect(fault.evidence.passes == 4)
        #expect(bus.bus.search?.perMille == 688)
        bus.tell(.searchStarted(passes: 4))
        bus.house.run(1)
        #expect(bus.house.has(.onewireUnstable))
        bus.search(passes: 4) { _ in all }
        bus.house.run(1)
        #expect(!bus.house.has(.onewireUnstable))
        #expect(bus.bus.search?.perMille == 1_000)
    }

    @Test func `85 degrees at power-up is to be looked at until a true one comes`() {
        var bus = ProbeBus(probes: 2)
        bus.run(cycles: 1)
        bus.results = [first: .powerOn]
        bus.run(cycles: 2)
        #expect(bus.found == ["onewire.power_on onewire.28-000000000001"])
        #expect(bus.state(first)?.temperature?.value == Temperature(celsius: 85))
        #expect(bus.state(first)?.odd.powerOn == 2)
        #expect(bus.state(first)?.tally.sinceStart.wrong == 0)
        bus.results = [:]
        bus.run(cycles: 1)
        #expect(bus.found == [])
    }

    @Test func `85 degrees of a probe that was near them is a temperature`() {
        var bus = ProbeBus(probes: 1)
        for value in [81.0, 83, 84.5] {
            bus.results = [first: .temperature(Temperature(celsius: value))]
            bus.run(cycles: 1)
        }
        bus.results = [first: .powerOn]
        bus.run(cycles: 4)
        #expect(bus.found == [])
        #expect(bus.state(first)?.temperature?.value == Temperature(celsius: 85))
        #expect(bus.state(first)?.odd.powerOn == 0)
    }

    @Test func `a probe without power is a fault of its own, many at once are the supply's`() {
        var bus = ProbeBus(probes: 6)
        bus.run(cycles: 2)
        bus.results = [first: .underpowered]
        bus.run(cycles: 2)
        #expect(bus.found == ["onewire.underpowered onewire.28-000000000001"])
        #expect(bus.state(first)?.temperature?.value == Temperature(celsius: 20))
        for rom in bus.roms.prefix(5) { bus.results[rom] = .underpowered }
        bus.run(cycles: 2)
        #expect(bus.found == ["onewire.underpowered onewire"])
        #expect(bus.house.fault(.onewireUnderpowered)?.evidence.count == 5)
        bus.results = [:]
        bus.run(cycles: 1)
        #expect(bus.found == [])
    }

    @Test func `a probe fed through Data is told, one that says nothing is not observable`() {
        var bus = ProbeBus(probes: 1)
        bus.tell(.listed(bus.roms))
        bus.house.run(1)
        #expect(bus.check(.onewireParasite)?.state == .todo)
        for _ in 0..<12 { bus.read(first, 20) }
        bus.house.run(1)
        #expect(bus.check(.onewireParasite)?.isObservable == false)
        bus.tell(.powered(first, isParasite: true))
        bus.house.run(1)
        #expect(bus.found == ["onewire.parasite onewire.28-000000000001"])
        #expect(bus.house.fault(.onewireParasite)?.state == .look)
    }

    @Test(arguments: [(66, false), (67, true)])
    func `more probes than the supply feeds at once are told`(_ count: Int, _ isOver: Bool) {
        var bus = ProbeBus(probes: count)
        bus.run(cycles: 1)
        #expect(bus.found == (isOver ? ["onewire.budget onewire"] : []))
        guard isOver else { return }
        let evidence = bus.house.fault(.onewireBudget)?.evidence
        #expect(evidence?.count == 67)
        #expect(abs((evidence?.current?.amperes ?? 0) - 0.1005) < 1e-9)
        #expect(evidence?.currentLimit == Current(amperes: 0.1))
    }

    @Test func `a newcomer is new until it is named, and work to do, no fault`() {
        var bus = ProbeBus(probes: 2)
        bus.run(cycles: 2)
        let newcomer = ProbeBus.probe(9)
        bus.roms.append(newcomer)
        bus.run(cycles: 1)
        #expect(
            Set(bus.found) == [
                "onewire.new onewire.28-000000000009", "onewire.unnamed onewire",
            ])
        #expect(bus.house.codes == [])
        let point = Checklist(bus.house.snapshot, at: bus.house.now).point(.probeNames)
        #expect(point?.faults.count == 2)
        bus.learn(.name(.probe(newcomer), "Ballon"))
        bus.run(cycles: 1)
        #expect(bus.found == [])
    }

    @Test func `what the map of commissioning has is not new, what it has not is`() {
        var bus = ProbeBus(probes: 3, isKnown: false)
        bus.learn(
            .oneWireMap(
                OneWireMap(
                    entries: [OneWireMap.Entry(rom: first, seen: 4)], passes: 4,
                    errorsPerMille: 0, unixSeconds: 0)))
        bus.run(cycles: 1)
        #expect(!bus.house.has(.onewireNew, .probe(first)))
        #expect(bus.house.has(.onewireNew, .probe(ProbeBus.probe(2))))
    }

    @Test func `an output that does not follow its latch is told with its relay`() throws {
        var bus = ProbeBus(probes: 1, boards: 1)
        bus.run(cycles: 2)
        // Channel 2 is relay 3; a free channel that floats is nobody's business.
        bus.registers.pins = 0b0111_1111
        bus.run(cycles: 2)
        #expect(!bus.house.has(.onewireLatch))
        bus.registers.latch = 0b1111_1011
        bus.run(cycles: 2)
        let fault = try #require(bus.house.fault(.onewireLatch))
        #expect(fault.terminal == .probe(ProbeBus.board(1)))
        #expect(fault.evidence.relay == 3)
        #expect(fault.evidence.commanded == .closed)
        #expect(fault.evidence.readBack == .open)
        let list = Checklist(bus.house.snapshot, at: bus.house.now)
        #expect(list.point(.relay(3))?.measure == .fault(.onewireLatch))
        bus.registers.pins = 0b0111_1011
        bus.run(cycles: 1)
        #expect(!bus.house.has(.onewireLatch))
    }

    @Test func `a board that lost its power, or is not configured, is not judged by its latch`() {
        var bus = ProbeBus(probes: 1, boards: 2)
        bus.registers.latch = 0
        bus.registers.control = 0x88
        bus.run(cycles: 3)
        #expect(!bus.house.has(.onewireLatch))
        bus.registers.control = 0x80
        bus.run(cycles: 3)
        #expect(bus.house.has(.onewireLatch, .probe(ProbeBus.board(1))))
        #expect(!bus.house.has(.onewireLatch, .probe(ProbeBus.board(2))))
    }

    @Test func `while the master is gone nothing new is found and nothing is taken back`() {
        var bus = ProbeBus(probes: 3)
        bus.run(cycles: 2)
        bus.roms.removeFirst()
        bus.run(cycles: 2)
        bus.house.link(.oneWire, .unplugged(device: "/dev/x", since: bus.house.now))
        bus.house.run(60)
        #expect(
            Set(bus.found) == [
                "source.unplugged onewire", "onewire.missing onewire.28-000000000001",
            ])
        #expect(bus.bus.line == nil)
    }

    @Test func `a bus of relay boards alone has its point`() {
        var bus = ProbeBus(probes: 0, boards: 2)
        bus.run(cycles: 1)
        let point = Checklist(bus.house.snapshot, at: bus.house.now).point(.oneWire)
        #expect(point?.measure == .boards(2, absent: 0))
        #expect(point?.state == .ok)
    }
}
