/// What a guided calibration compares a channel with.
public enum CalibrationStep: Hashable, Sendable, Codable {
    /// A resistive load that takes this power now, alone on the circuit: the gain, and the lead
    /// where the source tells the reactive power.
    case knownLoad(Power)
    /// A current that is known, from another clamp meter say: the gain.
    case knownCurrent(Current)
    /// A voltage that is known, from a voltmeter at a socket: the gain of the mains.
    case knownVoltage(Voltage)
    /// The meter: URMS for the mains, SINSTS, PAPP or IRMS for the clamp of the delivery point.
    case meter
    /// Nothing in the jaw: the noise floor.
    case floor
}
