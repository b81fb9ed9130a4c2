/// Exchanges with a meter that failed in the same way, in a row.
public struct ModbusRun: Sendable, Codable, Equatable {
    /// Without any answer, since the last answer.
    public var silences = 0
    /// Answered with the wrong parity, since the last turn that gave values.
    public var parities = 0
    /// Refused by the meter, since the last turn that gave values.
    public var refusals = 0

    /// Makes a run of nothing.
    public init() {}
}
