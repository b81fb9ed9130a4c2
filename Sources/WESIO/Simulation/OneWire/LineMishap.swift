/// What is wrong with the Data line itself.
public enum LineMishap: Sendable, Hashable {
    /// The cable is unplugged: nothing answers.
    case open
    /// Data and GND touch.
    case short
    /// Nothing pulls Data up, or two wires are swapped: every bit reads 0.
    case stuckLow
}
