import WESModel

/// What a question about the 1-Wire bus describes.
struct ProbeWitness: Hashable, Sendable {
    let isOpen: Bool
    let isSearching: Bool
    /// What may be replaced, and by what.
    let isDead: Bool
    let isThere: Bool
    /// When the map that would be lost was kept.
    let mapKept: Int64?

    init(_ subject: Confirmation.Subject, _ live: Snapshot) {
        isOpen = live.oneWire?.link.isOpen ?? false
        isSearching = live.oneWire?.search?.isRunning ?? false
        mapKept = live.oneWireMap?.unixSeconds
        if case .replace(let old, let new) = subject {
            isDead = ProbeChoice.isDead(old, live)
            isThere = ProbeChoice.all(for: old, live).contains(new)
        } else {
            isDead = false
            isThere = false
        }
    }
}
