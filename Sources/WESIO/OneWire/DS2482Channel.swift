import WESModel

/// What one line of a DS2482-800 does in a transaction on all of them.
struct DS2482Channel: Sendable {
    /// The number of the line.
    let number: Int
    /// What it answered to the last reset.
    var reset = ResetAnswer.none

    /// True where a device of it is spoken to.
    var isLive: Bool { reset == .presence || reset == .alarm }
}

extension WalkAnswer {
    /// What one bus would have answered on which the devices of several hung together.
    ///
    /// Each was walked with the same directions. A bus whose devices have all left the way that is
    /// taken says nothing more, as on one wire; where one differs from another, that is a conflict,
    /// and those in conflict went the wanted way too.
    static func merged(_ answers: [WalkAnswer], _ walk: SearchWalk) -> WalkAnswer {
        var live = answers.filter { $0.reset == .presence || $0.reset == .alarm }
        var merged = WalkAnswer(reset: live.first?.reset ?? answers.first?.reset ?? .none)
        if live.isEmpty, answers.contains(where: { $0.reset == .short }) { merged.reset = .short }
        guard !live.isEmpty else { return merged }
        for index in 0..<64 {
            let mask = UInt64(1) << UInt64(index)
            live.removeAll { $0.silentFrom.map { index >= $0 } ?? false }
            guard !live.isEmpty else {
                merged.silentFrom = index
                merged.conflicts |= mask
                merged.taken |= mask
                return merged
            }
            let ones = live.count { $0.taken & mask != 0 }
            let differs = live.contains { $0.conflicts & mask != 0 } || ones % live.count != 0
            let direction = differs ? walk.directions & mask != 0 : ones > 0
            if differs { merged.conflicts |= mask }
            if direction { merged.taken |= mask }
            live.removeAll { $0.conflicts & mask == 0 && ($0.taken & mask != 0) != direction }
        }
        return merged
    }
}
