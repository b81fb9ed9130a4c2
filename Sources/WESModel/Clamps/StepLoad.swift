/// The load that a person switches on for a step test.
public enum StepLoad: Hashable, Sendable, Codable {
    /// Nobody knows how much it takes.
    case unknown
    /// Its power is on its plate.
    case power(Power)
    /// Its current is known.
    case current(Current)

    /// The current that it should add at a mains voltage, A; nil where nobody knows.
    ///
    /// A resistive load takes what its plate says at 230 V, less or more with the voltage.
    public func expected(at volts: Double?) -> Double? {
        switch self {
        case .unknown: return nil
        case .current(let current): return current.amperes
        case .power(let power):
            guard let volts, volts > 0 else { return nil }
            let nominal = Clamp.assumedVoltage.volts
            return power.watts / nominal * (volts / nominal)
        }
    }
}
