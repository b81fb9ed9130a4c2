import WESModel

/// One device of the simulated bus, bit by bit: its ROM layer, and the chip behind it.
///
/// Each slot has two halves: ``level`` is what the device lets the line be, ``slot(_:at:)`` what
/// it makes of the line as it was.
struct SimulatedOneWireDevice: Sendable {
    private enum Phase: Hashable {
        case idle
        case command
        case match
        case search(Step)
        case readROM
        case testExit
        case chip
    }

    private enum Step: Hashable {
        case bit
        case complement
        case direction
    }

    /// The chip.
    var chip: any SimulatedOneWireChip
    /// Its number as it travels, first bit lowest.
    let bits: UInt64

    private var phase = Phase.idle
    private var index = 0
    private var byte: UInt8 = 0
    private var reply = ChipReply.listen
    private var position = 0
    /// It was the last one selected: the command Resume selects it again.
    private var isResumable = false

    init(chip: any SimulatedOneWireChip) {
        self.chip = chip
        bits = chip.rom.bits
    }

    /// True while it takes part in the slots that follow.
    var isActive: Bool { phase != .idle }

    /// A reset: a ROM command comes.
    mutating func reset() {
        phase = .command
        index = 0
        byte = 0
    }

    /// It missed the reset: it does nothing until the next one.
    mutating func sleep() { phase = .idle }

    /// What it lets the line be in the slot that comes, at an instant; false pulls it low.
    func level(at time: Delay) -> Bool {
        switch phase {
        case .search(.bit), .readROM: return bits >> UInt64(index) & 1 == 1
        case .search(.complement): return bits >> UInt64(index) & 1 == 0
        case .chip:
            switch reply {
            case .listen, .quiet: return true
            case .busy(let end): return time >= end
            case .send(let bytes): return bytes[position >> 3] >> UInt8(position & 7) & 1 == 1
            }
        default: return true
        }
    }

    /// Goes through a slot in which the line was as told; true where its chip got a byte.
    mutating func slot(_ line: Bool, at time: Delay) -> Bool {
        switch phase {
        case .idle: break
        case .command:
            if let byte = collect(line) { obey(byte, at: time) }
        case .match:
            if line == (bits >> UInt64(index) & 1 == 1) { advance(at: time) } else { drop() }
        case .search(.bit): phase = .search(.complement)
        case .search(.complement): phase = .search(.direction)
        case .search(.direction):
            guard line == (bits >> UInt64(index) & 1 == 1) else {
                drop()
                break
            }
            phase = .search(.bit)
            advance(at: time)
        case .readROM: advance(at: time)
        case .testExit: leaveTestMode(line)
        case .chip: return serve(line, at: time)
        }
        return false
    }

    private mutating func drop() {
        phase = .idle
        isResumable = false
    }

    /// The next bit of the ROM code; after the last one it is selected.
    private mutating func advance(at time: Delay) {
        index += 1
        guard index == 64 else { return }
        isResumable = true
        select(at: time)
    }

    private mutating func select(at time: Delay) {
        phase = .chip
        reply = .listen
        index = 0
        byte = 0
        chip.select(at: time)
    }

    /// Gathers eight bits, the first one lowest.
    private mutating func collect(_ line: Bool) -> UInt8? {
        if line { byte |= 1 << UInt8(index) }
        index += 1
        guard index == 8 else { return nil }
        defer {
            byte = 0
            index = 0
        }
        return byte
    }

    private mutating func obey(_ command: UInt8, at time: Delay) {
        switch command {
        case 0xF0: phase = .search(.bit)
        case 0xEC: phase = chip.isInAlarm(at: time) ? .search(.bit) : .idle
        case 0x55: phase = .match
        case 0x33: phase = .readROM
        case 0xCC: select(at: time)
        case 0xA5 where isResumable && chip.rom.isRelayBoard: select(at: time)
        case 0x96 where chip.rom.isRelayBoard: phase = .testExit
        default: phase = .idle
        }
    }

    /// 96h, the ROM code, 3Ch: the end of the test mode of a DS2408.
    private mutating func leaveTestMode(_ line: Bool) {
        let expected = index < 64 ? bits >> UInt64(index) & 1 : 0x3C >> UInt64(index - 64) & 1
        guard line == (expected == 1) else { return drop() }
        index += 1
        guard index == 72 else { return }
        chip.leaveTestMode()
        phase = .idle
    }

    private mutating func serve(_ line: Bool, at time: Delay) -> Bool {
        switch reply {
        case .listen:
            guard let byte = collect(line) else { return false }
            follow(chip.take(byte, at: time))
            return true
        case .send(let bytes):
            position += 1
            if position == bytes.count * 8 { follow(chip.sent(at: time)) }
        case .busy: break
        case .quiet: phase = .idle
        }
        return false
    }

    private mutating func follow(_ next: ChipReply) {
        position = 0
        if case .send(let bytes) = next, bytes.isEmpty {
            reply = .quiet
        } else {
            reply = next
        }
        if reply == .quiet { phase = .idle }
    }
}
