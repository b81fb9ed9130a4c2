public import WESModel

/// What a search made of one walk.
public enum SearchOutcome: Hashable, Sendable {
    /// A device, its check byte right.
    case found(ROMCode)
    /// No such device: nobody is in alarm, or of that family, or the verified one is not there.
    case nothing
    /// The walk failed; the next one is the same again.
    case retry(SearchFault)
    /// The walk failed too often; the search goes on with the other branches.
    case abandoned(SearchFault)
    /// The line answers to no search: no presence, a short circuit, or 0 at every bit. The search
    /// is over.
    case line(OneWireLine)
}
