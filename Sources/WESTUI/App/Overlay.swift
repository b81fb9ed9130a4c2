import WESModel

/// What covers the body of a tab.
enum Overlay: Hashable, Sendable {
    /// The keys of the tab.
    case help
    /// The bytes of the last frame of the input shown.
    case rawFrame
    /// One label in full.
    case label(String)
    /// All that is known of one terminal or probe.
    case terminal(SourceID)
    /// What happened, newest first.
    case journal
}
