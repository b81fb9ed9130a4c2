import Glibc
public import WESModel

/// A load of a simulated house: how much it takes, and when.
public struct SceneLoad: Sendable, Hashable {
    /// The name, as in the scene.
    public var name: String
    /// The power while it is on, W.
    public var power: Double
    /// Its power factor, up to 1 for an inductive load, down to −1 for a capacitive one; never 0.
    public var powerFactor = 1.0
    /// The shape of its current; another than a sine has a power factor of its own.
    public var shape = LoadShape.sine
    /// When it is on.
    public var schedule = SceneSchedule()
    /// How far the power swings around its value, 0 to 1.
    public var swing = 0.0
    /// True for a load on the off-peak signal.
    public var isOffPeakOnly = false

    private static let swingPeriod = 41.0

    /// Makes a load that is always on.
    public init(name: String, power: Double) {
        self.name = name
        self.power = power
    }

    /// What it takes at an instant of the scene.
    public func flow(at time: Delay, isOffPeak: Bool) -> CircuitFlow {
        if isOffPeakOnly, !isOffPeak { return CircuitFlow() }
        guard schedule.isOn(at: time) else { return CircuitFlow() }
        let active = power * (1 + swing * sin(2 * .pi * time.seconds / Self.swingPeriod))
        return shape == .sine
            ? CircuitFlow(active, factor: powerFactor) : CircuitFlow(active, shape: shape)
    }
}
