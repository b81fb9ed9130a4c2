import WESModel

/// Tells whether the bytes of a value have the shape of their label.
enum ShapeCheck {
    /// Checks length and characters.
    static func fits(_ value: UnsafeRawBufferPointer, _ entry: LabelIndex.Entry) -> Bool {
        guard value.count >= Int(entry.minimum), value.count <= Int(entry.maximum) else {
            return false
        }
        switch entry.shape {
        case .digits: return value.allSatisfy(isDigit)
        case .nothing: return value.isEmpty
        case .text: return isText(value)
        case .alphanumeric: return isAlphanumeric(value)
        case .hexadecimal: return value.allSatisfy { isDigit($0) || (0x41...0x46).contains($0) }
        case .letter: return value.allSatisfy { (0x41...0x5A).contains($0) }
        case .tariffPeriod: return isOne(of: tariffPeriods, value)
        case .tomorrow: return isOne(of: tomorrows, value)
        case .tariffOption: return isTariffOption(value)
        case .dayProfile: return isDayProfile(value)
        case .dateTime: return isDateTime(value)
        case .dateTimeText: return value.allSatisfy(isPrintable) && value.contains(where: isDigit)
        case .numberWithUnit: return isNumberWithUnit(value)
        case .decimal: return isDecimal(value)
        case .compound: return isCompound(value)
        }
    }

    /// A season letter and twelve digits that make a date, or twelve zeros.
    ///
    /// The season is H or E, small when the clock is degraded, a space where it does not apply;
    /// another letter is let through (Enedis-NOI-CPT_54E, horodate).
    static func isHorodate(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count == 13, bytes[0] == 0x20 || isLetter(bytes[0]) else { return false }
        guard bytes.dropFirst().allSatisfy(isDigit) else { return false }
        func pair(_ at: Int) -> Int { Int(bytes[at] & 15) * 10 + Int(bytes[at + 1] & 15) }
        let isDate =
            (1...12).contains(pair(3)) && (1...31).contains(pair(5)) && pair(7) < 24
            && pair(9) < 60 && pair(11) < 60
        return isDate || bytes.dropFirst().allSatisfy { $0 == 0x30 }
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    private static func isPrintable(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F }

    /// Printable characters; a back quote beside padding is a damaged space.
    ///
    /// Bit 6 is invisible to the checksum, and it makes a back quote of a space.
    private static func isText(_ value: UnsafeRawBufferPointer) -> Bool {
        guard value.allSatisfy(isPrintable) else { return false }
        for index in value.indices where value[index] == 0x60 {
            if index == 0 || index == value.count - 1 { return false }
            if value[index - 1] == 0x20 || value[index + 1] == 0x20 { return false }
        }
        return true
    }

    /// Letters and digits; a small letter alone is a damaged digit.
    ///
    /// Bit 6 is invisible to the checksum, and it makes `p` to `y` of the digits.
    private static func isAlphanumeric(_ value: UnsafeRawBufferPointer) -> Bool {
        var small = 0
        for byte in value {
            if isDigit(byte) || byte &- 0x41 < 26 { continue }
            guard isLetter(byte) else { return false }
            small &+= 1
        }
        return small != 1 || value.count == 1
    }

    private static let tariffPeriods = words(
        "TH.. HC.. HP.. HN.. PM.. HCJB HCJW HCJR HPJB HPJW HPJR")
    private static let tomorrows = words("---- BLEU BLAN ROUG")

    /// Four-character words packed into numbers.
    private static func words(_ text: String) -> [UInt32] {
        text.utf8.split(separator: 0x20).map { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    private static func isOne(of words: [UInt32], _ value: UnsafeRawBufferPointer) -> Bool {
        var packed: UInt32 = 0
        for byte in value { packed = packed << 8 | UInt32(byte) }
        return value.count == 4 && words.contains(packed)
    }

    /// `BASE`, `HC..`, `EJP.` or `BBRx`, x being any printable character.
    private static func isTariffOption(_ value: UnsafeRawBufferPointer) -> Bool {
        let options: [StaticString] = ["BASE", "HC..", "EJP."]
        for option in options where value.elementsEqual(text(option)) { return true }
        return value.count == 4 && value[0] == 0x42 && value[1] == 0x42 && value[2] == 0x52
            && isPrintable(value[3])
    }

    private static func text(_ string: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount)
    }

    private static func isDayProfile(_ value: UnsafeRawBufferPointer) -> Bool {
        guard value.count == 98 else { return false }
        let unused = text("NONUTILE")
        for block in 0..<11 {
            let start = block * 9
            if block > 0, value[start - 1] != 0x20 { return false }
            let bytes = UnsafeRawBufferPointer(rebasing: value[start..<start + 8])
            if bytes.elementsEqual(unused) { continue }
            let isTime = bytes.prefix(4).allSatisfy(isDigit)
            let isSwitch = bytes.dropFirst(4).allSatisfy {
                isDigit($0) || (0x41...0x46).contains($0)
            }
            let hour = Int(bytes[0] & 15) * 10 + Int(bytes[1] & 15)
            guard isTime, isSwitch, hour < 24, bytes[2] < 0x36 else { return false }
        }
        return true
    }

    private static func isDateTime(_ value: UnsafeRawBufferPointer) -> Bool {
        guard value.count == 17 else { return false }
        for (index, byte) in value.enumerated() {
            switch index {
            case 2, 5: if byte != 0x2F { return false }
            case 8: if byte != 0x20 { return false }
            case 11, 14: if byte != 0x3A, byte != 0x2F { return false }
            default: if !isDigit(byte) { return false }
            }
        }
        return true
    }

    /// An optional sign, digits, an optional indicator letter and a unit.
    private static func isNumberWithUnit(_ value: UnsafeRawBufferPointer) -> Bool {
        let unsigned = value.first == 0x2D ? value.dropFirst() : value[...]
        let unit = unsigned.drop(while: isDigit)
        guard unit.startIndex > unsigned.startIndex, !unit.isEmpty, unit.count <= 6 else {
            return false
        }
        return unit.allSatisfy { isLetter($0) || $0 == 0x25 }
    }

    private static func isDecimal(_ value: UnsafeRawBufferPointer) -> Bool {
        let unsigned = value.first == 0x2D ? value.dropFirst() : value[...]
        let rest = unsigned.drop(while: isDigit)
        guard rest.startIndex > unsigned.startIndex else { return false }
        guard let point = rest.first else { return true }
        return (point == 0x2C || point == 0x2E) && rest.count > 1
            && rest.dropFirst().allSatisfy(isDigit)
    }

    private static func isCompound(_ value: UnsafeRawBufferPointer) -> Bool {
        value.contains(0x3A)
            && value.allSatisfy {
                isDigit($0) || isLetter($0) || [0x3A, 0x2E, 0x2D, 0x20].contains($0)
            }
    }
}
