public import WESModel

/// What a reader answers when it is fed.
public struct ReaderOutput: Sendable {
    /// The facts.
    public var events: [Event]
    /// Bytes to write to the line.
    public var write: [UInt8]
    /// New settings for the line; nil leaves them.
    public var settings: LineSettings?
    /// When to call the reader if nothing arrives; nil for never.
    public var deadline: Instant?

    /// Makes an answer.
    public init(
        events: [Event] = [], write: [UInt8] = [], settings: LineSettings? = nil,
        deadline: Instant? = nil
    ) {
        self.events = events
        self.write = write
        self.settings = settings
        self.deadline = deadline
    }
}
