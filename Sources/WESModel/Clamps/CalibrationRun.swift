/// A guided calibration under way: what it has seen so far.
public struct CalibrationRun: Hashable, Sendable, Codable {
    /// The clamp, or the mains.
    public var source: SourceID
    /// What it is compared with.
    public var step: CalibrationStep
    /// Who is answered.
    public var command: CommandID
    /// When it began.
    public var startedAt: Instant

    /// Makes a run that saw nothing yet.
    public init(source: SourceID, step: CalibrationStep, command: CommandID, startedAt: Instant) {
        self.source = source
        self.step = step
        self.command = command
        self.startedAt = startedAt
    }
}
