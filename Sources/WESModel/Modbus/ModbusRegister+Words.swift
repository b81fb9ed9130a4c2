extension ModbusRegister {
    /// What the same bytes are with their words in the other order; nil where the number cannot
    /// be taken back to its bytes, or has one word.
    ///
    /// - Parameter number: The value in V, A, W, Hz or Wh.
    func swapped(_ number: Double) -> Double? {
        guard scale != 0, format.count > 1 else { return nil }
        let raw = number / scale
        switch format {
        case .int16, .uint16: return nil
        case .float32:
            return Double(Float(bitPattern: Self.turned(Float(raw).bitPattern))) * scale
        case .float64: return Double(bitPattern: Self.turned(raw.bitPattern)) * scale
        case .int32:
            return Int32(exactly: raw.rounded()).map {
                Double(Int32(bitPattern: Self.turned(UInt32(bitPattern: $0)))) * scale
            }
        case .uint32:
            return UInt32(exactly: raw.rounded()).map { Double(Self.turned($0)) * scale }
        case .int64:
            return Int64(exactly: raw.rounded()).map {
                Double(Int64(bitPattern: Self.turned(UInt64(bitPattern: $0)))) * scale
            }
        case .uint64:
            return UInt64(exactly: raw.rounded()).map { Double(Self.turned($0)) * scale }
        }
    }

    private static func turned(_ bits: UInt32) -> UInt32 { bits << 16 | bits >> 16 }

    private static func turned(_ bits: UInt64) -> UInt64 {
        (bits & 0xFFFF) << 48 | (bits >> 16 & 0xFFFF) << 32 | (bits >> 32 & 0xFFFF) << 16
            | bits >> 48
    }
}
