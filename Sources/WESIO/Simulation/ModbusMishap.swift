public import WESModel

/// What is wrong with one meter of a simulated RS485 bus.
public struct ModbusMishap: Sendable, Hashable {
    /// It does not answer.
    public var isSilent = false
    /// The share of its answers that are damaged on their way, 0 to 1.
    public var noise = 0.0
    /// Its characters have another parity bit than the bus.
    public var isParityWrong = false
    /// The words of its values come in the other order.
    public var areWordsSwapped = false
    /// The address it answers at; nil for that of the scene.
    public var address: Int?
    /// The exception by which it refuses every question.
    public var exception: Int?
    /// How long it thinks before it answers; nil for as long as it needs.
    public var pause: Delay?

    /// Makes a meter with which nothing is wrong.
    public init() {}
}
