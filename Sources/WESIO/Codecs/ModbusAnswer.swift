public import WESModel

/// What the bytes of an answer say.
public enum ModbusAnswer: Hashable, Sendable {
    /// The registers that were asked for.
    case registers([UInt16])
    /// They say no such thing.
    case failure(ModbusFailure)
}
