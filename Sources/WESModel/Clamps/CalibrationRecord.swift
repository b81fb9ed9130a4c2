/// The calibration of one channel and the one before it, which undoing brings back.
public struct CalibrationRecord: Hashable, Sendable, Codable {
    /// In force now.
    public var current: Calibration
    /// In force before; nil where there is nothing to go back to.
    public var previous: Calibration?
    /// What it was compared with last; nil for one that was undone.
    public var step: CalibrationStep?
    /// When it was made, on the civil clock.
    public var unixSeconds: Int64

    /// Makes a record.
    public init(
        current: Calibration, previous: Calibration? = nil, step: CalibrationStep? = nil,
        unixSeconds: Int64
    ) {
        self.current = current
        self.previous = previous
        self.step = step
        self.unixSeconds = unixSeconds
    }
}
