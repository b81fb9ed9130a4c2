import WESModel

/// A search of several passes: at the start of the bus, or because a person asked.
struct SearchRun: Sendable {
    /// The command that asked; nil for the search at the start.
    let identifier: CommandID?
    /// The passes to make, at most.
    let wanted: Int
    /// The passes made.
    private(set) var passes = 0
    /// When its next pass may begin.
    private(set) var nextAt = Instant.zero
    /// Readings that are due go before the next pass.
    private(set) var isBetweenPasses = true
    private var current = ROMSearch(.all)
    private var seen: [ROMCode: Int] = [:]
    private var before: Set<ROMCode>?
    private var agreed = false

    /// Passes that a search at the start makes at most, until two agree.
    static let startPasses = 5
    /// The time between two passes of a master that searches by itself.
    private static let pace = Delay.seconds(1)

    /// The search at the start.
    init() {
        identifier = nil
        wanted = Self.startPasses
    }

    /// The search that a person asked for.
    init(_ identifier: CommandID, passes: Int) {
        self.identifier = identifier
        wanted = min(max(passes, 1), 100)
    }

    /// True when enough passes are made: all of them, or two that agree at the start.
    var isComplete: Bool { passes >= wanted || identifier == nil && agreed }

    /// The devices that two passes saw; of a single pass, all that it saw.
    var present: [ROMCode] {
        seen.filter { $0.value >= min(2, max(passes, 1)) }.map(\.key)
    }

    /// The next walk of the pass under way.
    mutating func walk() -> SearchWalk? {
        isBetweenPasses = false
        return current.next()
    }

    /// Takes a walk: the facts of the search, and what the line showed when it is certain.
    mutating func took(_ answer: WalkAnswer) -> (events: [OneWireEvent], line: OneWireLine?) {
        let outcome = current.take(answer)
        let progress = current.progress(pass: passes + 1, after: outcome)
        var events: [OneWireEvent] = identifier == nil ? [] : [.progress(progress)]
        guard current.isFinished else { return (events, nil) }
        let faults = current.faults
        var line = faults.checksums + faults.impossible > 0 ? OneWireLine.noisy : .ok
        if case .line(let bad) = outcome { line = bad }
        events += endPass(current.found, faults)
        return (events, line)
    }

    /// Takes the whole pass of a master that searches by itself.
    mutating func took(
        list: [ROMCode], faults: SearchFaults, at now: Instant
    ) -> [OneWireEvent] {
        nextAt = now + Self.pace
        return endPass(list, faults)
    }

    private mutating func endPass(_ found: [ROMCode], _ faults: SearchFaults) -> [OneWireEvent] {
        passes += 1
        for rom in Set(found) { seen[rom, default: 0] += 1 }
        agreed = before == Set(found)
        before = Set(found)
        current = ROMSearch(.all)
        isBetweenPasses = true
        return identifier == nil ? [] : [.pass(passes, found: found, faults: faults)]
    }
}
