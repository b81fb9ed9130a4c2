public import WESModel

/// What the script makes of the clock of a unit at one instant.
public struct ClockCondition: SceneCondition, Hashable {
    /// How the device shows itself.
    public var presence = SourcePresence.present
    /// True where the cell is low.
    public var isBatteryLow = false
    /// How far the chip is from the system where no time server answers.
    public var apart: Delay?
    /// How far the clock of the system was moved, all settings together.
    public var moved = Delay.zero
    /// True where somebody has set the system's clock: no time server keeps it any more.
    public var isMoved = false
    /// True where the chip holds the local time.
    public var isLocal = false

    /// Makes a clock that is well.
    public init() {}

    /// Puts a change of the script into the condition.
    public mutating func apply(_ change: SceneFault.Change, to target: SourceID) {
        if presence.take(change) { return }
        switch change {
        case .absent: presence = .gone
        case .clock(.battery): isBatteryLow = true
        case .clock(.unsynchronised(let delay)): apart = delay
        case .clock(.jump(let delay)):
            moved = moved + delay
            isMoved = true
        case .clock(.local): isLocal = true
        case .resume: self = ClockCondition()
        default: break
        }
    }
}
