import Glibc
public import WESModel

/// The 1-Wire bus as the kernel's w1 driver shows it: a folder of devices, each with its files.
///
/// Pure: the texts at an instant of the scene (onewire.md section 2.3). The folder on disk and
/// the one in memory hold the same texts.
public struct SimulatedProbes: Sendable {
    private let probes: [SceneProbe]
    private let timeline: ConditionTimeline<BusCondition>
    /// The time between two conversions.
    public let period: Delay

    /// The files of a probe.
    public static let files = ["w1_slave", "temperature"]

    /// Makes the bus of a scene; nil where the scene has none.
    public init?(scene: Scene) {
        guard let bus = scene.oneWire else { return nil }
        probes = bus.probes
        period = SceneOneWire.period
        timeline = ConditionTimeline(faults: scene.faults, areas: ["onewire"])
    }

    /// How the folder shows itself at an instant of the scene.
    public func presence(at time: Delay) -> SourcePresence {
        timeline.condition(at: time).presence
    }

    /// The names of the devices that are there, as the kernel writes them.
    public func devices(at time: Delay) -> [String] {
        let condition = timeline.condition(at: time)
        guard condition.presence == .present else { return [] }
        return probes.map(\.rom).filter { !condition.mishap(of: $0).isAbsent }
            .map { $0.text.lowercased() }
    }

    /// What a file of a device holds; nil when there is no such device or file.
    public func text(of device: String, _ file: String, at time: Delay) -> String? {
        let condition = timeline.condition(at: time)
        guard devices(at: time).contains(device),
            let probe = probes.first(where: { $0.rom.text.lowercased() == device })
        else { return nil }
        let isPowerOn = condition.mishap(of: probe.rom).isPowerOn
        let celsius = isPowerOn ? 85 : probe.temperature(at: converted(time))
        let scratchpad = Self.scratchpad(celsius, family: probe.rom.family, isPowerOn: isPowerOn)
        let milli = Self.millidegrees(scratchpad, family: probe.rom.family)
        switch file {
        case "temperature": return "\(milli)\n"
        case "w1_slave":
            let isDamaged = condition.mishap(of: probe.rom).isDamaged
            return Self.slave(scratchpad, milli, isDamaged: isDamaged)
        default: return nil
        }
    }

    /// The instant of the newest conversion.
    private func converted(_ time: Delay) -> Delay {
        let length = max(period.nanoseconds, 1)
        return Delay(nanoseconds: time.nanoseconds / length * length)
    }

    private static func slave(_ scratchpad: [UInt8], _ milli: Int, isDamaged: Bool) -> String {
        var bytes = scratchpad
        let check = CRC8.checksum(bytes)
        // One bit of the answer was read wrong; the check byte is that of the true answer.
        if isDamaged { bytes[0] ^= 0x08 }
        let hex = (bytes + [check]).map(hexadecimal).joined(separator: " ")
        let found = hexadecimal(CRC8.checksum(bytes))
        return "\(hex) : crc=\(found) \(isDamaged ? "NO" : "YES")\n\(hex) t=\(milli)\n"
    }

    /// The eight bytes in front of the check byte.
    private static func scratchpad(_ celsius: Double, family: UInt8, isPowerOn: Bool) -> [UInt8] {
        let sixteenths = Int((celsius * 16).rounded())
        guard family == 0x10 else {
            let raw = UInt16(truncatingIfNeeded: sixteenths)
            let low = UInt8(truncatingIfNeeded: raw)
            let reserved: UInt8 = isPowerOn ? 0x0C : 0x10 - (low & 0x0F)
            return [
                low, UInt8(truncatingIfNeeded: raw >> 8), 0x4B, 0x46, 0x7F, 0xFF, reserved, 0x10,
            ]
        }
        // DS18S20: half degrees, then what was left to count: t = half − 0,25 + (16 − left) / 16.
        let above = sixteenths + 4
        let whole = Int((Double(above) / 16).rounded(.down))
        let left = UInt8(truncatingIfNeeded: 16 - (above - whole * 16))
        let raw = UInt16(truncatingIfNeeded: whole * 2)
        return [
            UInt8(truncatingIfNeeded: raw), UInt8(truncatingIfNeeded: raw >> 8), 0x4B, 0x46, 0xFF,
            0xFF, left, 0x10,
        ]
    }

    /// What the kernel computes of them.
    private static func millidegrees(_ bytes: [UInt8], family: UInt8) -> Int {
        let raw = Int(Int16(bitPattern: UInt16(bytes[0]) | UInt16(bytes[1]) << 8))
        guard family == 0x10 else { return raw * 1_000 / 16 }
        return (raw >> 1) * 1_000 - 250 + 1_000 * (16 - Int(bytes[6])) / 16
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16)
        return text.count == 1 ? "0" + text : text
    }
}
