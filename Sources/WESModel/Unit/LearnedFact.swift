/// Something that commissioning learned and the state files keep.
public enum LearnedFact: Hashable, Sendable, Codable {
    /// The name a person gave a terminal or a probe; nil takes it back.
    case name(SourceID, String?)
    /// A person's word for a check; nil takes it back.
    case validated(SourceID, Validation?)
    /// A person's answer: does the relay drive a contactor.
    case contactor(SourceID, Bool)
    /// The last test of a relay and what it showed.
    case relayTested(SourceID, RelayProof)
    /// A probe that was seen before.
    case knownProbe(ROMCode)
    /// A probe that was taken out for good: another took its place.
    case forgottenProbe(ROMCode)
    /// The number of a probe in its table; nil takes it back.
    case probeNumber(ROMCode, Int?)
    /// What the 1-Wire bus showed at commissioning; nil takes it back.
    case oneWireMap(OneWireMap?)
    /// The index of a counter in pulses, kept over a restart.
    case pulses(SourceID, Int64)
    /// The weight of a counter's pulse given at the console; nil takes it back.
    case weight(SourceID, PulseWeight?)
    /// A person set the index of a counter.
    case indexSet(SourceID, IndexSetting)
    /// What the last step test of a clamp showed; nil takes it back.
    case stepTested(SourceID, StepProof?)
    /// The calibration of a clamp or of the mains; nil takes it back.
    case calibrated(SourceID, CalibrationRecord?)
    /// Whether the sign of a clamp is turned by software.
    case inverted(SourceID, Bool)
    /// The energy of a clamp, kept over a restart.
    case energy(SourceID, EnergyLedger)
}
