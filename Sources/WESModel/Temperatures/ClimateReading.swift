/// What a DS2438 or a DS2436 measured (onewire.md sections 3.3 and 3.4).
public struct ClimateReading: Hashable, Sendable, Codable {
    /// The temperature of the chip.
    public var temperature: Temperature
    /// Its supply.
    public var supply: Voltage
    /// Its analog input VAD; nil for a DS2436, which has none.
    public var input: Voltage?
    /// Relative humidity by the law of the probe, not clamped; nil without a law.
    public var humidity: RelativeHumidity?
    /// Light by the law of the probe; nil without a law.
    public var light: Illuminance?
    /// True where the analog input is under the 1,5 V from which its accuracy holds.
    public var isReduced = false

    /// Makes a reading.
    public init(temperature: Temperature, supply: Voltage, input: Voltage? = nil) {
        self.temperature = temperature
        self.supply = supply
        self.input = input
    }
}
