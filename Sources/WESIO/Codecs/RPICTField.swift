/// One field of a board's line.
enum RPICTField: Hashable, Sendable {
    /// A number.
    case number(Double)
    /// `nan`, `inf` or `ovf`: the board could not measure or compute it.
    case invalid

    private static let invalidWords = ["nan", "inf", "ovf"]

    /// Reads a field; nil when it is neither a number nor a word that stands for one.
    init?(_ text: ArraySlice<UInt8>) {
        let isDecimal = text.allSatisfy {
            switch $0 {
            case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: true
            default: false
            }
        }
        let word = String(decoding: text, as: UTF8.self)
        if isDecimal, let number = Double(word), number.isFinite {
            self = .number(number)
            return
        }
        let letters = word.lowercased().drop { $0 == "-" || $0 == "+" }
        guard Self.invalidWords.contains(String(letters)) else { return nil }
        self = .invalid
    }

    /// The number; nil for an invalid one.
    var value: Double? {
        if case .number(let value) = self { return value }
        return nil
    }
}
