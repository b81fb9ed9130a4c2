/// A fact of an analog input.
public enum AnalogEvent: Sendable, Codable, Hashable {
    /// What a look at the converter gave.
    case sample(AnalogSample)
}
