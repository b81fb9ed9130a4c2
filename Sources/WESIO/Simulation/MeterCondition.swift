public import WESModel

/// What is wrong with a simulated meter or its line at one instant; nothing by default.
public struct MeterCondition: SceneCondition, Hashable {
    /// The meter sends nothing.
    public var isSilent = false
    /// How the adapter shows itself.
    public var presence = SourcePresence.present
    /// Bytes arrive, and none of them makes sense.
    public var isGarbage = false
    /// The share of the groups that are damaged, 0 to 1.
    public var noise = 0.0
    /// The share of the frames that EOT interrupts, 0 to 1.
    public var interruption = 0.0
    /// VEILLE: frames with the meter's number only.
    public var isStandby = false
    /// METROL: pulses in place of frames.
    public var isMetrol = false
    /// The line is read with 8 bits: the parity stands in bit 7.
    public var isEightBits = false
    /// A terminal translates the line: CR becomes LF and ETX is lost.
    public var isCooked = false
    /// More is drawn than was subscribed.
    public var isOverloaded = false
    /// The meter's clock is degraded.
    public var isClockDegraded = false
    /// The contract is one of the new offers: historique mode shows one index only.
    public var isNewOffer = false
    /// The phase that is missing, 1 to 3.
    public var missingPhase: Int?
    /// The mode a Linky was switched to; nil for the mode of the scene.
    public var mode: TeleinfoMode?

    /// Makes a healthy condition.
    public init() {}

    /// True when no byte can arrive.
    public var isMute: Bool { isSilent || presence == .gone }

    /// Puts a change of the script into the condition.
    public mutating func apply(_ change: SceneFault.Change, to target: SourceID) {
        if presence.take(change) { return }
        switch change {
        case .silent: isSilent = true
        case .resume: self = MeterCondition()
        case .garbage: isGarbage = true
        case .noise(let share): noise = share
        case .interruption(let share): interruption = share
        case .standby: isStandby = true
        case .metrol: isMetrol = true
        case .eightBits: isEightBits = true
        case .cooked: isCooked = true
        case .overload: isOverloaded = true
        case .degradedClock: isClockDegraded = true
        case .newOffer: isNewOffer = true
        case .missingPhase(let phase): missingPhase = phase
        case .mode(let mode): self.mode = mode
        default: break
        }
    }
}
