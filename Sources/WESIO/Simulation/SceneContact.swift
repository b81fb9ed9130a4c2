/// A contact of a scene.
public struct SceneContact: Sendable, Hashable {
    /// The name that the configuration gives it.
    public var name: String?
    /// When it is closed; nil for never.
    public var closed: SceneSchedule?
    /// The relay that it reads back, by number.
    public var follows: Int?
    /// How many times it bounces when it changes.
    public var bounces = 0

    /// Makes a contact that stays open.
    public init() {}
}
