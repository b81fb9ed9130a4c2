/// What a walk of a search failed by (onewire.md section 1.3).
public enum SearchFault: Hashable, Sendable {
    /// Every device fell silent on the way, or those behind the branch did.
    case silence
    /// The check byte is wrong, or the family is 00.
    case checksum
    /// A branch inside the check byte: two right ROM codes never differ there first.
    case impossible
}
