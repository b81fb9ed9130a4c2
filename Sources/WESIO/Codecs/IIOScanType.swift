/// How the kernel lays one element of a scan out, from its `_type` file.
///
/// `[be|le]:[s|u]bits/storagebits[Xrepeat][>>shift]` (measure.md section 2.2, the kernel's
/// sysfs-bus-iio document).
public struct IIOScanType: Hashable, Sendable {
    /// True where the highest byte comes first.
    public let isBigEndian: Bool
    /// True for a number in two's complement.
    public let isSigned: Bool
    /// The bits that hold the number, 1 to 64.
    public let bits: Int
    /// The bits that it takes up: 8, 16, 32 or 64.
    public let storageBits: Int
    /// How many of them stand one behind another.
    public let repeats: Int
    /// How far the number stands above bit 0.
    public let shift: Int

    /// Reads the text of a `_type` file; nil for one that says nothing possible.
    public init?(_ text: String) {
        let word = text.split(whereSeparator: \.isWhitespace).first ?? ""
        let halves = word.split(separator: ":", omittingEmptySubsequences: false)
        guard halves.count == 2, halves[0] == "be" || halves[0] == "le",
            let sign = halves[1].first, sign == "s" || sign == "u"
        else { return nil }
        let shifted = Self.cut(halves[1].dropFirst(), at: ">>")
        let sizes = shifted.0.split(separator: "/", omittingEmptySubsequences: false)
        guard sizes.count == 2, let bits = Int(sizes[0]) else { return nil }
        let repeated = sizes[1].split(separator: "X", omittingEmptySubsequences: false)
        guard (1...2).contains(repeated.count), let storage = Int(repeated[0]),
            let repeats = repeated.count == 2 ? Int(repeated[1]) : 1,
            let shift = shifted.1.map({ Int($0) }) ?? 0,
            [8, 16, 32, 64].contains(storage), (1...storage).contains(bits),
            (0...(storage - bits)).contains(shift), (1...256).contains(repeats)
        else { return nil }
        isBigEndian = halves[0] == "be"
        isSigned = sign == "s"
        self.bits = bits
        storageBits = storage
        self.repeats = repeats
        self.shift = shift
    }

    /// The bytes of the element, repeats and all.
    public var byteCount: Int { storageBits / 8 * repeats }

    /// The number at the start of some bytes, the first of those that are repeated; nil where
    /// they are too few.
    public func value(at bytes: Slice<UnsafeRawBufferPointer>) -> Int64? {
        let width = storageBits / 8
        guard bytes.count >= width else { return nil }
        var raw: UInt64 = 0
        for (index, byte) in bytes.prefix(width).enumerated() {
            let place = isBigEndian ? width - 1 - index : index
            raw |= UInt64(byte) << UInt64(place * 8)
        }
        raw >>= UInt64(shift)
        if bits < 64 { raw &= (1 << UInt64(bits)) - 1 }
        guard isSigned, bits < 64, raw >> UInt64(bits - 1) == 1 else {
            return Int64(bitPattern: raw)
        }
        return Int64(bitPattern: raw) - (Int64(1) << Int64(bits - 1)) * 2
    }

    /// A number as an unsigned count of another resolution, at most 16 bits, both ends of the
    /// scale kept.
    public func count(of value: Int64, bits wanted: Int) -> UInt16 {
        let wanted = min(max(wanted, 1), 16)
        let half: UInt64 = isSigned ? 1 << UInt64(bits - 1) : 0
        let count = UInt64(bitPattern: value) &+ half
        if bits >= wanted { return UInt16(truncatingIfNeeded: count >> UInt64(bits - wanted)) }
        // The highest bits come again below, so that the highest count stays the highest.
        var spread = count << UInt64(wanted - bits)
        var below = wanted - bits
        while below > 0 {
            spread |= below >= bits ? count << UInt64(below - bits) : count >> UInt64(bits - below)
            below -= bits
        }
        return UInt16(truncatingIfNeeded: spread)
    }

    private static func cut(
        _ text: Substring, at mark: String
    ) -> (Substring, Substring?) {
        guard let first = text.firstIndex(of: ">") else { return (text, nil) }
        let rest = text[first...]
        return rest.hasPrefix(mark)
            ? (text[..<first], rest.dropFirst(mark.count)) : (text[..<first], rest)
    }
}
