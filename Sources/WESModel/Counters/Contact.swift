/// One contact input.
public struct Contact: Sendable, Codable, Equatable {
    /// `contacts.1` or `contacts.2`.
    public var source: SourceID
    /// The state of its line.
    public var link: LinkState
    /// True when closed; nil before it was read.
    public var isClosed: Bool?
    /// Changes counted since the engine started.
    public var changes = 0
    /// When it last changed.
    public var lastChange: Instant?
    /// The changes of each second of the last minute, those that did not stay among them.
    public var perSecond = PulseWindow(bucket: .seconds(1), capacity: 61)

    /// Makes a contact that was not read yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
