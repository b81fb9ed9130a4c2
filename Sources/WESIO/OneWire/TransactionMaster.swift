public import WESModel

/// Does the jobs of a 1-Wire master with transactions: reset, address, command, answer.
///
/// One layer of devices for every master that shows its bits. What a device does not answer is an
/// empty answer, what it answers wrongly a checksum; nothing is asked twice here, except the latch
/// of a relay board.
public struct TransactionMaster<Bus: OneWireBus>: OneWireMaster {
    private typealias Command = OneWireCommand

    /// The master as configured.
    public var device: String { bus.device }
    /// The clock of the bus.
    public var now: Instant { bus.now }
    /// It walks bit by bit.
    public var walks: Bool { true }

    /// The bus.
    public internal(set) var bus: Bus

    private static var conversion: Delay { .milliseconds(750) }

    /// Takes a closed bus.
    public init(bus: Bus) { self.bus = bus }

    /// Does a job.
    public mutating func perform(_ job: OneWireJob) throws(IOFailure) -> OneWireJobAnswer {
        switch job {
        case .open:
            try bus.open()
            return .done
        case .close:
            bus.close()
            return .done
        case .line: return .line(try line())
        case .walk(let walk): return .walked(try bus.walk(walk))
        case .list: return .done
        case .verify(let rom): return .verified(try verify(rom))
        case .convert(let roms, let broadcast, let power):
            return try convert(broadcast ? nil : roms, power: power)
        case .endPower:
            try bus.endPower()
            return .done
        case .powerSupply(let rom): return .powered(isParasite: try isParasite(rom))
        case .read(let rom): return try read(rom)
        case .climate(let rom, let laws): return try climate(rom, laws)
        case .board(let rom): return .board(try board(rom))
        case .startBoard(let rom, let latch): return .board(try start(rom, latch))
        case .driveBoard(let rom, let latch): return .board(try drive(rom, latch))
        }
    }

    /// Waits until an instant.
    public mutating func wait(until instant: Instant) { bus.wait(until: instant) }

    /// Resets, and walks once where there is a presence: only the walk tells a line held at 0.
    private mutating func line() throws(IOFailure) -> OneWireLine {
        let answer = try bus.walk(SearchWalk(directions: 0))
        var search = ROMSearch()
        if case .line(let line) = search.take(answer) { return line }
        return .ok
    }

    private mutating func verify(_ rom: ROMCode) throws(IOFailure) -> Bool {
        var search = ROMSearch(.verify(rom))
        guard let walk = search.next() else { return false }
        return search.take(try bus.walk(walk)) == .found(rom)
    }

    /// Begins a conversion; of all where no devices are named.
    ///
    /// The strong pull-up follows the last command, and only that device is fed by it.
    private mutating func convert(
        _ roms: [ROMCode]?, power: Bool
    ) throws(IOFailure) -> OneWireJobAnswer {
        let addresses = roms.map { $0.map(Self.address) } ?? [[Command.skip]]
        for (index, address) in addresses.enumerated() {
            guard power, index == addresses.count - 1 else {
                _ = try select(address + [Command.convertTemperature])
                continue
            }
            if try select(address) { try bus.power(Command.convertTemperature) }
        }
        return .converting(until: bus.now + Self.conversion)
    }

    private mutating func isParasite(_ rom: ROMCode) throws(IOFailure) -> Bool? {
        guard try send(to: rom, [Command.powerSupply]) else { return nil }
        return try !bus.bit(true)
    }

    private mutating func read(_ rom: ROMCode) throws(IOFailure) -> OneWireJobAnswer {
        let bytes = try ask(rom, [Command.readScratchpad], answers: Scratchpad.size)
        let scratchpad = Scratchpad(family: rom.family, bytes: bytes)
        return .probe(scratchpad.result, resolution: scratchpad.resolution)
    }
}
