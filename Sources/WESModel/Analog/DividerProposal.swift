/// The resistors that bring a wanted maximum down to the range of an input.
///
/// R1 = R2 × (Umax / 3.3 − 1), the next value of the E24 series that keeps the maximum under the
/// limit from which an input counts as over its range; R1 ∥ R2 stays at 10 kΩ or under, so that
/// the input of the converter does not pull the voltage down (measure.md section 2.6).
public struct DividerProposal: Sendable, Hashable {
    /// Why no divider is proposed.
    public enum Refusal: Error, Sendable, Hashable {
        /// The input takes that voltage as it is.
        case needless
        /// A voltage that is not touched with bare wires.
        case dangerous
        /// R2 is of no use: the two in parallel would be above 10 kΩ, or it draws too much.
        case lower
    }

    /// The wanted maximum.
    public let maximum: Voltage
    /// R1 and R2.
    public let divider: VoltageDivider
    /// R1 as the formula gives it, ohms.
    public let exact: Double

    /// What is taken for R2 where nobody says, ohms.
    public static let usualLower = 10_000.0
    /// The most that the source of an input may be, ohms.
    public static let mostParallel = 10_000.0
    /// Above it a divider is no way to measure: extra-low voltage ends at 60 V of direct current.
    public static let highest = Voltage(volts: 60)
    private static let leastLower = 100.0

    /// Proposes the divider of a maximum; `lower` is R2 in ohms.
    public static func of(
        _ maximum: Voltage, lower: Double = usualLower
    ) -> Result<DividerProposal, Refusal> {
        guard maximum.volts <= highest.volts else { return .failure(.dangerous) }
        guard maximum.volts > AnalogRules.overRange.volts else { return .failure(.needless) }
        guard lower >= leastLower, lower <= 1e6 else { return .failure(.lower) }
        let exact = lower * (maximum.volts / AnalogScale.limit.volts - 1)
        let upper = ResistorSeries.next(from: exact) { upper in
            VoltageDivider(upper: upper, lower: lower).ratio * AnalogRules.overRange.volts
                >= maximum.volts
        }
        let divider = VoltageDivider(upper: upper, lower: lower)
        guard divider.parallel <= mostParallel else { return .failure(.lower) }
        return .success(DividerProposal(maximum: maximum, divider: divider, exact: max(exact, 0)))
    }

    /// The voltage at the sensor that gives 3.3 V at the pin.
    public var fullScale: Voltage {
        Voltage(volts: AnalogScale.limit.volts * divider.ratio)
    }

    /// The voltage at the pin while the wanted maximum is at the sensor.
    public var pin: Voltage { Voltage(volts: maximum.volts / divider.ratio) }

    /// What one count of a converter is worth at the sensor.
    public func resolution(step: Voltage) -> Voltage { Voltage(volts: step.volts * divider.ratio) }
}
