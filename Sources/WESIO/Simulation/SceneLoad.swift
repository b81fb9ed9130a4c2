import Glibc
public import WESModel

/// A load of a simulated house: how much it takes, and when.
public struct SceneLoad: Sendable, Hashable {
    /// The name, as in the scene.
    public var name: String
    /// The power while it is on, W.
    public var power: Double
    /// The length of its cycle; nil for always on.
    public var cycle: Delay?
    /// How long it is on in each cycle.
    public var onTime: Delay
    /// When its first cycle starts.
    public var offset: Delay
    /// How far the power swings around its value, 0 to 1.
    public var swing: Double
    /// True for a load on the off-peak signal.
    public var isOffPeakOnly: Bool

    private static let swingPeriod = 41.0

    /// Makes a load that is always on.
    public init(name: String, power: Double) {
        self.name = name
        self.power = power
        cycle = nil
        onTime = .zero
        offset = .zero
        swing = 0
        isOffPeakOnly = false
    }

    /// The power taken at an instant of the scene, W.
    public func power(at time: Delay, isOffPeak: Bool) -> Double {
        if isOffPeakOnly, !isOffPeak { return 0 }
        if let cycle, cycle > .zero {
            let since = (time - offset).nanoseconds
            guard since >= 0, since % cycle.nanoseconds < onTime.nanoseconds else { return 0 }
        }
        return power * (1 + swing * sin(2 * .pi * time.seconds / Self.swingPeriod))
    }
}
