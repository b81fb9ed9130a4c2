/// The registers of a DS2408 (data sheet, memory map 88h to 8Dh; onewire.md section 3.5).
public struct RelayBoardRegisters: Hashable, Sendable, Codable {
    /// The levels of the eight pins, bit by bit; 0 is low.
    public var pins: UInt8
    /// The output latches; 0 is transistor on, which closes the relay of usual boards.
    public var latch: UInt8
    /// The pins that changed since the activity was cleared.
    public var activity: UInt8
    /// The control and status register: PORL is 08h, VCCP 80h.
    public var control: UInt8

    /// Makes registers.
    public init(pins: UInt8, latch: UInt8, activity: UInt8, control: UInt8) {
        self.pins = pins
        self.latch = latch
        self.activity = activity
        self.control = control
    }

    /// True where the board lost its power since this was cleared: its outputs are not to be trusted.
    public var hasLostPower: Bool { control & 0x08 != 0 }

    /// True where the board has a supply of its own.
    public var hasSupply: Bool { control & 0x80 != 0 }
}
