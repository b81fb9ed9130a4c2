/// What a step test knows of the circuits: it does not change while the test runs.
struct StepCircuits: Hashable, Sendable, Codable {
    /// What each clamp is at: the clamps of the grid see every load.
    var roles: [Int: CircuitRole] = [:]
    /// True where the meter says that there is one phase: no load can be on another.
    var isSinglePhase = false

    /// The clamps at the same place as one: those of the grid, or the circuits.
    func rivals(of number: Int?) -> Set<Int> {
        let isGrid = isGrid(number)
        return Set(roles.filter { ($0.value == .grid) == isGrid }.keys)
    }

    /// The clamps that may answer for one: those of the grid move with every circuit.
    func candidates(of number: Int?) -> Set<Int> {
        isGrid(number) ? Set(roles.keys) : rivals(of: number)
    }

    /// True where a clamp is at the grid.
    func isGrid(_ number: Int?) -> Bool { number.flatMap { roles[$0] } == .grid }

    /// True where a clamp is that of a production, which starts and stops instead.
    func isProduction(_ number: Int) -> Bool { roles[number] == .production }
}
