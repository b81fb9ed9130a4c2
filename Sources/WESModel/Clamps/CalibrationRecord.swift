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
    /// The constants of the configuration that it corrects, ``UnitDescription/constants(of:)``.
    ///
    /// With others it does not apply; empty: whatever they are.
    public var basis: String

    /// Makes a record.
    public init(
        current: Calibration, previous: Calibration? = nil, step: CalibrationStep? = nil,
        proof: CalibrationProof? = nil, unixSeconds: Int64, basis: String = ""
    ) {
        self.current = current
        self.previous = previous
        self.step = step
        self.proof = proof
        self.unixSeconds = unixSeconds
        self.basis = basis
    }

    /// The record after one step back; nil where there is none.
    public func undone(at unixSeconds: Int64) -> CalibrationRecord? {
        previous.map { CalibrationRecord(current: $0, unixSeconds: unixSeconds, basis: basis) }
    }

    /// True where it corrects the constants of a configuration.
    func applies(to source: SourceID, of unit: UnitDescription) -> Bool {
        basis.isEmpty || basis == unit.constants(of: source)
    }
}
