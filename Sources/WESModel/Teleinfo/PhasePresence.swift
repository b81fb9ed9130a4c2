/// The presence of the phases of a three-phase meter in historique mode: the value of PPOT.
///
/// Two hexadecimal digits `0X`; bit 1, 2 or 3 of X is 1 when phase 1, 2 or 3 is missing
/// (Enedis-NOI-CPT_02E).
public struct PhasePresence: Hashable, Sendable, Codable {
    /// The bits as sent.
    public let bits: UInt8

    /// Reads the value of PPOT; another form gives nil.
    public init?(_ value: String) {
        guard value.utf8.count == 2, value.utf8.allSatisfy(HexDigit.isValid),
            let bits = UInt8(value, radix: 16)
        else { return nil }
        self.bits = bits
    }

    /// The numbers of the missing phases, 1 to 3.
    public var missing: [Int] { (1...3).filter { bits >> UInt8($0) & 1 == 1 } }

    /// The presence in words.
    public var summary: TeleinfoText {
        let numbers = missing.map { "\($0)" }.joined(separator: ", ")
        switch missing.count {
        case 0: return TeleinfoText("phases présentes", "all phases present")
        case 1: return TeleinfoText("phase \(numbers) absente", "phase \(numbers) missing")
        default: return TeleinfoText("phases \(numbers) absentes", "phases \(numbers) missing")
        }
    }
}
