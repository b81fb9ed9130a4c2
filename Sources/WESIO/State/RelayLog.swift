public import WESModel

/// The switchings of relays that the journal of a unit keeps.
public struct RelayLog: Sendable {
    /// One switching.
    public struct Entry: Hashable, Sendable {
        /// When, with the local distance to UTC of then.
        public var at: CivilTime
        /// The relay.
        public var relay: SourceID
        /// The position before; nil where it was not known.
        public var from: RelayPosition?
        /// The position after.
        public var to: RelayPosition
        /// Who asked; empty where nobody did.
        public var by: String
        /// Why.
        public var reason: RelayEvent.Reason
    }

    /// The switchings, oldest first.
    public let entries: [Entry]

    /// Reads the journal of a state folder; one without a journal has no entries.
    public init(folder: String) {
        self.init(files: FolderOperations(reading: folder))
    }

    init(files: any FileOperations) {
        entries = JournalStore(files: files).lines.compactMap { line in
            guard case .driven(let old, let new, let by, let reason) = line.fact else { return nil }
            return Entry(
                at: UnitClock.civil(of: line.unixSeconds), relay: line.source, from: old, to: new,
                by: by, reason: reason)
        }
    }
}
