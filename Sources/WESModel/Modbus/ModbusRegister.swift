/// One value of a register map.
public struct ModbusRegister: Sendable, Codable, Hashable {
    /// How a value lies in registers of 16 bits.
    public enum Format: String, Sendable, Codable, CaseIterable {
        case int16, uint16, int32, uint32, int64, uint64, float32, float64

        /// The registers that it takes.
        public var count: Int {
            switch self {
            case .int16, .uint16: 1
            case .int32, .uint32, .float32: 2
            case .int64, .uint64, .float64: 4
            }
        }
    }

    /// What it holds.
    public var quantity: ModbusQuantity
    /// The phase, 1 to 3; nil for the whole of the meter.
    public var phase: Int?
    /// The first register as it goes over the wire, from 0.
    public var address: Int
    /// How the value lies in its registers.
    public var format: Format
    /// What one count is worth in V, A, W, Hz or Wh.
    public var scale: Double

    /// Makes a register.
    public init(
        _ quantity: ModbusQuantity, phase: Int? = nil, address: Int, format: Format,
        scale: Double = 1
    ) {
        self.quantity = quantity
        self.phase = phase
        self.address = address
        self.format = format
        self.scale = scale
    }
}
