/// The operator's wish, the only way from a screen to hardware or to the store.
public enum Command: Hashable, Sendable, Codable {
    /// Gives a terminal or a probe its name.
    case rename(SourceID, String)
    /// Closes or opens a relay and leaves it so.
    case setRelay(SourceID, RelayPosition)
    /// Closes a relay for a while, then opens it from the I/O side.
    case testRelay(SourceID, Delay)
    /// Sets the index of a counter, in pulses.
    case setIndex(SourceID, pulses: Int64)
    /// Starts the 1-Wire search with a number of passes.
    case searchOneWire(passes: Int)
    /// Stops the search under way.
    case stopSearch
    /// Records a person's word for a check: name and reason.
    case validate(SourceID, by: String, reason: String)
    /// Reads the configuration file again now.
    case reloadConfiguration
}
