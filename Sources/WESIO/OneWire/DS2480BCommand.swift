/// The bytes of a DS2480B, at its flexible speed, whose slow edges suit cables (onewire.md section
/// 2.1).
enum DS2480BCommand {
    /// Resets the line; after a break the first one only sets the speed and is not answered.
    static let reset: UInt8 = 0xC5
    /// The reset that follows a break.
    static let synchronise: UInt8 = 0xC1
    /// Bytes that follow go to the line.
    static let dataMode: UInt8 = 0xE1
    /// Bytes that follow are commands; doubled, it is a byte of data.
    static let commandMode: UInt8 = 0xE3
    /// Turns the search accelerator on.
    static let searchOn: UInt8 = 0xB5
    /// Turns the search accelerator off.
    static let searchOff: UInt8 = 0xA5
    /// Ends a strong pull-up.
    static let endPulse: UInt8 = 0xF1
    /// Makes the strong pull-up last until it is ended.
    static let endlessPulse: UInt8 = 0x3F

    /// Slew 1,37 V/µs, write-1 low 10 µs, sample 8 µs after; the speed read back, and one bit read.
    ///
    /// No other device answers these five bytes as a DS2480B does, and no device of the line
    /// notices more than a bit.
    static let settings: [UInt8] = [0x17, 0x45, 0x5B, 0x0F, 0x91]

    /// True for the answers to ``settings``; the bit may be 0 where the line is held low.
    static func isMaster(_ answers: [UInt8]) -> Bool {
        answers.count == 5 && answers.starts(with: [0x16, 0x44, 0x5A, 0x00])
            && answers[4] & 0xFC == 0x90
    }

    /// Writes one bit, or reads it where it is 1.
    static func bit(_ bit: Bool, power: Bool = false) -> UInt8 {
        0x85 | (bit ? 0x10 : 0) | (power ? 0x02 : 0)
    }

    /// The bit that was read; nil where the answer is not that of the command.
    static func bit(_ answer: UInt8, of command: UInt8) -> Bool? {
        guard answer & 0xFC == command & 0xFC else { return nil }
        return answer & 0x01 != 0
    }

    /// What a reset found; nil where the answer is none of a reset.
    static func resetAnswer(_ answer: UInt8) -> ResetAnswer? {
        let version = answer >> 2 & 7
        guard answer & 0xC0 == 0xC0, version == 2 || version == 3 else { return nil }
        return switch answer & 3 {
        case 0: .short
        case 1: .presence
        case 2: .alarm
        default: ResetAnswer.none
        }
    }

    /// Bytes for the line in data mode, the escape doubled.
    static func escaped(_ bytes: [UInt8]) -> [UInt8] {
        bytes.flatMap { $0 == commandMode ? [$0, $0] : [$0] }
    }
}
