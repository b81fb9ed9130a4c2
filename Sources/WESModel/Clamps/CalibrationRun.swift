/// A guided calibration under way: what it has seen so far.
///
/// It waits until ten seconds of reports are steady and strong enough, at most a minute.
public struct CalibrationRun: Hashable, Sendable, Codable {
    /// What it waits for.
    public enum Stage: String, Sendable, Codable {
        /// The reports are good; more of them are needed.
        case measuring
        /// Too little current or voltage to compare.
        case tooLittle
        /// The measure or the reference moves too much.
        case unsteady
        /// The meter or the voltage says nothing now.
        case noReference
    }

    /// The clamp, or the mains.
    public var source: SourceID
    /// What it is compared with.
    public var step: CalibrationStep
    /// Who is answered.
    public var command: CommandID
    /// When it began.
    public var startedAt: Instant
    /// What it waits for now.
    public var stage = Stage.measuring
    /// The reports that count, oldest first, at most ``mostSamples``.
    public internal(set) var samples: [CalibrationSample] = []

    /// How long it waits for good reports.
    public static let limit = Delay.seconds(60)
    /// The time that is averaged.
    public static let window = Delay.seconds(10)
    /// The reports that are averaged at least, however slow the board.
    static let leastSamples = 4
    /// The reports that are kept at most, however fast the board.
    static let mostSamples = 128

    /// Makes a run that saw nothing yet.
    public init(source: SourceID, step: CalibrationStep, command: CommandID, startedAt: Instant) {
        self.source = source
        self.step = step
        self.command = command
        self.startedAt = startedAt
    }

    /// How much of the time that is averaged has been seen, 0 to 1.
    public var progress: Double {
        guard let first = samples.first, let last = samples.last else { return 0 }
        return min(max((last.at - first.at).seconds / Self.window.seconds, 0), 1)
    }
}
