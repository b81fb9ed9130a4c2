import WESModel

/// A DS2436: a thermometer and the voltage of its own supply (onewire.md section 3.4).
struct SimulatedSupplyChip: SimulatedOneWireChip {
    let probe: SceneProbe
    var mishap = DeviceMishap()

    private var registers = [UInt8](repeating: 0, count: 256)
    private var command: UInt8?

    var rom: ROMCode { probe.rom }

    init(probe: SceneProbe) {
        self.probe = probe
        registers[0x80] = 0x36
        registers[0x81] = 0x24
    }

    mutating func select(at time: Delay) { command = nil }

    mutating func take(_ byte: UInt8, at time: Delay) -> ChipReply {
        guard let command else {
            self.command = byte
            return convert(byte, at: time)
        }
        guard command == 0xB2 else { return .quiet }
        var bytes = Array(registers[Int(byte)...])
        // Its registers carry no check byte: two readings tell by their difference.
        if mishap.isDamaged, time.wholeMilliseconds % 2 == 0 { bytes[0] ^= 0x08 }
        return .send(bytes)
    }

    mutating func sent(at time: Delay) -> ChipReply { .quiet }

    private mutating func convert(_ command: UInt8, at time: Delay) -> ChipReply {
        switch command {
        case 0xD2:
            let celsius = min(max(probe.temperature(at: time), -55), 125)
            put(Int((celsius * 32).rounded(.down)) * 8, at: 0x60)
        case 0xB4: put(probe.supplyCounts, at: 0x77)
        case 0xB2: return .listen
        default: return .quiet
        }
        return .busy(until: time + .milliseconds(10))
    }

    private mutating func put(_ value: Int, at first: Int) {
        let raw = UInt16(truncatingIfNeeded: value)
        registers[first] = UInt8(truncatingIfNeeded: raw)
        registers[first + 1] = UInt8(truncatingIfNeeded: raw >> 8)
    }
}
