/// Readings that passed their check and are no temperature, by kind and since the start.
public struct OddReadings: Hashable, Sendable, Codable {
    /// 85,0 °C of a probe that did not convert since it was powered.
    public var powerOn = 0
    /// 127,94 °C of a probe without enough power to convert.
    public var underpowered = 0
    /// Nine bytes of 0: the line was low.
    public var zero = 0

    /// Makes empty counts.
    public init() {}
}
