import WESModel

/// A command whose outcome has not come yet.
struct PendingCommand: Hashable, Sendable {
    /// How long an answer may take before its absence is said.
    static let patience = Delay.seconds(5)

    let command: Command
    let sentAt: Instant
    /// True once the engine said that it is under way.
    var hasStarted = false
}
