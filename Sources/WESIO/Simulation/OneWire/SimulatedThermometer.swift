import Glibc
import WESModel

/// A DS18B20, DS1822 or DS18S20 (onewire.md sections 3.1 and 3.2).
struct SimulatedThermometer: SimulatedOneWireChip {
    let probe: SceneProbe
    var mishap = DeviceMishap()

    private var command: UInt8?
    private var written = 0
    private var temperature: [UInt8] = [0x50, 0x05]
    private var alarms: [UInt8] = [0x4B, 0x46]
    private var configuration: UInt8
    private var reserved: UInt8 = 0x0C
    private var converting: Delay?
    private var isStarving = false
    private var alarm = false

    var rom: ROMCode { probe.rom }
    private var isHalfDegree: Bool { probe.rom.family == 0x10 }

    init(probe: SceneProbe) {
        self.probe = probe
        configuration = UInt8(truncatingIfNeeded: probe.resolution - 9) << 5 | 0x1F
        powerUp()
    }

    var convertsUntil: Delay? { converting }
    mutating func starve() { if converting != nil { isStarving = true } }
    func isInAlarm(at time: Delay) -> Bool { alarm }

    /// The longest that a conversion takes at its resolution.
    private var conversionTime: Delay {
        guard !isHalfDegree else { return .milliseconds(750) }
        return Delay(nanoseconds: 750_000_000 >> Int64(3 - Int(configuration >> 5 & 3)))
    }

    mutating func select(at time: Delay) {
        command = nil
        written = 0
        settle(at: time)
        if mishap.isPowerOn { powerUp() }
    }

    mutating func take(_ byte: UInt8, at time: Delay) -> ChipReply {
        guard let command else {
            self.command = byte
            return obey(byte, at: time)
        }
        guard command == 0x4E else { return .quiet }
        write(byte)
        return written < (isHalfDegree ? 2 : 3) ? .listen : .quiet
    }

    mutating func sent(at time: Delay) -> ChipReply { .quiet }

    private mutating func obey(_ byte: UInt8, at time: Delay) -> ChipReply {
        switch byte {
        case 0x44:
            let end = time + conversionTime
            converting = end
            isStarving = mishap.isStarved
            return mishap.isParasite ? .quiet : .busy(until: end)
        case 0xBE: return .send(answer())
        case 0x4E: return .listen
        case 0x48: return mishap.isParasite ? .quiet : .busy(until: time + .milliseconds(10))
        case 0xB4:
            return mishap.isParasite ? .busy(until: Delay(nanoseconds: .max)) : .quiet
        default: return .quiet
        }
    }

    private mutating func write(_ byte: UInt8) {
        if written < 2 { alarms[written] = byte } else { configuration = byte & 0x60 | 0x1F }
        written += 1
    }

    /// Puts what a conversion that has ended found into the scratchpad.
    private mutating func settle(at time: Delay) {
        guard let end = converting, time >= end else { return }
        converting = nil
        guard !isStarving else { return fail() }
        let celsius = probe.temperature(at: end)
        let sixteenths = Int((min(max(celsius, -55), 125) * 16).rounded())
        if isHalfDegree { holdHalfDegrees(sixteenths) } else { hold(sixteenths) }
        let whole = sixteenths >> 4
        let (high, low) = (Int(Int8(bitPattern: alarms[0])), Int(Int8(bitPattern: alarms[1])))
        alarm = whole <= low || whole >= high
    }

    private mutating func hold(_ sixteenths: Int) {
        let step = 1 << (3 - Int(configuration >> 5 & 3))
        let raw = UInt16(truncatingIfNeeded: sixteenths / step * step)
        temperature = [UInt8(truncatingIfNeeded: raw), UInt8(truncatingIfNeeded: raw >> 8)]
        if !probe.isClone { reserved = 0x10 - (temperature[0] & 0x0F) }
    }

    /// Half degrees, then what was left to count: t = half − 0,25 + (16 − left) / 16.
    private mutating func holdHalfDegrees(_ sixteenths: Int) {
        let above = sixteenths + 4
        let raw = UInt16(truncatingIfNeeded: (above >> 4) * 2)
        temperature = [UInt8(truncatingIfNeeded: raw), UInt8(truncatingIfNeeded: raw >> 8)]
        reserved = 16 - UInt8(truncatingIfNeeded: above & 0x0F)
    }

    /// Too little power while converting: 127,94 °C, or a start over where Data alone fed it.
    private mutating func fail() {
        if mishap.isParasite { return powerUp() }
        temperature = [0xFF, 0x07]
        reserved = 0x0C
    }

    private mutating func powerUp() {
        temperature = isHalfDegree ? [0xAA, 0x00] : [0x50, 0x05]
        reserved = 0x0C
        converting = nil
    }

    private func answer() -> [UInt8] {
        var bytes = temperature + alarms
        bytes += [isHalfDegree ? 0xFF : configuration, 0xFF, reserved, 0x10]
        let check = CRC8.checksum(bytes)
        // One bit of the answer is read wrong; the check byte is that of the true answer.
        if mishap.isDamaged { bytes[0] ^= 0x08 }
        return bytes + [check]
    }
}
