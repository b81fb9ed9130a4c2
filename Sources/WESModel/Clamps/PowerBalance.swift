/// The balance of the clamps: grid, production, what the house takes, and what no clamp measures.
public struct PowerBalance: Sendable, Equatable {
    /// The sum of the grid clamps, positive when drawn; nil where one is missing.
    public var grid: Power?
    /// The sum of the production clamps, positive when produced; nil without one.
    public var production: Power?
    /// The sum of the load clamps.
    public var circuits: Power?
    /// What the house takes: grid plus production; nil while a clamp before it is not right.
    public var house: Power?
    /// The house less the circuits; nil while the house is not known.
    public var unmeasured: Power?

    /// Computes the balance from readings that are neither stale nor failed.
    ///
    /// - Parameter isTrusted: False while a grid or production clamp is in fault.
    public init(_ snapshot: Snapshot, at now: Instant, isTrusted: Bool) {
        func sum(_ role: CircuitRole) -> Power? {
            let numbers = snapshot.unit.clamps.filter { $0.value.role == role }.map(\.key)
            guard !numbers.isEmpty else { return nil }
            var total = 0.0
            for number in numbers {
                let clamp = snapshot.clamps.first { $0.source == .clamp(number) }
                guard let power = clamp?.power, power.health(at: now) == .ok else { return nil }
                total += power.value.watts
            }
            return Power(watts: total)
        }
        grid = sum(.grid)
        let hasProduction = snapshot.unit.clamps.contains { $0.value.role == .production }
        production = sum(.production).map { Power(watts: -$0.watts) }
        circuits = sum(.load)
        guard isTrusted, let grid, !hasProduction || production != nil else { return }
        let taken = Power(watts: grid.watts + (production?.watts ?? 0))
        house = taken
        unmeasured = circuits.map { Power(watts: taken.watts - $0.watts) }
    }
}
