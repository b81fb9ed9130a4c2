/// The search for the probe that a person holds in a hand, or unplugs (onewire.md section 5.4).
///
/// Each probe is compared with what it read when the search began: the median of three readings.
public struct ProbeLocation: Sendable, Codable, Equatable {
    /// One probe while it is looked for.
    public struct Candidate: Sendable, Codable, Equatable {
        /// Its number.
        public var rom: ROMCode
        /// The first readings, °C, at most three.
        var first: [Double] = []
        /// What it reads now, °C.
        var last: Double?
        /// Readings in a row that went the same way: positive up, negative down.
        var run = 0
        /// True where the newest reading gave no temperature.
        var isRefused = false

        /// What it has moved since the beginning, °C; nil before three readings, or where the
        /// newest one failed.
        public var change: Double? {
            guard first.count == Self.baseline, !isRefused, let last else { return nil }
            return last - first.sorted()[1]
        }

        static let baseline = 3
    }

    /// What the search shows.
    public enum Finding: Hashable, Sendable, Codable {
        /// Nothing stands out yet.
        case none
        /// A probe warms, by so many degrees, so many more than the second one.
        case warmed(ROMCode, change: Double, margin: Double)
        /// A warm probe cools, by so many degrees, so many more than the second one.
        case cooled(ROMCode, change: Double, margin: Double)
        /// A probe that was there went away.
        case unplugged(ROMCode)
        /// A probe that was not there came.
        case plugged(ROMCode)
        /// Two probes move together: nothing can be said.
        case two(ROMCode, ROMCode)
    }

    /// When it began.
    public var startedAt: Instant
    /// The probes, the one that moved most first.
    public var candidates: [Candidate] = []
    /// What it shows.
    public var finding = Finding.none
    /// The probes that were absent when it began.
    var absentAtStart: Set<ROMCode> = []

    /// Makes a search in which nothing was read yet.
    public init(startedAt: Instant, absent: Set<ROMCode> = []) {
        self.startedAt = startedAt
        absentAtStart = absent
    }

    /// The least change of the probe in the hand, °C.
    public static let leastChange = 1.5
    /// How many times more it moves than the second one.
    public static let leastRatio = 3.0
    /// The readings in a row that must go the same way.
    static let leastRun = 2
    /// The smallest step between two readings that counts, °C: half a step of 12 bits.
    static let smallestStep = 0.03
    /// From here a hand warms little: such a probe is cooled instead, °C.
    public static let warm = 28.0

    /// The probe found; nil while nothing stands out.
    public var found: ROMCode? {
        switch finding {
        case .none, .two: nil
        case .warmed(let rom, _, _), .cooled(let rom, _, _), .unplugged(let rom),
            .plugged(let rom):
            rom
        }
    }

    /// True once every probe that answers has what it is compared with.
    public var hasBaseline: Bool {
        !candidates.isEmpty
            && candidates.allSatisfy { $0.first.count == Candidate.baseline || $0.isRefused }
    }
}
