import WESModel

/// A DS2408 with eight relays on its outputs (onewire.md section 3.5).
///
/// An output is low while its transistor is on, latch 0; the relay board pulls it high otherwise.
struct SimulatedRelayBoard: SimulatedOneWireChip {
    let rom: ROMCode
    var mishap = DeviceMishap() {
        didSet {
            if mishap.hasLostPower, !oldValue.hasLostPower { powerUp() }
            note()
        }
    }

    /// The output latches, P0 lowest.
    private(set) var latch: UInt8 = 0xFF
    private var activity: UInt8 = 0
    private var before: UInt8 = 0xFF
    private var mask: UInt8 = 0
    private var polarity: UInt8 = 0
    /// PORL is set at power-up.
    private var control: UInt8 = 0x08
    private var command: UInt8?
    private var bytes: [UInt8] = []
    private var hasConfirmed = false

    init(rom: ROMCode) { self.rom = rom }

    /// The levels of the pins: the latches, and what is held from outside.
    var pins: UInt8 {
        var pins = latch
        for (channel, isHigh) in mishap.held where (0..<8).contains(channel) {
            let pin = UInt8(1) << UInt8(channel)
            if isHigh { pins |= pin } else { pins &= ~pin }
        }
        return pins
    }

    mutating func select(at time: Delay) {
        command = nil
        bytes = []
    }

    mutating func take(_ byte: UInt8, at time: Delay) -> ChipReply {
        guard let command else {
            self.command = byte
            bytes = [byte]
            return start(byte)
        }
        bytes.append(byte)
        switch command {
        case 0xF0: return bytes.count < 3 ? .listen : .send(registers())
        case 0x5A: return bytes.count < 3 ? .listen : drive()
        case 0xCC: return write()
        default: return .quiet
        }
    }

    mutating func sent(at time: Delay) -> ChipReply {
        switch command {
        case 0x5A:
            // The same again may follow in one transaction; a refused one ends it.
            bytes = [0x5A]
            return hasConfirmed ? .listen : .send([0xFF])
        case 0xF5: return .send(samples(afterCommand: false))
        case 0xC3: return .send([0xAA])
        default: return .quiet
        }
    }

    mutating func leaveTestMode() {}

    private mutating func start(_ command: UInt8) -> ChipReply {
        switch command {
        case 0xF0, 0x5A, 0xCC: return .listen
        case 0xF5: return .send(samples(afterCommand: true))
        case 0xC3:
            activity = 0
            return .send([0xAA])
        default: return .quiet
        }
    }

    private mutating func drive() -> ChipReply {
        hasConfirmed = bytes[1] == ~bytes[2]
        guard hasConfirmed else { return .send([0xFF]) }
        latch = bytes[1]
        note()
        return .send([0xAA, pins])
    }

    /// Writes 8Bh to 8Dh; the supply bit is read-only and PORL can only be cleared.
    private mutating func write() -> ChipReply {
        guard bytes.count > 3, let byte = bytes.last else { return .listen }
        switch Int(bytes[1]) + bytes.count - 4 {
        case 0x8B: mask = byte
        case 0x8C: polarity = byte
        case 0x8D: control = byte & 0x07 | byte & control & 0x08
        default: return .quiet
        }
        return .listen
    }

    /// From the address to 8Fh, then the inverted check word.
    private func registers() -> [UInt8] {
        let all = [pins, latch, activity, mask, polarity, control | 0x80, 0xFF, 0xFF]
        let first = Int(bytes[1]) - 0x88
        guard bytes[2] == 0, (0..<8).contains(first) else { return [0xFF] }
        var data = Array(all[first...])
        let check = CRC16.wire(bytes + data)
        // One bit of the answer is read wrong; the check word is that of the true answer.
        if mishap.isDamaged { data[0] ^= 0x08 }
        return data + check
    }

    private func samples(afterCommand: Bool) -> [UInt8] {
        let data = [UInt8](repeating: pins, count: 32)
        return data + CRC16.wire((afterCommand ? [0xF5] : []) + data)
    }

    private mutating func powerUp() {
        latch = 0xFF
        activity = 0
        mask = 0
        polarity = 0
        control = 0x08
        before = 0xFF
    }

    /// Pins that changed are kept until the activity is cleared.
    private mutating func note() {
        activity |= before ^ pins
        before = pins
    }
}
