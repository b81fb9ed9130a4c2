import WESModel

/// A clamp board whose port is open and from which no good line arrives any more.
struct BoardSilence {
    /// The last good line, or the opening of the port where none arrived since.
    let since: Instant
    /// True where lines arrive, and none can be read.
    let isGarbage: Bool

    /// Looks at the board; nil while its port is closed, or its next line is not late.
    init?(_ board: ClampBoard?, at now: Instant) {
        guard let board, board.link.isOpen,
            let since = [board.lastLine, board.openedAt].compactMap({ $0 }).max(),
            now - since > board.staleAfter
        else { return nil }
        self.since = since
        isGarbage = board.lastFault != nil
    }
}

extension LinkState {
    /// True where the port cannot be read: no value of its device is one any more.
    var isDead: Bool {
        switch self {
        case .missing, .permission, .busy, .unplugged, .failed: true
        case .unconfigured, .opening, .open: false
        }
    }
}
