import Glibc
public import WESModel

/// What is wrong with the 1-Wire bus and its devices at one instant.
public struct BusCondition: SceneCondition, Hashable {
    /// How the device of the master shows itself.
    public var presence = SourcePresence.present
    /// What is wrong with the Data line; nil where it carries bits.
    public var line: LineMishap?
    /// The share of the readings of nine bytes that come out wrong, 0 to 1.
    public var noise = 0.0
    /// The length of the cable, m: the longer, the more readings come out wrong.
    public var cable = 0.0
    /// What is wrong with single devices.
    public var devices: [SourceID: DeviceMishap] = [:]

    /// The bits of a reading of nine bytes.
    private static let readingBits = 72.0
    /// The cable that the pull-up of the unit drives without an error, m.
    private static let goodCable = 50.0
    /// How much further until most readings are wrong, m.
    private static let cableMargin = 80.0

    /// Makes a healthy condition.
    public init() {}

    /// What is wrong with a device.
    public func mishap(of rom: ROMCode) -> DeviceMishap { devices[.probe(rom)] ?? DeviceMishap() }

    /// The share of the slots that are read wrong, from the noise and the length of the cable.
    public var slotNoise: Double {
        let beyond = max(cable - Self.goodCable, 0) / Self.cableMargin
        let good = (1 - min(max(noise, 0), 1)) * exp(-beyond * beyond)
        return good <= 0 ? 0.5 : min(1 - pow(good, 1 / Self.readingBits), 0.5)
    }

    /// Puts a change of the script into the condition.
    public mutating func apply(_ change: SceneFault.Change, to target: SourceID) {
        guard target == .oneWire else { return applyToDevice(change, target) }
        if presence.take(change) { return }
        switch change {
        case .line(let mishap): line = mishap
        case .noise(let share): noise = share
        case .cable(let metres): cable = metres
        case .resume:
            presence = .present
            line = nil
            noise = 0
            cable = 0
        default: break
        }
    }

    private mutating func applyToDevice(_ change: SceneFault.Change, _ target: SourceID) {
        var device = devices[target] ?? DeviceMishap()
        switch change {
        case .absent: device.isAbsent = true
        case .loose(let share): device.loose = share
        case .powerOn: device.isPowerOn = true
        case .checksum: device.isDamaged = true
        case .starved: device.isStarved = true
        case .parasite: device.isParasite = true
        case .outputHeld(let channel, let isHigh): device.held[channel] = isHigh
        case .powerLost: device.hasLostPower = true
        case .resume: device = DeviceMishap()
        default: break
        }
        devices[target] = device
    }
}
