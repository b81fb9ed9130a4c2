/// An index of energy that is less than it was: a meter replaced, or set back.
public struct ModbusStepBack: Hashable, Sendable, Codable {
    /// Which index.
    public var quantity: ModbusQuantity
    /// The index before.
    public var before: Energy
    /// The index after.
    public var after: Energy
    /// When it was read.
    public var at: Instant

    /// Makes a step.
    public init(_ quantity: ModbusQuantity, before: Energy, after: Energy, at: Instant) {
        self.quantity = quantity
        self.before = before
        self.after = after
        self.at = at
    }
}
