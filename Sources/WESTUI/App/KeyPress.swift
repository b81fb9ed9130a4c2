import WESModel

/// One key with all that decides what it does.
struct KeyPress {
    let key: Key
    /// When it was read.
    let at: Instant
    /// True for a key that came in one read with others or within 150 ms of another: a paste, or
    /// a key held down.
    let isBurst: Bool
    /// What the screen shows: frozen, maybe.
    let shown: Snapshot
    /// What is: questions and commands look at this.
    let live: Snapshot

    /// A key this close behind another is a held key or a paste.
    static let burstTime = Delay.milliseconds(150)
}
