import WESModel

/// Accepts the level of one line once it has stayed, on both edges.
///
/// What counts is the time between edges on the kernel's clock, so a delay in reading the records
/// changes nothing. A lock-out after the first edge would count twice when a magnet stays in
/// front of its reed for longer than the lock-out (measure.md section 3). A level that stays
/// without a further edge is accepted by the deadline.
struct LineDebounce: Sendable {
    /// A level that was accepted.
    struct Acceptance: Hashable, Sendable {
        /// The level: closed is low.
        var isClosed: Bool
        /// The edge with which it began, on the kernel's clock.
        var start: UInt64
        /// How long the level before it lasted.
        var previous: Delay
    }

    /// How long a level must stay.
    let stableTime: Delay
    /// The departures from the accepted level that did not stay.
    private(set) var bounces = 0
    /// The level accepted; nil before the first record.
    private(set) var accepted: Bool?
    private var acceptedSince: UInt64 = 0
    private var level = false
    private var levelSince: UInt64 = 0
    private var heardAt = Instant.zero
    private var confirmAt: Instant?

    /// Records already waiting in the kernel are read within this time, so that an edge among
    /// them is known before the deadline decides.
    private static let patience = Delay.milliseconds(60)

    /// Makes a line whose level is not known.
    init(stableTime: Delay) { self.stableTime = stableTime }

    /// When to ask whether the level has stayed; nil while nothing is under way.
    var deadline: Instant? {
        guard let accepted, level != accepted else { return nil }
        return confirmAt ?? heardAt + stableTime
    }

    /// Takes the level at the start, which is accepted as it is.
    mutating func start(isClosed: Bool, at timestamp: UInt64) {
        accepted = isClosed
        acceptedSince = timestamp
        level = isClosed
        levelSince = timestamp
    }

    /// Takes an edge; answers the level before it when that one had stayed.
    ///
    /// - Parameter lost: The records of this line that are known to be missing before it.
    mutating func edge(
        isClosed: Bool, at timestamp: UInt64, lost: UInt32, now: Instant
    ) -> Acceptance? {
        let timestamp = max(timestamp, levelSince)
        var acceptance: Acceptance?
        if isClosed != level {
            acceptance = settle(until: timestamp)
            if level != accepted { bounces &+= 1 }
        } else if lost == 0 {
            // Two edges one way: the one between was too short for an interrupt of its own.
            acceptance = settle(until: timestamp)
            bounces &+= 1
        }
        level = isClosed
        levelSince = timestamp
        heardAt = now
        confirmAt = nil
        return acceptance
    }

    /// Answers the level under way once it has stayed.
    mutating func deadlineReached(at now: Instant) -> Acceptance? {
        guard let deadline, now >= deadline else { return nil }
        guard confirmAt != nil else {
            confirmAt = now + Self.patience
            return nil
        }
        return accept()
    }

    /// Forgets the bounces, which have been told.
    mutating func takeBounces() -> Int {
        defer { bounces = 0 }
        return bounces
    }

    private mutating func settle(until timestamp: UInt64) -> Acceptance? {
        guard level != accepted, timestamp - levelSince >= UInt64(stableTime.nanoseconds) else {
            return nil
        }
        return accept()
    }

    private mutating func accept() -> Acceptance {
        let previous = Int64(clamping: levelSince - min(acceptedSince, levelSince))
        accepted = level
        acceptedSince = levelSince
        confirmAt = nil
        return Acceptance(
            isClosed: level, start: levelSince, previous: Delay(nanoseconds: previous))
    }
}
