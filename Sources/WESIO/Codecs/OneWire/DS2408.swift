import WESModel

/// The commands and answers of a board of eight relays (onewire.md section 3.5).
enum DS2408 {
    /// Reads the registers 88h to 8Fh: ``registers(_:)`` takes the ten bytes that follow.
    static let readRegisters: [UInt8] = [0xF0, 0x88, 0x00]
    /// The bytes that follow ``readRegisters``: eight registers and their check word.
    static let registersSize = 10
    /// Clears the activity of the pins: ``confirmation`` follows.
    static let clearActivity: UInt8 = 0xC3
    /// What a board answers to what it understood.
    static let confirmation: UInt8 = 0xAA

    /// The bits of the control register that can be written and are kept: PLS, CT and ROS.
    private static let kept: UInt8 = 0x07

    /// Reads the registers; nil where the check word is wrong, or only ones or zeros came.
    static func registers(_ answer: [UInt8]) -> RelayBoardRegisters? {
        guard answer.count == registersSize, CRC16.isGood(readRegisters + answer) else {
            return nil
        }
        return RelayBoardRegisters(
            pins: answer[0], latch: answer[1], activity: answer[2], control: answer[5])
    }

    /// Writes the latch of the eight outputs: ``isConfirmed(_:)`` takes the two bytes that follow.
    static func write(latch: UInt8) -> [UInt8] { [0x5A, latch, ~latch] }

    /// True where the board took the latch: AAh, then the levels of the pins.
    ///
    /// The levels may lag behind a slow load: only the registers, read later, tell them.
    static func isConfirmed(_ answer: [UInt8]) -> Bool {
        answer.count == 2 && answer[0] == confirmation
    }

    /// Clears the power-on mark; the other settings of the board stay.
    ///
    /// - Parameter control: The control register as it was read.
    static func clearPowerOn(control: UInt8) -> [UInt8] { [0xCC, 0x8D, 0x00, control & kept] }

    /// Ends the test mode in which a slow rise of the supply may have left a board, where it
    /// ignores writes: sent after a reset in the place of an address, and a reset follows.
    ///
    /// Every device hears it, and on some clones the same first byte opens the ROM to writing: only
    /// for a board that was found, with its own number.
    static func testModeExit(_ rom: ROMCode) -> [UInt8] { [0x96] + rom.wire + [0x3C] }
}
