/// A contact of a scene.
public struct SceneContact: Sendable, Hashable {
    /// The name that the configuration gives it.
    public var name: String?
    /// When it is closed; nil for never.
    public var closed: SceneSchedule?
    /// True for a contact that is closed at rest.
    public var isClosedAtRest = false
    /// What the configuration says of it when it is active.
    public var activeWord: String?
    /// What the configuration says of it at rest.
    public var restWord: String?
    /// True where the configuration makes it an alarm.
    public var isAlarm = false
    /// The relay that it reads back, by number.
    public var follows: Int?
    /// How many times it bounces when it changes.
    public var bounces = 0

    /// Makes a contact that stays open.
    public init() {}
}
