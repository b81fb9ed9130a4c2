/// The board that measures the clamps: its port and its lines.
public struct ClampBoard: Sendable, Codable, Equatable {
    /// The state of its port.
    public var link: LinkState
    /// Lines accepted.
    public var lines = 0
    /// Lines refused.
    public var rejected = 0
    /// Lines that the board numbered and that never arrived; 0 for one that numbers none.
    public var lost = 0
    /// Why the last line was refused; nil after a good one.
    public var lastFault: ClampLineFault?
    /// When the last good line arrived.
    public var lastLine: Instant?
    /// The time between lines, smoothed; nil before the second.
    public var period: Delay?
    /// When the port was opened.
    public var openedAt: Instant?

    /// Makes a board that sent nothing yet.
    public init(link: LinkState = .unconfigured) { self.link = link }

    /// True once it stopped sending, which was told.
    public var isToldMute = false

    /// True when its last line is older than its limit.
    public func isMute(at now: Instant) -> Bool {
        lastLine.map { now - $0 > staleAfter } ?? false
    }

    /// The age past which its values are stale: three lines, at least ten seconds.
    public var staleAfter: Delay {
        max(.seconds(10), Delay(nanoseconds: (period ?? .zero).nanoseconds &* 3))
    }
}
