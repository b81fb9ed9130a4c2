/// One contact input.
public struct Contact: Sendable, Codable, Equatable {
    /// `contacts.1` or `contacts.2`.
    public var source: SourceID
    /// The state of its line.
    public var link: LinkState
    /// True when closed.
    public var isClosed: Reading<Bool>?
    /// Changes counted.
    public var changes = 0

    /// Makes a contact that was not read yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
