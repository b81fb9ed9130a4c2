/// What a cubic metre of gas holds from a day on, as the supplier's bill says it.
public struct GasCoefficient: Hashable, Sendable, Codable {
    /// The first day; nil for always.
    public var since: CivilDay?
    /// Kilowatt-hours in a cubic metre, 1 to 50; natural gas has 9.7 to 11.5.
    public var kilowattHours: Double

    /// Reads `11.2`, or `2026-11-01 11.2` from a day on.
    public init?(_ text: String) {
        let parts = text.split(separator: " ")
        guard let last = parts.last, parts.count <= 2, let value = Double(last),
            (1...50).contains(value)
        else { return nil }
        kilowattHours = value
        guard parts.count == 2 else { return }
        guard let day = CivilDay(String(parts[0])) else { return nil }
        since = day
    }

    /// The coefficient in force on a day; nil before the first one.
    public static func inForce(_ all: [GasCoefficient], on day: CivilDay) -> GasCoefficient? {
        all.filter { $0.since.map { $0 <= day } ?? true }
            .max { ($0.since?.number ?? .min) < ($1.since?.number ?? .min) }
    }
}
