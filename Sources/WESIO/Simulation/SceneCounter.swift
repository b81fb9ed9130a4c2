public import WESModel

/// A pulse counter of a scene: what flows, and how its contact makes pulses of it.
public struct SceneCounter: Sendable, Hashable {
    /// How long the contact is closed in a pulse.
    public enum Closed: Sendable, Hashable {
        /// A share of each turn: a reed over a magnet.
        case share(Double)
        /// A time: an electronic output.
        case time(Delay)
    }

    /// The name that the configuration gives it.
    public var name: String?
    /// What is counted.
    public var kind = CounterKind.water
    /// The weight of one pulse.
    public var weight = PulseWeight(amount: 1, unit: .litre)
    /// The weight that the configuration gives; nil where it is that of the meter.
    public var declared: PulseWeight?
    /// What the configuration says of a cubic metre of gas.
    public var coefficients: [GasCoefficient] = []
    /// The periods of the day outside which nothing flows; empty for the whole day.
    public var draws: [DayPeriod] = []
    /// The flow while it is on, in units of the weight per second.
    public var flow = 0.0
    /// When it flows.
    public var schedule = SceneSchedule()
    /// The load whose energy is counted in place of a flow.
    public var load: String?
    /// How long the contact is closed in a pulse.
    public var closed = Closed.share(0.38)
    /// How many times the contact bounces when it closes.
    public var bounces = 0
    /// The pulses that were counted before the scene.
    public var index: Int64 = 0
    /// How far the first pulse has come at the start, 0 to 1.
    public var progress = 0.0

    /// Makes a counter that stands still.
    public init() {}
}
