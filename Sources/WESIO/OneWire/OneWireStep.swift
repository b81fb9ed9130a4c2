public import WESModel

/// What the scheduler of the bus wants now.
public enum OneWireStep: Hashable, Sendable {
    /// This job done; its answer goes to ``OneWireReader/took(_:of:at:)``.
    case job(OneWireJob)
    /// Nothing before that instant.
    case wait(until: Instant)
}
