public import WESModel

/// A clamp of a scene: where it is, and how it was put on.
public struct SceneClamp: Sendable, Hashable {
    /// The name that the configuration gives it.
    public var name: String?
    /// The role that the configuration gives it.
    public var role = CircuitRole.load
    /// The phase that the configuration gives it, 1 to 3.
    public var phase = 1
    /// Its rating, A.
    public var rating = 100.0
    /// What goes through it; nothing for a clamp around no wire.
    public var subjects: [SceneMeter.Subject] = []
    /// True when it was clipped on the wrong way round.
    public var isReversed = false
    /// What it reads of the true current, 1 when it is exact.
    public var gain = 1.0

    /// The RS485 meter that stands for it, `modbus:NAME`; nil for a clamp of the board.
    public var source: String?

    /// How far its current leads more than that of the others, degrees.
    public var lead = 0.0

    /// Makes a clamp around nothing.
    public init() {}
}
