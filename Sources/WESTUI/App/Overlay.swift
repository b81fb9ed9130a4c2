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
    /// The divider that is proposed for an analog input.
    case divider(SourceID, DividerProposal)
    /// What happened, newest first.
    case journal
}
