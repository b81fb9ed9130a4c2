/// What the loop tells the update.
enum UIEvent: Sendable {
    /// A key; `burst` when it came in one read with others or within 150 ms of another, as a paste
    /// or a held key does.
    case key(Key, burst: Bool)
    /// The window has another size.
    case resized(rows: Int, columns: Int)
}
