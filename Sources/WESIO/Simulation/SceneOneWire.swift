public import WESModel

/// The 1-Wire bus of a scene.
public struct SceneOneWire: Sendable, Hashable {
    /// The time between two conversions.
    public var period = Delay.seconds(1)
    /// The probes, in the order of the scene.
    public var probes: [SceneProbe] = []

    /// Makes a bus without probes.
    public init() {}
}
