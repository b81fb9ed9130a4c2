/// What one report brings to a guided calibration, before any correction.
public struct CalibrationSample: Hashable, Sendable, Codable {
    /// When.
    public var at: Instant
    /// The mains voltage, V; nil where none is measured.
    public var voltage: Double?
    /// The current, A; nil for the mains, or where the board sends none.
    public var current: Double?
    /// The active power, W.
    public var power: Double?
    /// The reactive power of the fundamental, var.
    public var reactive: Double?
    /// What it should be, in the unit of what is compared; nil where it is the load's.
    public var reference: Double?

    /// Makes a sample.
    public init(at: Instant) { self.at = at }
}
