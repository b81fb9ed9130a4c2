/// A value that a meter answered and that none can measure, and what explains it best.
public struct ModbusOddity: Hashable, Sendable, Codable {
    /// What is to be corrected.
    public enum Cause: String, Sendable, Codable {
        /// The words of each value come in the other order: swapped, the same bytes are plausible.
        case wordOrder = "word_order"
        /// The characters have another parity bit.
        case parity
        /// The registers are those of another model.
        case model
    }

    /// What the value should be.
    public var quantity: ModbusQuantity
    /// Its phase, 1 to 3; nil for the whole of the meter.
    public var phase: Int?
    /// The value in V, A, W, Hz or Wh; nil for one that is no number.
    public var value: Double?
    /// What explains it.
    public var cause: Cause
    /// When it was first answered.
    public var since: Instant

    /// Makes an oddity.
    public init(
        _ quantity: ModbusQuantity, phase: Int? = nil, value: Double?, cause: Cause,
        since: Instant
    ) {
        self.quantity = quantity
        self.phase = phase
        self.value = value
        self.cause = cause
        self.since = since
    }
}
