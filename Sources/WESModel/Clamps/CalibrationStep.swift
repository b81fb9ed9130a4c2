/// What a guided calibration compares a channel with.
public enum CalibrationStep: Hashable, Sendable, Codable {
    /// A resistive load whose power is known.
    case knownLoad(Power)
    /// The meter: URMS for the mains, IRMS or SINSTS for a clamp.
    case meter
    /// Nothing in the jaw: the noise floor.
    case floor
}
