/// Which pulses of the simulated chip never reach the engine: the kernel's buffer overflowed.
struct LineLosses: Sendable {
    /// The part of a pulse that is still to be lost, by line.
    private var debts: [Int: Double] = [:]
    /// The lines whose pulse under way is lost.
    private var losing: Set<Int> = []

    /// True where the record of a change is lost: whole pulses, a share of them, evenly.
    mutating func takes(_ edge: LineEdge, share: Double) -> Bool {
        guard share > 0 || losing.contains(edge.offset) else { return false }
        if edge.isClosed, !losing.contains(edge.offset) {
            let debt = (debts[edge.offset] ?? 0) + share
            debts[edge.offset] = debt >= 1 ? debt - 1 : debt
            guard debt >= 1 else { return false }
            losing.insert(edge.offset)
            return true
        }
        guard losing.contains(edge.offset) else { return false }
        if !edge.isClosed { losing.remove(edge.offset) }
        return true
    }
}
