/// From the voltage at a pin to the value of what is measured, and how far its decimals are true.
///
/// value = voltage × (R1 + R2) / R2 × gain + offset (measure.md section 2.6).
public struct AnalogScale: Sendable, Hashable {
    /// The highest voltage of an input (the notice, section 6).
    public static let limit = Voltage(volts: 3.3)

    /// What a volt at the pin is worth.
    private let factor: Double
    private let offset: Double
    /// The unit of the value.
    public let unit: String
    /// What one count of the converter is worth, in the unit; nil where the count is not known.
    public let resolution: Double?

    /// Makes the scale of an input; `step` is one count of its converter.
    public init(_ description: AnalogDescription, step: Voltage? = nil) {
        factor = (description.divider?.ratio ?? 1) * description.gain
        offset = description.offset
        unit = description.unit ?? Voltage.symbol
        resolution = step.map { [factor] in abs($0.volts * factor) }
    }

    /// The value of a voltage at the pin.
    public func value(of pin: Voltage) -> Double { pin.volts * factor + offset }

    /// What the whole range of the input is worth, in the unit.
    public var span: Double { abs(Self.limit.volts * factor) }

    /// The decimals that are true: three digits of the range at most, as the resistors of a divider
    /// and the reference of a converter are good to a percent, and none below its resolution.
    public var places: Int { min(Self.threeDigits(of: span), Self.decimals(of: resolution ?? 0)) }

    /// The decimals of the voltage at the pin.
    public static func pinPlaces(step: Voltage?) -> Int { min(2, decimals(of: step?.volts ?? 0)) }

    /// The voltage at the pin that stands for nothing, where it is above 0 V: a 4–20 mA sensor or
    /// another with a live zero, which never gives 0 V.
    public var liveZero: Voltage? {
        guard factor != 0 else { return nil }
        let zero = -offset / factor
        return zero >= Self.leastLiveZero && zero < Self.limit.volts ? Voltage(volts: zero) : nil
    }

    private static let leastLiveZero = 0.1
    private static let mostPlaces = 6

    private static func threeDigits(of span: Double) -> Int {
        var limit = 100.0
        var places = 0
        while places < mostPlaces, span < limit {
            limit /= 10
            places += 1
        }
        return places
    }

    private static func decimals(of resolution: Double) -> Int {
        var unit = 1.0
        var places = 0
        while places < mostPlaces, unit / 10 >= resolution * 0.999_999 {
            unit /= 10
            places += 1
        }
        return places
    }
}
