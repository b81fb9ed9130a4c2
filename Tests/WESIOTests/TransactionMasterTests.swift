import Testing

@testable import WESIO
@testable import WESModel

/// Every job over a simulated DS2480B, bit by bit.
@Suite struct TransactionMasterTests {
    private typealias Master = TransactionMaster<DS2480BBus<MemoryByteLine>>

    private static let probe = ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)
    private static let half = ROMCode(family: 0x10, serial: 0xE3E3_0000_E3E3)
    private static let humid = ROMCode(family: 0x26, serial: 3)
    private static let supply = ROMCode(family: 0x1B, serial: 4)
    private static let board = ROMCode(family: 0x29, serial: 5)
    private static let mild = ProbeResult.temperature(Temperature(celsius: 20))
    private static let all = [probe, half, humid, supply, board]

    private static func open(
        _ roms: [ROMCode] = all, _ change: (inout BusCondition) -> Void = { _ in }
    ) throws -> Master {
        var bus = SimulatedOneWireBus(roms)
        change(&bus.condition)
        var master = Master(
            bus: DS2480BBus(line: MemoryByteLine(SimulatedDS2480B(bus: bus))))
        _ = try master.perform(.open)
        return master
    }

    private static func sleep(_ master: inout Master, _ time: Delay = .seconds(1)) {
        master.wait(until: master.now + time)
    }

    @Test func `random sets are found by the accelerator, a byte at a time`() throws {
        var sets = ROMSets(seed: 31)
        for number in 0..<max(ROMSearchTests.sets / 5, 1) {
            let devices = sets.next(size: 1 + number * 29 % 100)
            var bus = DS2480BBus(
                line: MemoryByteLine(
                    SimulatedDS2480B(bus: SimulatedOneWireBus(devices.sorted { $0.bits < $1.bits }))
                ))
            try bus.open()
            let (search, outcomes) = try ROMSearch.pass(over: &bus)
            #expect(Set(search.found) == devices, "set \(number)")
            #expect(outcomes.count == devices.count)
        }
    }

    @Test func `probes of both kinds convert together and are read`() throws {
        var master = try Self.open()
        #expect(try master.perform(.read(Self.probe)) == .probe(.powerOn, resolution: 12))
        let start = master.now
        let answer = try master.perform(
            .convert([Self.probe, Self.half], broadcast: true, power: false))
        guard case .converting(let end) = answer else {
            Issue.record("\(answer)")
            return
        }
        #expect(end - start >= .milliseconds(750))
        master.wait(until: end)
        #expect(try master.perform(.read(Self.probe)) == .probe(Self.mild, resolution: 12))
        #expect(try master.perform(.read(Self.half)) == .probe(Self.mild, resolution: 9))
    }

    @Test func `only the probes that are named convert`() throws {
        let other = ROMCode(family: 0x28, serial: 8)
        var master = try Self.open([Self.probe, other])
        _ = try master.perform(.convert([Self.probe], broadcast: false, power: false))
        Self.sleep(&master)
        #expect(try master.perform(.read(Self.probe)) == .probe(Self.mild, resolution: 12))
        #expect(try master.perform(.read(other)) == .probe(.powerOn, resolution: 12))
    }

    @Test func `a device is verified by its number alone`() throws {
        var master = try Self.open()
        for rom in Self.all { #expect(try master.perform(.verify(rom)) == .verified(true)) }
        let near = ROMCode(family: 0x28, serial: Self.probe.serial ^ 1 << 40)
        #expect(try master.perform(.verify(near)) == .verified(false))
    }

    @Test(arguments: [
        (LineMishap.short, OneWireLine.short, ProbeResult.stuckLow),
        (.stuckLow, .stuckLow, .stuckLow), (.open, .absent, .empty),
    ])
    func `each fault of the line is told by the job that looks and the one that reads`(
        mishap: LineMishap, line: OneWireLine, result: ProbeResult
    ) throws {
        var master = try Self.open()
        #expect(try master.perform(.line) == .line(.ok))
        master.bus.line.far.bus.condition.line = mishap
        #expect(try master.perform(.line) == .line(line))
        #expect(try master.perform(.read(Self.probe)) == .probe(result, resolution: nil))
        #expect(try master.perform(.verify(Self.probe)) == .verified(false))
        #expect(try master.perform(.board(Self.board)) == .board(nil))
        let (search, outcomes) = try ROMSearch.pass(over: &master.bus)
        #expect(outcomes == [.line(line)] && search.found.isEmpty)
        master.bus.line.far.bus.condition.line = nil
        #expect(try master.perform(.line) == .line(.ok))
    }

    @Test func `a reading with a wrong check byte and one of an absent probe are told apart`()
        throws
    {
        var master = try Self.open {
            $0.devices[.probe(Self.probe), default: DeviceMishap()].isDamaged = true
            $0.devices[.probe(Self.half), default: DeviceMishap()].isAbsent = true
        }
        #expect(try master.perform(.read(Self.probe)) == .probe(.checksum, resolution: nil))
        #expect(try master.perform(.read(Self.half)) == .probe(.empty, resolution: nil))
    }

    @Test func `a parasite tells so, converts under the strong pull-up and not without`() throws {
        var master = try Self.open {
            $0.devices[.probe(Self.probe), default: DeviceMishap()].isParasite = true
        }
        #expect(try master.perform(.powerSupply(Self.probe)) == .powered(isParasite: true))
        #expect(try master.perform(.powerSupply(Self.half)) == .powered(isParasite: false))
        _ = try master.perform(.convert([Self.probe], broadcast: true, power: false))
        Self.sleep(&master, .milliseconds(300))
        #expect(try master.perform(.line) == .line(.ok))
        Self.sleep(&master)
        let starved = try master.perform(.read(Self.probe))
        #expect(starved != .probe(Self.mild, resolution: 12))
        _ = try master.perform(.convert([Self.probe], broadcast: true, power: true))
        Self.sleep(&master)
        _ = try master.perform(.endPower)
        #expect(try master.perform(.read(Self.probe)) == .probe(Self.mild, resolution: 12))
    }

    @Test func `a humidity probe and a DS2436 are converted and read`() throws {
        var master = try Self.open()
        guard
            case .climate(let humid?, .temperature(let first)) = try master.perform(
                .climate(Self.humid, ProbeLaws())),
            case .climate(let plain?, .temperature(let second)) = try master.perform(
                .climate(Self.supply, ProbeLaws()))
        else {
            Issue.record("no reading")
            return
        }
        #expect(first.celsius == 20 && second.celsius == 20)
        #expect(humid.humidity != nil && humid.input != nil)
        #expect(plain.humidity == nil && plain.input == nil)
        #expect(humid.supply.volts > 3 && plain.supply.volts > 3)
        master.bus.line.far.bus.condition.devices[
            .probe(Self.humid), default: DeviceMishap()
        ].isDamaged = true
        #expect(
            try master.perform(.climate(Self.humid, ProbeLaws())) == .climate(nil, .checksum))
    }

    @Test func `a board is started in its safe state, driven and read`() throws {
        var master = try Self.open()
        guard case .board(let before?) = try master.perform(.board(Self.board)),
            case .board(let started?) = try master.perform(
                .startBoard(Self.board, latch: 0xFF)),
            case .board(let driven?) = try master.perform(.driveBoard(Self.board, latch: 0x7C))
        else {
            Issue.record("no registers")
            return
        }
        #expect(before.hasLostPower)
        #expect(!started.hasLostPower && started.latch == 0xFF)
        #expect(driven.latch == 0x7C && driven.pins == 0x7C)
        #expect(master.bus.line.far.bus.latch(of: Self.board) == 0x7C)
        let absent = ROMCode(family: 0x29, serial: 99)
        #expect(try master.perform(.driveBoard(absent, latch: 0)) == .board(nil))
        #expect(try master.perform(.startBoard(absent, latch: 0)) == .board(nil))
    }

    @Test func `a key that is pulled throws, and is found again`() throws {
        var master = try Self.open()
        master.bus.line.far.bus.condition.presence = .gone
        #expect(throws: IOFailure.self) { try master.perform(.read(Self.probe)) }
        #expect(throws: IOFailure.self) { try master.perform(.open) }
        master.bus.line.far.bus.condition.presence = .present
        #expect(try master.perform(.open) == .done)
        #expect(try master.perform(.line) == .line(.ok))
    }
}
