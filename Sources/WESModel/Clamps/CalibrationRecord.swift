/// The calibration of one channel and the one before it, which undoing brings back.
public struct CalibrationRecord: Hashable, Sendable, Codable {
    /// In force now.
    public var current: Calibration
    /// In force before; nil where there is nothing to go back to.
    public var previous: Calibration?
    /// What it was compared with last; nil for one that was undone.
    public var step: CalibrationStep?
    /// What it changed; nil for one that was undone.
    public var proof: CalibrationProof?
    /// When it was made, on the civil clock.
    public var unixSeconds: Int64

    /// Makes a record.
    public init(
        current: Calibration, previous: Calibration? = nil, step: CalibrationStep? = nil,
        proof: CalibrationProof? = nil, unixSeconds: Int64
    ) {
        self.current = current
        self.previous = previous
        self.step = step
        self.proof = proof
        self.unixSeconds = unixSeconds
    }

    /// The record after one step back; nil where there is none.
    public func undone(at unixSeconds: Int64) -> CalibrationRecord? {
        previous.map { CalibrationRecord(current: $0, unixSeconds: unixSeconds) }
    }
}
