/// The registers of one kind of meter.
public struct ModbusMap: Sendable, Codable, Hashable {
    /// Which registers are read.
    public enum Function: String, Sendable, Codable {
        /// Function 03.
        case holding
        /// Function 04.
        case input
    }
    /// Which word of a value of 32 or 64 bits comes first.
    public enum WordOrder: String, Sendable, Codable {
        /// The most significant one, as the standard has it for bytes.
        case high
        /// The least significant one.
        case low
    }

    /// The model, `SDM120`.
    public var model: String
    /// Which registers are read.
    public var function: Function
    /// Which word comes first.
    public var wordOrder: WordOrder
    /// The silence that the meter wants before each request; nil for that of the bus.
    ///
    /// Some start anew when they are asked without a pause (measure.md section 2.5).
    public var gap: Delay?
    /// The values, in the order of their addresses.
    public var registers: [ModbusRegister]

    /// Makes a map.
    public init(
        model: String, function: Function, wordOrder: WordOrder = .high, gap: Delay? = nil,
        registers: [ModbusRegister]
    ) {
        self.model = model
        self.function = function
        self.wordOrder = wordOrder
        self.gap = gap
        self.registers = registers
    }
}
