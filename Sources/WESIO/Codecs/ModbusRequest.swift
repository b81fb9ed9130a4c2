public import WESModel

/// A question to a meter: some of its registers in a row.
public struct ModbusRequest: Hashable, Sendable {
    /// The address of the meter, 1 to 247.
    public var slave: UInt8
    /// Which registers.
    public var function: ModbusMap.Function
    /// The first register as it goes over the wire, from 0.
    public var register: UInt16
    /// How many, 1 to 125.
    public var count: Int

    /// The most registers that one answer holds.
    public static let most = 125

    /// Makes a question.
    public init(slave: UInt8, function: ModbusMap.Function, register: UInt16, count: Int) {
        self.slave = slave
        self.function = function
        self.register = register
        self.count = count
    }

    /// The function on the wire.
    var code: UInt8 { function == .holding ? 3 : 4 }

    /// The bytes that an answer begins with.
    var head: [UInt8] { [slave, code, UInt8(truncatingIfNeeded: count &* 2)] }

    /// The length of an answer with its CRC.
    var answerLength: Int { 5 &+ count &* 2 }
}
