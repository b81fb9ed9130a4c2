import WESModel

/// What the loop tells the update.
enum UIEvent: Sendable {
    /// A key and when it was read; `burst` when it came in one read with others, as a paste does.
    case key(Key, burst: Bool, at: Instant)
    /// Time has passed, or the engine has something new.
    case tick(Instant)
    /// The window has another size.
    case resized(rows: Int, columns: Int)
}
