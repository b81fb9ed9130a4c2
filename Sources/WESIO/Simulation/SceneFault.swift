public import WESModel

/// One line of a scene's script: from when, on what, and what happens.
public struct SceneFault: Sendable, Hashable {
    /// What happens.
    public enum Change: Sendable, Hashable {
        /// Nothing is sent any more.
        case silent
        /// Everything is well again, the adapter included.
        case resume
        /// The adapter is pulled out.
        case unplug
        /// The adapter is back.
        case replug
        /// A share of the groups is damaged, 0 to 1.
        case noise(Double)
        /// A share of the frames is interrupted by EOT, 0 to 1.
        case interruption(Double)
        /// The output falls to VEILLE.
        case standby
        /// The output falls to METROL.
        case metrol
        /// The line is read with 8 bits.
        case eightBits
        /// A terminal translates the line.
        case cooked
        /// More is drawn than was subscribed.
        case overload
        /// The meter's clock is degraded.
        case degradedClock
        /// A phase goes missing, 1 to 3.
        case missingPhase(Int)
        /// A Linky is switched to another mode.
        case mode(TeleinfoMode)
    }

    /// When it starts, since the start of the scene.
    public var at: Delay
    /// When it ends by itself; nil for never.
    public var until: Delay?
    /// The terminal it happens to.
    public var target: SourceID
    /// What happens.
    public var change: Change

    /// Makes a line of a script.
    public init(at: Delay, until: Delay? = nil, target: SourceID, change: Change) {
        self.at = at
        self.until = until
        self.target = target
        self.change = change
    }

    /// Puts the change into a condition.
    func apply(to condition: inout MeterCondition) {
        switch change {
        case .silent: condition.isSilent = true
        case .resume: condition = MeterCondition()
        case .unplug: condition.isUnplugged = true
        case .replug: condition.isUnplugged = false
        case .noise(let share): condition.noise = share
        case .interruption(let share): condition.interruption = share
        case .standby: condition.isStandby = true
        case .metrol: condition.isMetrol = true
        case .eightBits: condition.isEightBits = true
        case .cooked: condition.isCooked = true
        case .overload: condition.isOverloaded = true
        case .degradedClock: condition.isClockDegraded = true
        case .missingPhase(let phase): condition.missingPhase = phase
        case .mode(let mode): condition.mode = mode
        }
    }
}
