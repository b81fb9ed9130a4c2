import WESModel

/// Reads one line of an emonTx or emonPi, `MSG:12,Vrms:236.1,P1:1875,…` or its JSON form.
///
/// The protocol has no check sum. A field that cannot be what its key says is left out of the
/// report, never read as 0; a line whose keys cannot be told apart is refused.
struct EmonLineParser: Sendable {
    private let mains: String?
    private let clamps: Set<Int>

    /// Makes a parser; clamps outside `clamps` are not reported.
    init(mains: String?, clamps: Set<Int>) {
        self.mains = mains
        self.clamps = clamps
    }

    /// True for a clamp that is configured.
    func isReported(_ number: Int) -> Bool { clamps.contains(number) }

    /// What a line is.
    enum Outcome: Hashable, Sendable {
        /// Numbered data, or a second line of currents and power factors.
        case line(EmonLine)
        /// A text of another sort: a banner, an answer to a command.
        case text
        /// Data that was damaged.
        case damaged
    }

    /// Reads a line of text.
    func parse(_ bytes: [UInt8]) -> Outcome {
        let trimmed = Self.trim(bytes[...])
        if trimmed.first == Self.open {
            let inner = Self.trim(trimmed.dropFirst())
            guard Self.isData(inner) else { return .text }
            guard inner.last == Self.close else { return .damaged }
            return fields(of: inner.dropLast(), isQuoted: true)
        }
        return fields(of: trimmed, isQuoted: false)
    }

    private static let open: UInt8 = 0x7B
    private static let close: UInt8 = 0x7D
    private static let quote: UInt8 = 0x22

    private func fields(of text: ArraySlice<UInt8>, isQuoted: Bool) -> Outcome {
        let isData = Self.isData(text)
        var line = EmonLine()
        var seen: Set<EmonKey> = []
        for (index, part) in text.split(separator: 0x2C, omittingEmptySubsequences: false)
            .enumerated()
        {
            guard let (key, value) = field(part, isQuoted: isQuoted) else {
                return isData ? .damaged : .text
            }
            // A current may come twice, once for all and once for calibration; nothing else does.
            if Self.isSingle(key), !seen.insert(key).inserted { return .damaged }
            if key != .temperature { line.layout.append(key) }
            if key == .message {
                guard let number = UInt32(String(decoding: value, as: UTF8.self)) else {
                    return .damaged
                }
                line.message = number
            } else if !take(RPICTField(value), as: key, into: &line), line.unreadable == nil {
                line.unreadable = index + 1
            }
        }
        if isData { return line.message == nil ? .damaged : .line(line) }
        return line.layout.allSatisfy(\.isCompanion) ? .line(line) : .text
    }

    /// One `key:value`; nil where it is none.
    private func field(
        _ part: ArraySlice<UInt8>, isQuoted: Bool
    ) -> (EmonKey, ArraySlice<UInt8>)? {
        guard let colon = part.firstIndex(of: 0x3A) else { return nil }
        var name = Self.trim(part[..<colon])
        if isQuoted {
            guard name.count > 2, name.first == Self.quote, name.last == Self.quote else {
                return nil
            }
            name = name.dropFirst().dropLast()
        }
        let value = Self.trim(part[part.index(after: colon)...])
        guard let key = EmonKey(String(decoding: name, as: UTF8.self), mains: mains) else {
            return nil
        }
        return (key, value)
    }

    /// True for a line that begins as data does.
    private static func isData(_ text: ArraySlice<UInt8>) -> Bool {
        let start = text.prefix(6).filter { $0 != quote }
        return String(decoding: start, as: UTF8.self).hasPrefix("MSG:")
    }

    private static func isSingle(_ key: EmonKey) -> Bool {
        switch key {
        case .other, .temperature, .voltage: false
        default: !key.isCompanion
        }
    }

    private static func trim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let head = text.drop { $0 == 0x20 || $0 == 0x09 }
        let tail = head.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
        return head.dropLast(tail)
    }
}
