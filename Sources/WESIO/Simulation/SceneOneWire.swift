import WESModel

/// The 1-Wire bus of a scene.
public struct SceneOneWire: Sendable, Hashable {
    /// The time between two conversions of the kernel's form of the bus.
    static let period = Delay.seconds(1)
    /// What the configuration says the bus may draw, A.
    public var budget = 0.1
    /// What the supply of the bus feeds before the far end of the cable gets too little, A.
    public var supply = 0.1
    /// The probes, in the order of the scene.
    public var probes: [SceneProbe] = []

    /// Makes a bus without probes.
    public init() {}
}
