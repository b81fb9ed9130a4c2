import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct DS2482BusTests {
    private static func open(
        _ sets: [Set<ROMCode>]
    ) throws -> DS2482Bus<SimulatedDS2482> {
        let buses = sets.map { SimulatedOneWireBus($0.sorted { $0.bits < $1.bits }) }
        var bus = DS2482Bus(line: SimulatedDS2482(buses))
        try bus.open()
        return bus
    }

    private static func failure(_ change: (inout SimulatedDS2482) -> Void) -> IOFailure? {
        var line = SimulatedDS2482([SimulatedOneWireBus([])])
        change(&line)
        var bus = DS2482Bus(line: line)
        do throws(IOFailure) {
            try bus.open()
            _ = try bus.reset()
            return nil
        } catch {
            return error
        }
    }

    @Test func `every device of random sets is found over a -100`() throws {
        var sets = ROMSets(seed: 21)
        for size in [1, 2, 10, 40] {
            let devices = sets.next(size: size)
            var bus = try Self.open([devices])
            let (search, outcomes) = try ROMSearch.pass(over: &bus)
            #expect(Set(search.found) == devices && outcomes.count == size)
        }
    }

    @Test func `the eight lines of a -800 are searched as one bus`() throws {
        var sets = ROMSets(seed: 22)
        for size in [1, 3, 10, 40] {
            let devices = sets.next(size: size)
            var lines = [Set<ROMCode>](repeating: [], count: 8)
            for (index, rom) in devices.enumerated() { lines[index * 5 % 8].insert(rom) }
            var bus = try Self.open(lines)
            let (search, outcomes) = try ROMSearch.pass(over: &bus)
            #expect(Set(search.found) == devices)
            #expect(outcomes.count == size, "one walk for each device, as on one wire")
            var wire = TreeBus(devices)
            #expect(try ROMSearch.pass(over: &wire).search.found == search.found)
        }
    }

    @Test func `the devices of all lines together are read, each on its own`() throws {
        let first = ROMCode(family: 0x28, serial: 1)
        let second = ROMCode(family: 0x28, serial: 2)
        var lines = [Set<ROMCode>](repeating: [], count: 8)
        lines[2] = [first]
        lines[7] = [second]
        var master = TransactionMaster(bus: try Self.open(lines))
        #expect(try master.perform(.line) == .line(.ok))
        #expect(try master.perform(.verify(second)) == .verified(true))
        _ = try master.perform(.convert([first, second], broadcast: true, power: false))
        master.wait(until: master.now + .seconds(1))
        let mild = ProbeResult.temperature(Temperature(celsius: 20))
        for rom in [first, second] {
            #expect(try master.perform(.read(rom)) == .probe(mild, resolution: 12))
        }
    }

    @Test func `a short circuit on one line of a -800 stops no other`() throws {
        let rom = ROMCode(family: 0x28, serial: 1)
        var lines = [Set<ROMCode>](repeating: [], count: 8)
        lines[2] = [rom]
        var bus = try Self.open(lines)
        for mishap in [LineMishap.short, .stuckLow] {
            bus.line.buses[5].condition.line = mishap
            #expect(try ROMSearch.pass(over: &bus).search.found == [rom])
        }
        bus.line.buses[2].condition.line = .open
        #expect(try ROMSearch.pass(over: &bus).outcomes == [.line(.stuckLow)])
        bus.line.buses[5].condition.line = .short
        #expect(try ROMSearch.pass(over: &bus).outcomes == [.line(.short)])
    }

    @Test func `each fault of the line shows`() throws {
        let rom = ROMCode(family: 0x28, serial: 1)
        var bus = try Self.open([[rom]])
        bus.line.buses[0].condition.line = .short
        #expect(try bus.reset() == .short)
        bus.line.buses[0].condition.line = .open
        #expect(try bus.reset() == ResetAnswer.none)
        bus.line.buses[0].condition.line = .stuckLow
        #expect(try ROMSearch.pass(over: &bus).outcomes == [.line(.stuckLow)])
    }

    @Test func `a chip whose supply fell is set up again within the reset`() throws {
        let rom = ROMCode(family: 0x28, serial: 1)
        var bus = try Self.open([[rom]])
        bus.line.brownOut = 0
        #expect(try bus.reset() == .presence)
        #expect(bus.line.brownOut == nil)
        var lines = [Set<ROMCode>](repeating: [], count: 8)
        lines[6] = [rom]
        bus = try Self.open(lines)
        bus.line.brownOut = 6
        #expect(try bus.reset() == .presence)
    }

    @Test func `an absent chip, another one and one that hangs are told apart`() {
        #expect(Self.failure { _ in } == nil)
        #expect(Self.failure { $0.isAbsent = true }?.errno == ENXIO)
        #expect(Self.failure { $0.isOther = true }?.errno == EPROTO)
        var line = SimulatedDS2482([SimulatedOneWireBus([])])
        var bus = DS2482Bus(line: line)
        #expect(throws: Never.self) { try bus.open() }
        line = bus.line
        bus.line.isHung = true
        #expect(throws: IOFailure(.system, device: bus.device, errno: ETIMEDOUT)) {
            try bus.reset()
        }
    }

    @Test func `a parasite converts under the strong pull-up`() throws {
        let rom = ROMCode(family: 0x28, serial: 1)
        var bus = try Self.open([[rom]])
        bus.line.buses[0].condition.devices[.probe(rom), default: DeviceMishap()].isParasite = true
        var master = TransactionMaster(bus: bus)
        #expect(try master.perform(.powerSupply(rom)) == .powered(isParasite: true))
        _ = try master.perform(.convert([rom], broadcast: false, power: true))
        master.wait(until: master.now + .seconds(1))
        _ = try master.perform(.endPower)
        let mild = ProbeResult.temperature(Temperature(celsius: 20))
        #expect(try master.perform(.read(rom)) == .probe(mild, resolution: 12))
    }

    @Test func `an address is a bus and 18 to 1F in hexadecimal`() {
        #expect(I2CAddress("/dev/i2c-1:0x18")?.path == "/dev/i2c-1")
        #expect(I2CAddress("/dev/i2c-1:0x1f")?.address == 0x1F)
        #expect(I2CAddress("/dev/i2c-1:24")?.address == 0x18)
        for bad in ["/dev/i2c-1", "/dev/i2c-1:0x48", "i2c-1:0x18", "/dev/i2c-1:", "/dev/i2c-1:999"]
        {
            #expect(I2CAddress(bad) == nil, "\(bad)")
        }
    }
}
