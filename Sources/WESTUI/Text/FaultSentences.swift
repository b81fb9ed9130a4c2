/// The two sentences of a fault: what was seen, and what to do.
struct FaultSentences: Sendable {
    /// What was seen.
    let found: Catalogue.Entry
    /// What mends it.
    let action: Catalogue.Entry
}
