/// The name of a history: whose, and of what.
public struct SeriesID: Hashable, Sendable, Codable {
    /// What a series measures; independent of the mode of a meter.
    public enum Kind: String, Sendable, Codable {
        /// Active energy drawn, Wh.
        case energyDrawn
        /// Active energy injected, Wh.
        case energyInjected
        /// Apparent power drawn, VA.
        case apparentDrawn
        /// Apparent power injected, VA.
        case apparentInjected
        /// Active power, W.
        case power
        /// Current, A.
        case current
        /// Voltage, V.
        case voltage
        /// Temperature, °C.
        case temperature
        /// Relative humidity, %.
        case humidity
        /// Light, lx.
        case illuminance
        /// Pulses per minute.
        case pulses
        /// The value of an analog input, in the unit of its table.
        case analog
    }

    /// A meter's number, a ROM code or a terminal.
    public var subject: String
    /// What is measured.
    public var kind: Kind

    /// Makes a name.
    public init(subject: String, kind: Kind) {
        self.subject = subject
        self.kind = kind
    }
}
