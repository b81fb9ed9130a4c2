/// What a guided calibration changed: the value before and after beside the one it should have.
public struct CalibrationProof: Hashable, Sendable, Codable {
    /// What was compared.
    public enum Measure: String, Sendable, Codable {
        /// Active power, W.
        case power
        /// Apparent power, VA.
        case apparent
        /// Current, A.
        case current
        /// Voltage, V.
        case voltage
    }

    /// What was compared.
    public var measure: Measure
    /// What it should be, in the unit of the measure; 0 for the noise floor.
    public var reference: Double
    /// What was shown before, in the unit of the measure.
    public var before: Double
    /// What the same samples give now, in the unit of the measure.
    public var after: Double

    /// Makes a proof.
    public init(measure: Measure, reference: Double, before: Double, after: Double) {
        self.measure = measure
        self.reference = reference
        self.before = before
        self.after = after
    }
}
