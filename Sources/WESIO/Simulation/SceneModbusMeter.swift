/// A meter of the RS485 bus of a scene.
public struct SceneModbusMeter: Sendable, Hashable {
    /// The name that the configuration gives it.
    public var name: String?
    /// Its model.
    public var model = "SDM120"
    /// The address that the configuration says.
    public var address = 1
    /// The address that is set on the meter; nil where it is that of the configuration.
    public var ownAddress: Int?
    /// What flows through it.
    public var subjects: [SceneMeter.Subject] = []
    /// The energy drawn before the scene, Wh.
    public var imported = 0.0
    /// The energy given back before the scene, Wh.
    public var exported = 0.0

    /// Makes a meter that measures nothing.
    public init() {}
}
