import WESModel

/// One meter as the reader polls it.
struct ModbusPolledMeter: Sendable {
    let source: SourceID
    let slave: UInt8
    let map: ModbusMap
    let timeout: Delay
    private var blocks: [ModbusBlock]
    private var next = 0
    private var hasRetried = false
    private var registers = ModbusDecoder.Registers()
    /// Questions in a row to which it gave no answer at all.
    private(set) var misses = 0
    /// When a silent meter is asked again.
    private(set) var dueAt = Instant.zero
    /// True until it was asked in this turn.
    var isUntried = true
    var search: ModbusAddressSearch

    private static let longestPause: Int64 = 8
    /// Other addresses are asked after that many questions without an answer.
    private static let missesBeforeSearch = 2

    init(name: String, _ description: ModbusMeterDescription, taken: Set<UInt8>) {
        source = .modbus(name)
        slave = UInt8(clamping: description.address)
        map = description.map
        timeout = description.timeout
        blocks = ModbusBlock.blocks(of: description.map)
        search = ModbusAddressSearch(of: UInt8(clamping: description.address), taken: taken)
    }

    /// True for a meter that answered the last time, or was never asked.
    var isLive: Bool { misses == 0 && !blocks.isEmpty }

    /// True for a silent meter whose pause is over.
    func isDue(at now: Instant) -> Bool { misses > 0 && !blocks.isEmpty && now >= dueAt }

    /// The next question of its turn; nil when the turn is over.
    var request: ModbusRequest? {
        blocks.indices.contains(next) ? blocks[next].request(to: slave, map.function) : nil
    }

    /// A question for the voltage at another address; nil when it is not yet time.
    mutating func probe(at now: Instant) -> ModbusRequest? {
        guard misses >= Self.missesBeforeSearch, let voltage,
            let address = search.take(at: now)
        else { return nil }
        return ModbusRequest(
            slave: address, function: map.function, register: UInt16(clamping: voltage.address),
            count: voltage.format.count)
    }

    /// True when the registers of a probe are a voltage of the mains.
    func isPlausible(_ words: [UInt16]) -> Bool {
        guard let voltage else { return false }
        var registers = ModbusDecoder.Registers()
        for (offset, word) in words.enumerated() { registers[voltage.address + offset] = word }
        let volts = ModbusDecoder.value(of: voltage, order: map.wordOrder, in: registers)
        return volts.map { (180...260).contains($0) } ?? false
    }

    /// Begins a turn.
    mutating func begin() {
        next = 0
        hasRetried = false
        isUntried = true
        registers = [:]
    }

    /// Takes an answer in; the values once the turn is complete.
    mutating func take(_ words: [UInt16]) -> ModbusValues? {
        answered()
        guard blocks.indices.contains(next) else { return nil }
        let first = blocks[next].first
        for (offset, word) in words.enumerated() { registers[first &+ offset] = word }
        next += 1
        hasRetried = false
        guard next == blocks.count else { return nil }
        var values = ModbusDecoder.values(of: map, in: registers)
        values.answers = blocks.count
        return values
    }

    /// Takes a failure in; true when the turn goes on all the same.
    mutating func fail(_ failure: ModbusFailure, at now: Instant) -> Bool {
        switch failure {
        case .silence, .foreign:
            if misses < 64 { misses += 1 }
            // The second question comes with the next turn, the next ones ever more rarely.
            let pause = misses == 1 ? 0 : min(1 << Int64(min(misses, 8) - 1), Self.longestPause)
            dueAt = now + .seconds(pause)
            return false
        case .exception(let code):
            answered()
            return (2...3).contains(code) && splitBlock()
        case .cut, .crc, .parity:
            answered()
            defer { hasRetried = true }
            return !hasRetried
        }
    }

    private mutating func answered() {
        if misses > 0 { search.restart() }
        misses = 0
    }

    /// Some meters refuse a question that reaches over registers which they do not have.
    private mutating func splitBlock() -> Bool {
        guard blocks.indices.contains(next), blocks[next].parts.count > 1 else { return false }
        blocks.replaceSubrange(next...next, with: blocks[next].split)
        return true
    }

    private var voltage: ModbusRegister? {
        map.registers.first { $0.quantity == .voltage }
    }
}
