public import WESModel

/// What is wrong with the 1-Wire bus and its probes at one instant.
public struct BusCondition: SceneCondition, Hashable {
    /// How the folder of the bus shows itself.
    public var presence = SourcePresence.present
    /// The probes that do not answer.
    public var absent: Set<SourceID> = []
    /// The probes that answer 85.0.
    public var powerOn: Set<SourceID> = []
    /// The probes that answer with a wrong check byte.
    public var damaged: Set<SourceID> = []

    /// Makes a healthy condition.
    public init() {}

    /// Puts a change of the script into the condition.
    public mutating func apply(_ change: SceneFault.Change, to target: SourceID) {
        if target == .oneWire {
            if !presence.take(change), change == .resume { presence = .present }
            return
        }
        switch change {
        case .absent: absent.insert(target)
        case .powerOn: powerOn.insert(target)
        case .checksum: damaged.insert(target)
        case .resume:
            absent.remove(target)
            powerOn.remove(target)
            damaged.remove(target)
        default: break
        }
    }
}
