/// A fact of an analog input.
public enum AnalogEvent: Sendable, Codable, Hashable {
    /// The voltage at the pin of the converter, before the divider is counted.
    case sample(Voltage)
}
