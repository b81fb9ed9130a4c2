import Glibc
public import WESModel

/// A probe of a scene: its temperature over time.
public struct SceneProbe: Sendable, Hashable {
    /// Its number.
    public var rom: ROMCode
    /// The name that commissioning gave it.
    public var name: String?
    /// The temperature around it, °C.
    public var base = 20.0
    /// How far that temperature swings, °C; below 0 where it falls first.
    public var swing = 0.0
    /// How long a swing takes there and back.
    public var swingPeriod = Delay.seconds(600)
    /// When a hand holds it; nil for never.
    public var hand: SceneSchedule?
    /// The bits of its resolution, 9 to 12.
    public var resolution = 12
    /// True for a copy whose reserved byte never tells that it converted.
    public var isClone = false
    /// Relative humidity around it, %; nil without a sensor.
    public var humidity: Double?
    /// The light that falls on it, lx; nil without a sensor.
    public var light: Double?
    /// Its supply, V.
    public var volts = 3.3

    private static let handTemperature = 34.0
    private static let warming = 68.0
    private static let cooling = 60.0

    /// Makes a probe at 20 °C.
    public init(rom: ROMCode) { self.rom = rom }

    /// The temperature at an instant of the scene, °C.
    public func temperature(at time: Delay) -> Double {
        let turn = time.seconds / max(swingPeriod.seconds, 1)
        let around = base + swing * sin(2 * .pi * turn)
        return around + warmth(at: time)
    }

    /// What the hand adds: it warms and cools exponentially, cycle after cycle.
    private func warmth(at time: Delay) -> Double {
        guard let hand, let cycle = hand.cycle, time >= hand.offset else { return 0 }
        let length = max(cycle.seconds, 1)
        let on = min(hand.onTime.seconds, length)
        let since = (time - hand.offset).seconds
        let passed = (since / length).rounded(.down)
        let within = since - passed * length
        let most = max(Self.handTemperature - base, 0)
        // Each cycle makes `excess` into `keep * excess + gain`.
        let cooled = exp(-(length - on) / Self.cooling)
        let keep = exp(-on / Self.warming) * cooled
        let gain = most * (1 - exp(-on / Self.warming)) * cooled
        let start = gain * (1 - pow(keep, passed)) / max(1 - keep, 1e-9)
        let top = { (seconds: Double) in most - (most - start) * exp(-seconds / Self.warming) }
        return within < on ? top(within) : top(on) * exp(-(within - on) / Self.cooling)
    }
}
