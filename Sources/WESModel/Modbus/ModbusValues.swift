/// What one turn of readings of a meter gave; nil where its map has no such register.
public struct ModbusValues: Sendable, Codable, Hashable {
    /// Voltages by phase, 1 to 3.
    public var voltages: [Int: Voltage] = [:]
    /// Currents by phase, 1 to 3.
    public var currents: [Int: Current] = [:]
    /// Active powers by phase, 1 to 3, positive when drawn.
    public var powers: [Int: Power] = [:]
    /// Active power of the whole meter, positive when drawn.
    public var power: Power?
    /// Power factor of the whole meter, −1 to 1.
    public var powerFactor: Double?
    /// Frequency.
    public var frequency: Frequency?
    /// Active energy drawn since ever.
    public var imported: Energy?
    /// Active energy given back since ever.
    public var exported: Energy?
    /// The answers that it took.
    public var answers = 1

    /// Makes a turn that gave nothing.
    public init() {}
}
