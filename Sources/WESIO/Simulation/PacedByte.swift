public import WESModel

/// A byte on a simulated line: when its last bit ends, and at what speed it was sent.
public struct PacedByte: Sendable, Hashable {
    /// When its stop bit ends, since the start of the scene.
    public var at: Delay
    /// The byte.
    public var value: UInt8
    /// The speed it was sent at, bits per second.
    public var baud: Int

    /// Makes a byte.
    public init(at: Delay, value: UInt8, baud: Int) {
        self.at = at
        self.value = value
        self.baud = baud
    }
}
