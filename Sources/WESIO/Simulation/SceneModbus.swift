public import WESModel

/// The RS485 bus of a scene and its meters.
public struct SceneModbus: Sendable, Hashable {
    /// Bits a second.
    public var baud = 9_600
    /// The parity of every character.
    public var parity = ModbusDescription.Parity.none
    /// The meters by the name of their table.
    public var meters: [String: SceneModbusMeter] = [:]

    /// Makes a bus without meters.
    public init() {}
}
