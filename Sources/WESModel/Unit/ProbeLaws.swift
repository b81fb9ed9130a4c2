/// How the analog inputs of a DS2438 are turned into humidity and light (onewire.md section 3.3).
public struct ProbeLaws: Hashable, Sendable, Codable {
    /// The humidity sensor on VAD.
    public enum Humidity: String, Sendable, Codable, CaseIterable {
        /// No sensor.
        case none
        /// HIH-4000, HIH-4010, HIH-3610.
        case hih4000 = "HIH-4000"
        /// HIH-5030, HIH-5031: the one that works at 3,3 V.
        case hih5030 = "HIH-5030"
        /// HIH-3600 with the zero of OWFS.
        case hih3600 = "HIH-3600"
        /// HTM1735.
        case htm1735 = "HTM1735"
    }

    /// The light sensor.
    public enum Light: Hashable, Sendable, Codable {
        /// No sensor.
        case none
        /// A photodiode on VSENS: its resistor, ohm, and lux per microampere.
        case photodiode(ohm: Double, luxPerMicroampere: Double)
        /// A logarithmic sensor on VAD: lux = 10^(65/7,5 − 47/7,5 · VDD/V).
        case logarithmic
    }

    /// The humidity sensor.
    public var humidity: Humidity
    /// The light sensor.
    public var light: Light

    /// Makes laws: an HIH-5030 and no light where the configuration says nothing.
    public init(humidity: Humidity = .hih5030, light: Light = .none) {
        self.humidity = humidity
        self.light = light
    }
}
