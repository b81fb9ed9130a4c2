/// Something too large for every snapshot, fetched when a screen needs it.
public enum DetailRequest: Hashable, Sendable, Codable {
    /// The bytes of the last frame of a téléinfo input.
    case rawFrame(SourceID)
    /// A history.
    case history(SeriesID)
    /// One period of the raw samples of a clamp.
    case waveform(SourceID)
}
