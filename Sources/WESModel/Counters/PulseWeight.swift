/// What one pulse stands for, as printed on the meter: `1 L`, `0.01 m3`, `1000/kWh`.
public struct PulseWeight: Sendable, Codable, Hashable {
    /// What is counted.
    public enum Unit: String, Sendable, Codable {
        /// Litres.
        case litre = "L"
        /// Watt-hours.
        case wattHour = "Wh"
    }

    /// The amount of one pulse, above 0, in ``unit``.
    public var amount: Double
    /// The unit of ``amount``.
    public var unit: Unit

    /// Makes a weight.
    public init(amount: Double, unit: Unit) {
        self.amount = amount
        self.unit = unit
    }

    /// The shortest time between two pulses of an S0 output, s: 30 ms closed, 30 ms open
    /// (IEC 62053-31).
    public static let shortestPeriod = 0.06

    /// The most power that pulses of this weight can tell; nil for a volume.
    public var mostPower: Power? {
        guard unit == .wattHour else { return nil }
        return Power(watts: amount * 3_600 / Self.shortestPeriod)
    }

    /// The power that so many pulses a second stand for; nil for a volume.
    public func power(pulsesPerSecond: Double) -> Power? {
        unit == .wattHour ? Power(watts: amount * 3_600 * pulsesPerSecond) : nil
    }

    private static let units: [String: (factor: Double, unit: Unit)] = [
        "l": (1, .litre), "m3": (1_000, .litre), "m³": (1_000, .litre), "dm3": (1, .litre),
        "wh": (1, .wattHour), "kwh": (1_000, .wattHour),
    ]

    /// Reads `1 L`, `10 L/imp`, `0,01 m3`, `1 Wh`, `1000/kWh` or `1000 imp/kWh`.
    public init?(_ text: String) {
        let parts = text.lowercased().replacing(",", with: ".").split(separator: "/")
            .map { $0.filter { $0 != " " } }
        guard let first = parts.first, parts.count <= 2 else { return nil }
        let digits = first.prefix { $0.isNumber || $0 == "." }
        guard let number = Double(digits), number > 0, number.isFinite else { return nil }
        let rest = String(first.dropFirst(digits.count))
        let words = ["", "imp", "p", "pulse", "pulses"]
        if parts.count == 2, words.contains(rest), let found = Self.units[parts[1]] {
            self.init(amount: found.factor / number, unit: found.unit)
        } else if let found = Self.units[rest], parts.count == 1 || words.contains(parts[1]) {
            self.init(amount: found.factor * number, unit: found.unit)
        } else {
            return nil
        }
    }
}
