/// One block of a day profile: from when, and what is then ordered.
public struct DayProfileBlock: Hashable, Sendable, Codable {
    /// The order given to the dry contact: bits 15–14.
    public enum Contact: UInt8, Hashable, Sendable, Codable {
        /// Nothing ordered.
        case unchanged = 0
        /// By the Tempo rule.
        case tempo = 1
        /// Opened.
        case open = 2
        /// Closed.
        case closed = 3
    }

    /// The hour it starts, 0 to 23.
    public let hour: Int
    /// The minute it starts, 0 to 59.
    public let minute: Int
    /// The 16 bits of the orders.
    public let bits: UInt16

    /// Reads `HHMMSSSS`; another form gives nil.
    public init?(_ text: Substring) {
        let bytes = Array(text.utf8)
        guard bytes.count == 8, bytes.allSatisfy(HexDigit.isValid),
            let hour = Int(text.prefix(2)), hour < 24,
            let minute = Int(text.dropFirst(2).prefix(2)), minute < 60,
            let bits = UInt16(text.suffix(4), radix: 16)
        else { return nil }
        self.hour = hour
        self.minute = minute
        self.bits = bits
    }

    /// The order given to the dry contact.
    public var contact: Contact {
        Contact(rawValue: UInt8(truncatingIfNeeded: bits >> 14)) ?? .unchanged
    }

    /// The virtual contacts that are closed, 1 to 7: bits 4–10.
    public var virtualContacts: [Int] {
        (1...7).filter { bits >> UInt16($0 + 3) & 1 == 1 }
    }

    /// The supplier index, 1 to 10: bits 0–3; nil when it does not change.
    public var index: Int? {
        let index = Int(bits & 0xF)
        return (1...10).contains(index) ? index : nil
    }

    /// The start on a clock of 24 hours.
    public var start: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(hour) + ":" + two(minute)
    }

    /// The orders in words.
    public var words: TeleinfoText {
        var words: [TeleinfoText] = []
        if let index { words.append(TeleinfoText("index \(index)", "index \(index)")) }
        switch contact {
        case .unchanged: break
        case .tempo: words.append(TeleinfoText("règle Tempo", "Tempo rule"))
        case .open: words.append(TeleinfoText("contact ouvert", "contact open"))
        case .closed: words.append(TeleinfoText("contact fermé", "contact closed"))
        }
        if !virtualContacts.isEmpty {
            let numbers = virtualContacts.map { "\($0)" }.joined(separator: ", ")
            words.append(TeleinfoText("virtuels \(numbers)", "virtual \(numbers)"))
        }
        return words.isEmpty ? TeleinfoText("sans changement", "unchanged") : .joined(words)
    }
}
