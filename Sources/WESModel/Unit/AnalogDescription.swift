/// One `[analog.N]` table of the configuration: a 0–3.3 V input.
public struct AnalogDescription: Sendable, Codable, Hashable {
    /// What is wired to the input.
    public enum Kind: String, Sendable, Codable {
        /// A voltage, or what a sensor gives as one.
        case voltage
        /// A dry contact read through a voltage.
        case contact
    }

    /// The converter and its channel, `iio:ads1115/voltage0`.
    public var device: String
    /// What is wired.
    public var kind: Kind
    /// The name a person gave it.
    public var name: String?
    /// The voltage at the pin that parts the two positions of a contact; nil for half of the range.
    public var threshold: Voltage?
    /// True for a contact that brings the pin up when it closes; false for one to M, with a
    /// resistor that pulls the pin up.
    public var closesHigh = false
    /// The divider before the input; nil without one.
    public var divider: VoltageDivider?
    /// The unit of the value; nil for volts.
    public var unit: String?
    /// What one volt before the divider is worth in that unit.
    public var gain: Double = 1
    /// What is added after the gain, in that unit.
    public var offset: Double = 0

    /// Makes a description.
    public init(device: String, kind: Kind = .voltage, name: String? = nil) {
        self.device = device
        self.kind = kind
        self.name = name
    }

    /// True where another table gives the same value: all but the name is equal.
    public func measures(as other: AnalogDescription) -> Bool {
        var table = self
        table.name = other.name
        return table == other
    }
}
