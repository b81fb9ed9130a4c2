public import WESModel

/// What is wrong with the board of the clamps, its clamps and its mains input at one instant.
public struct BoardCondition: SceneCondition, Hashable {
    /// How its port shows itself.
    public var presence = SourcePresence.present
    /// The board sends nothing.
    public var isSilent = false
    /// The board sends bytes that make no sense.
    public var isGarbage = false
    /// No voltage on V1 and V2.
    public var isMainsAbsent = false
    /// V1 and V2 are swapped.
    public var isSwapped = false
    /// The clamps that were turned round, by number.
    public var reversed: Set<Int> = []
    /// The clamps that were taken off, by number.
    public var absent: Set<Int> = []

    /// Makes a healthy condition.
    public init() {}

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
        case .resume:
            presence = .present
            isSilent = false
            isGarbage = false
        default: break
        }
    }

    private mutating func applyMains(_ change: SceneFault.Change) {
        switch change {
        case .absent: isMainsAbsent = true
        case .swapped: isSwapped = true
        case .resume:
            isMainsAbsent = false
            isSwapped = false
        default: break
        }
    }

    private mutating func applyClamp(_ change: SceneFault.Change, _ number: Int) {
        switch change {
        case .reversed: reversed.insert(number)
        case .absent: absent.insert(number)
        case .resume:
            reversed.remove(number)
            absent.remove(number)
        default: break
        }
    }
}
