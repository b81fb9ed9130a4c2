/// What one look at a converter gave: a few conversions, over about four periods of the mains.
public struct AnalogSample: Sendable, Codable, Hashable {
    /// Their mean at the pin of the converter, before the divider is counted; may be below 0.
    public var mean: Voltage
    /// The highest less the lowest: large where the pin floats and picks the mains up.
    public var spread: Voltage
    /// One count of the converter.
    public var step: Voltage
    /// The most that the converter can say; nil where its driver does not tell.
    public var fullScale: Voltage?

    /// Makes a sample.
    public init(
        mean: Voltage, spread: Voltage = Voltage(volts: 0),
        step: Voltage = Voltage(volts: 0.000_125), fullScale: Voltage? = nil
    ) {
        self.mean = mean
        self.spread = spread
        self.step = step
        self.fullScale = fullScale
    }

    /// True where the conversions of one look lie so far apart that nothing drives the pin.
    ///
    /// A sensor or a divider of 10 kΩ gives less than a few millivolts of ripple.
    public var isFloating: Bool { spread.volts >= max(Self.floating, step.volts * 16) }

    private static let floating = 0.05
}
