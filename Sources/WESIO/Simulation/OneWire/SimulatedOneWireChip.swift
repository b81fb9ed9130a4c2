import WESModel

/// What is behind the ROM code of a simulated 1-Wire device: its functions, byte by byte.
///
/// Bits and selection are the business of ``SimulatedOneWireDevice``. A chip knows no line: noise
/// and shorts are those of ``SimulatedOneWireBus``.
protocol SimulatedOneWireChip: Sendable {
    /// Its number.
    var rom: ROMCode { get }
    /// What is wrong with it.
    var mishap: DeviceMishap { get set }
    /// The end of the conversion that draws current now; nil while none does.
    var convertsUntil: Delay? { get }
    /// The conversion that is under way gets too little power.
    mutating func starve()
    /// True where it answers a search for alarms.
    func isInAlarm(at time: Delay) -> Bool
    /// It was selected: a command comes.
    mutating func select(at time: Delay)
    /// Takes a byte, the command first.
    mutating func take(_ byte: UInt8, at time: Delay) -> ChipReply
    /// Everything that it had to send is sent.
    mutating func sent(at time: Delay) -> ChipReply
    /// Its ROM layer heard the sequence that ends the test mode of a DS2408.
    mutating func leaveTestMode()
}

extension SimulatedOneWireChip {
    var convertsUntil: Delay? { nil }
    mutating func starve() {}
    func isInAlarm(at time: Delay) -> Bool { false }
    mutating func leaveTestMode() {}
}
