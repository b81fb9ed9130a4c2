public import WESModel

/// What is wrong with the board of the clamps, its clamps and its mains input at one instant.
public struct BoardCondition: SceneCondition, Hashable {
    /// How its port shows itself.
    public var presence = SourcePresence.present
    /// The board sends nothing.
    public var isSilent = false
    /// The board sends bytes that make no sense.
    public var isGarbage = false
    /// The share of the lines that get lost.
    public var lost = 0.0
    /// What is wrong with the mains or its input.
    public var mains: Set<MainsMishap> = []
    /// What is wrong with each clamp, by number.
    public var clamps: [Int: Set<ClampMishap>] = [:]
    /// The phase of the conductor that a clamp is around, where it is another than declared.
    public var phases: [Int: Int] = [:]

    /// Makes a healthy condition.
    public init() {}

    /// What the mains input gives of the true voltage; negative where it is upside down.
    var voltageRatio: Double { mains.reduce(1) { $0 * $1.ratio } }

    /// Puts a change of the script into the condition.
    public mutating func apply(_ change: SceneFault.Change, to target: SourceID) {
        if let number = target.number {
            applyClamp(change, number)
        } else if target == .mains {
            applyMains(change)
        } else {
            applyBoard(change)
        }
    }

    private mutating func applyBoard(_ change: SceneFault.Change) {
        if presence.take(change) { return }
        switch change {
        case .silent: isSilent = true
        case .garbage: isGarbage = true
        case .lost(let share): lost = share
        case .resume:
            presence = .present
            isSilent = false
            isGarbage = false
            lost = 0
        default: break
        }
    }

    private mutating func applyMains(_ change: SceneFault.Change) {
        switch change {
        case .mains(let mishap): mains.insert(mishap)
        case .resume: mains = []
        default: break
        }
    }

    private mutating func applyClamp(_ change: SceneFault.Change, _ number: Int) {
        switch change {
        case .clamp(let mishap): clamps[number, default: []].insert(mishap)
        case .phase(let phase): phases[number] = phase
        case .resume:
            clamps[number] = nil
            phases[number] = nil
        default: break
        }
    }
}
