public import WESModel

/// What the script makes of a terminal or of a group of terminals at one instant.
public protocol SceneCondition: Sendable {
    /// Makes a healthy condition.
    init()
    /// Puts a change of the script into the condition.
    mutating func apply(_ change: SceneFault.Change, to target: SourceID)
}
