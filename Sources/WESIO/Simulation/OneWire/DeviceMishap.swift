/// What is wrong with one device of the 1-Wire bus.
public struct DeviceMishap: Sendable, Hashable {
    /// Its branch is unplugged.
    public var isAbsent = false
    /// The share of the transactions in which its contact is open, 0 to 1.
    public var loose = 0.0
    /// It answers 85.0, the value of a probe that did not convert since it was powered.
    public var isPowerOn = false
    /// It answers with a wrong check byte.
    public var isDamaged = false
    /// Its supply is too weak to convert.
    public var isStarved = false
    /// Its Vdd wire is not connected: it lives on what Data gives.
    public var isParasite = false
    /// The outputs of a relay board that are held at a level, by channel; true is high.
    public var held: [Int: Bool] = [:]
    /// A relay board lost its power and has it again.
    public var hasLostPower = false

    /// Makes a device that is well.
    public init() {}
}
