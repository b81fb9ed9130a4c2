public import WESModel

/// What is wrong with the analog inputs, and with their converter, at one instant.
public struct AnalogCondition: SceneCondition, Hashable {
    /// The area that stands for the converter of every input.
    public static let converter = SourceID(rawValue: "analog")

    /// How the converter shows itself.
    public var presence = SourcePresence.present
    /// What is wrong with the wiring of each input.
    public var mishaps: [SourceID: AnalogMishap] = [:]

    /// Makes a healthy condition.
    public init() {}

    /// Puts a change of the script into the condition.
    public mutating func apply(_ change: SceneFault.Change, to target: SourceID) {
        if target == Self.converter {
            if !presence.take(change), change == .resume { presence = .present }
            return
        }
        switch change {
        case .analog(let mishap): mishaps[target] = mishap
        case .resume: mishaps[target] = nil
        default: break
        }
    }
}
