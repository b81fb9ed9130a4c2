/// What can be wrong with one clamp as it was put on or wired.
public enum ClampMishap: String, Sendable, Hashable, CaseIterable {
    /// The wrong way round.
    case reversed
    /// Taken off its conductor.
    case absent
    /// Around both conductors of the circuit.
    case both = "both conductors"
    /// The jaw is not closed.
    case ajar
    /// An SCT-013-030 in place of an SCT-013-000.
    case otherClamp = "sct-030"
    /// No resistor across its wires.
    case unburdened = "no burden"
    /// Its input has lost its middle.
    case biasLost = "bias lost"
    /// A loose wire that picks the mains up.
    case pickup
}
