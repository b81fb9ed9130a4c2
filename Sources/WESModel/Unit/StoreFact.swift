/// What the store of learned state met.
public enum StoreFact: String, Sendable, Codable {
    /// The newest file was damaged; the generation before was read.
    case recoveredPrevious
    /// Both generations were damaged; nothing was learned yet, as far as the unit knows.
    case damaged
    /// Written by a newer program; left untouched, nothing will be saved.
    case newerVersion
    /// Saving failed; it will be tried again.
    case notSaved
    /// Saving works again.
    case savedAgain
}
