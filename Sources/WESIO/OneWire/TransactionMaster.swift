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
    public private(set) var bus: Bus

    private static var conversion: Delay { .milliseconds(750) }
    /// What a DS2438 or a DS2436 takes to convert (data sheets).
    private static var climateConversion: Delay { .milliseconds(10) }
    private static var writeAttempts: Int { 3 }

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
            guard try select(address) else { continue }
            if power, index == addresses.count - 1 {
                try bus.power(Command.convertTemperature)
            } else {
                _ = try bus.exchange([Command.convertTemperature])
            }
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

// MARK: - Humidity and light

extension TransactionMaster {
    private mutating func climate(
        _ rom: ROMCode, _ laws: ProbeLaws
    ) throws(IOFailure) -> OneWireJobAnswer {
        let (reading, result) =
            rom.family == 0x1B ? try ds2436(rom) : try ds2438(rom, laws)
        return .climate(reading, result)
    }

    private mutating func ds2438(
        _ rom: ROMCode, _ laws: ProbeLaws
    ) throws(IOFailure) -> (ClimateReading?, ProbeResult) {
        guard try send(to: rom, [Command.convertTemperature]) else { return (nil, .empty) }
        bus.wait(until: bus.now + Self.climateConversion)
        let supply = try voltagePage(rom, supply: true)
        let input = try voltagePage(rom, supply: false)
        return ClimateDecoder.ds2438(input: input, supply: supply, laws: laws)
    }

    /// Selects VAD or VDD, converts it and reads page 0.
    private mutating func voltagePage(
        _ rom: ROMCode, supply: Bool
    ) throws(IOFailure) -> [UInt8] {
        guard try send(to: rom, Command.select(supply: supply)),
            try send(to: rom, [Command.convertVoltage])
        else { return [] }
        bus.wait(until: bus.now + Self.climateConversion)
        guard try send(to: rom, [Command.recall, 0x00]) else { return [] }
        return try ask(rom, [Command.readScratchpad, 0x00], answers: DS2438Page.size)
    }

    private mutating func ds2436(
        _ rom: ROMCode
    ) throws(IOFailure) -> (ClimateReading?, ProbeResult) {
        guard try send(to: rom, [Command.convertTemperatureDS2436]) else { return (nil, .empty) }
        bus.wait(until: bus.now + Self.climateConversion)
        guard try send(to: rom, [Command.convertVoltage]) else { return (nil, .empty) }
        bus.wait(until: bus.now + Self.climateConversion)
        let temperature = (try registers(rom, 0x60), try registers(rom, 0x60))
        let voltage = (try registers(rom, 0x77), try registers(rom, 0x77))
        return ClimateDecoder.ds2436(temperature: temperature, voltage: voltage)
    }

    private mutating func registers(
        _ rom: ROMCode, _ address: UInt8
    ) throws(IOFailure) -> [UInt8] {
        try ask(rom, [Command.readRegisters, address], answers: 2)
    }
}

// MARK: - Relay boards

extension TransactionMaster {
    private mutating func board(_ rom: ROMCode) throws(IOFailure) -> RelayBoardRegisters? {
        DS2408.registers(
            try ask(rom, DS2408.readRegisters, answers: DS2408.registersSize))
    }

    /// Leaves the test mode, writes the latch, clears the power-on mark and reads the registers.
    private mutating func start(
        _ rom: ROMCode, _ latch: UInt8
    ) throws(IOFailure) -> RelayBoardRegisters? {
        guard try select(DS2408.testModeExit(rom)) else { return nil }
        guard try write(rom, latch), let registers = try board(rom) else { return nil }
        // Only a latch that is known to be safe clears the mark by which it is found again.
        guard registers.latch == latch else { return registers }
        let clearing = DS2408.clearPowerOn(control: registers.control)
        guard try send(to: rom, clearing) else { return nil }
        return try board(rom)
    }

    /// Writes the latch and reads the registers, which tell what the board really holds.
    private mutating func drive(
        _ rom: ROMCode, _ latch: UInt8
    ) throws(IOFailure) -> RelayBoardRegisters? {
        _ = try write(rom, latch)
        return try board(rom)
    }

    /// Writes the latch until the board confirms it, three times at most.
    private mutating func write(_ rom: ROMCode, _ latch: UInt8) throws(IOFailure) -> Bool {
        for _ in 0..<Self.writeAttempts {
            let answer = try ask(rom, DS2408.write(latch: latch), answers: 2)
            if DS2408.isConfirmed(answer) { return true }
        }
        return false
    }
}

// MARK: - Transactions

extension TransactionMaster {
    private static func address(_ rom: ROMCode) -> [UInt8] { [OneWireCommand.match] + rom.wire }

    /// Resets and writes an address; false where nothing is present or the line is short.
    private mutating func select(_ address: [UInt8]) throws(IOFailure) -> Bool {
        switch try bus.reset() {
        case .none, .short: return false
        case .presence, .alarm: break
        }
        return try bus.exchange(address) == address
    }

    /// Resets and writes an address and a command at once; false where the line did not take them.
    private mutating func send(to rom: ROMCode, _ command: [UInt8]) throws(IOFailure) -> Bool {
        try select(Self.address(rom) + command)
    }

    /// Sends a command and reads an answer in one exchange; empty where nothing is present, zeros
    /// where the line is held low.
    private mutating func ask(
        _ rom: ROMCode, _ command: [UInt8], answers: Int
    ) throws(IOFailure) -> [UInt8] {
        switch try bus.reset() {
        case .none: return []
        case .short: return Array(repeating: 0, count: answers)
        case .presence, .alarm: break
        }
        let request = Self.address(rom) + command
        let answer = try bus.exchange(request + Array(repeating: 0xFF, count: answers))
        return Array(answer.dropFirst(request.count))
    }
}
