import WESModel

/// A DS2438 with a humidity sensor on VAD or a photodiode across VSENS (onewire.md section 3.3).
struct SimulatedClimateChip: SimulatedOneWireChip {
    let probe: SceneProbe
    var mishap = DeviceMishap()

    /// Status bits: measure current, which input is converted, and what is busy.
    private static let currentOn: UInt8 = 0x01
    private static let isSupply: UInt8 = 0x08

    private var pages: [[UInt8]]
    private var scratch: [[UInt8]]
    /// What a conversion of the voltage looks at now: the written status, until the next recall.
    private var selected: UInt8 = 0x0F
    private var command: UInt8?
    private var page: Int?
    private var offset = 0
    private var busyUntil = Delay.zero

    var rom: ROMCode { probe.rom }

    init(probe: SceneProbe) {
        self.probe = probe
        pages = Array(repeating: Array(repeating: 0, count: 8), count: 8)
        pages[0][0] = 0x0F
        scratch = pages
    }

    mutating func select(at time: Delay) {
        command = nil
        page = nil
        offset = 0
    }

    mutating func take(_ byte: UInt8, at time: Delay) -> ChipReply {
        guard let command else {
            self.command = byte
            return convert(byte, at: time)
        }
        guard let page else {
            self.page = Int(byte & 7)
            return follow(command, Int(byte & 7), at: time)
        }
        guard command == 0x4E else { return .quiet }
        write(byte, page)
        return offset < 8 ? .listen : .quiet
    }

    mutating func sent(at time: Delay) -> ChipReply { .quiet }

    private mutating func convert(_ command: UInt8, at time: Delay) -> ChipReply {
        switch command {
        case 0x44:
            let celsius = min(max(probe.temperature(at: time), -55), 125)
            put(Int((celsius * 32).rounded(.down)) * 8, at: 1)
        case 0xB4:
            let isSupply = selected & Self.isSupply != 0
            put(isSupply ? probe.supplyCounts : probe.inputCounts(at: time), at: 3)
            pages[0][0] = selected
        case 0x4E, 0x48, 0xB8, 0xBE: return .listen
        default: return .quiet
        }
        busyUntil = time + .milliseconds(10)
        return .busy(until: busyUntil)
    }

    private mutating func follow(_ command: UInt8, _ page: Int, at time: Delay) -> ChipReply {
        switch command {
        case 0xB8:
            recall(page, at: time)
            return .quiet
        case 0xBE:
            var bytes = scratch[page]
            let check = CRC8.checksum(bytes)
            // One bit of the answer is read wrong; the check byte is that of the true answer.
            if mishap.isDamaged { bytes[2] ^= 0x08 }
            return .send(bytes + [check])
        case 0x48:
            copy(page)
            return .busy(until: time + .milliseconds(10))
        default: return .listen
        }
    }

    /// The registers go to the scratchpad; the status of the memory counts again.
    private mutating func recall(_ page: Int, at time: Delay) {
        if page == 0 {
            let isCurrentOn = pages[0][0] & Self.currentOn != 0
            if isCurrentOn { put(probe.lightCounts(at: time), at: 5) }
        }
        scratch[page] = pages[page]
        if page == 0 {
            pages[0][0] = kept
            selected = kept
        }
    }

    /// The status that the memory keeps.
    private var kept: UInt8 = 0x0F

    private mutating func copy(_ page: Int) {
        guard page == 0 else {
            pages[page] = scratch[page]
            return
        }
        kept = scratch[0][0] & 0x0F
        pages[0][0] = kept
        pages[0][7] = scratch[0][7]
        selected = kept
    }

    private mutating func write(_ byte: UInt8, _ page: Int) {
        defer { offset += 1 }
        guard page == 0 else {
            scratch[page][offset] = byte
            return
        }
        if offset == 0 {
            scratch[0][0] = byte & 0x0F
            selected = byte & 0x0F
        }
        if offset == 7 { scratch[0][7] = byte }
    }

    private mutating func put(_ value: Int, at first: Int) {
        let raw = UInt16(truncatingIfNeeded: value)
        pages[0][first] = UInt8(truncatingIfNeeded: raw)
        pages[0][first + 1] = UInt8(truncatingIfNeeded: raw >> 8)
    }
}
