public import WESModel

/// The bytes that a simulated meter sends in one go, at one speed.
public struct SimulatedFrame: Sendable, Hashable {
    /// The bytes, seven bits each.
    public var bytes: [UInt8]
    /// The speed of the line, bits per second.
    public var baud: Int
    /// The silence after it; nil for that between two frames.
    public var rest: Delay?

    /// Makes a frame.
    public init(bytes: [UInt8], baud: Int, rest: Delay? = nil) {
        self.bytes = bytes
        self.baud = baud
        self.rest = rest
    }
}
