public import WESModel

/// A sink of a ``TeleinfoStream``: it is also told the mode, before each frame ends.
public protocol TeleinfoStreamSink: TeleinfoSink {
    /// The mode of the line as far as it is known.
    var mode: TeleinfoMode? { get set }
}
