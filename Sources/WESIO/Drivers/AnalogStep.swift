import WESModel

/// What comes next for an analog input.
enum AnalogStep: Hashable, Sendable {
    /// A job, now.
    case job(AnalogJob)
    /// Nothing before that instant.
    case wait(Instant)
}
