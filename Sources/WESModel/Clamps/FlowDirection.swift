/// The way energy flows through a circuit.
public enum FlowDirection: String, Sendable, Codable {
    /// Taken by the circuit: positive power.
    case consumption
    /// Given back by the circuit: negative power.
    case injection
    /// Below the dead band.
    case idle
    /// No measured mains voltage, so no direction.
    case unknown
}
