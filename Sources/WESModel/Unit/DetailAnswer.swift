/// The answer to a ``DetailRequest``.
public enum DetailAnswer: Hashable, Sendable, Codable {
    /// A frame, with the bytes as received.
    case rawFrame(TeleinfoFrame, at: Instant)
    /// A history.
    case history(History)
    /// Samples of one period, in units of the converter.
    case waveform([Int32])
    /// There is no such thing.
    case none
}
