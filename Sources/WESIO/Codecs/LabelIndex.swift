import WESModel

/// Finds the number and the shape of a label from its bytes, without making a string.
///
/// An open-addressed table over the label packed into 72 bits: eight bytes and the ninth; no
/// label is longer (`SMAXSN1-1` has nine characters).
struct LabelIndex: Sendable {
    struct Entry: Sendable {
        var low: UInt64 = 0
        var high: UInt8 = 0
        var isHorodated = false
        var shape = ValueShape.nothing
        var minimum: UInt8 = 0
        var maximum: UInt8 = 0
        var number: Int16 = -1
    }

    /// The tables, apart: the same label has another shape in another mode.
    private let spaces: [Entry]
    private let tabs: [Entry]
    /// The labels of PME-PMI meters in capitals: makers differ in case (`EaP-1_s`, `EAP-1_s`).
    private let folded: [Entry]
    private static let size = 1_024
    static let longest = 9

    static let shared = LabelIndex(labels: TeleinfoLabels.all)

    init(labels: [TeleinfoLabel]) {
        var spaces = [Entry](repeating: Entry(), count: Self.size)
        var tabs = spaces
        var folded = spaces
        for (number, label) in labels.enumerated() {
            if label.mode == .standard {
                Self.add(label.name, label, number, to: &tabs)
                let underscored = String(label.name.map { $0 == "-" ? "_" : $0 })
                Self.add(underscored, label, number, to: &tabs)
            } else {
                Self.add(label.name, label, number, to: &spaces)
            }
        }
        for (number, label) in labels.enumerated() where label.mode == .pmepmi {
            Self.add(label.name.uppercased(), label, number, to: &folded)
        }
        self.spaces = spaces
        self.tabs = tabs
        self.folded = folded
    }

    /// The entry of a label; nil when no table of the separator has it.
    @inline(__always)
    func entry(
        _ bytes: UnsafeRawBufferPointer, _ count: Int, _ separator: TeleinfoSeparator
    ) -> Entry? {
        // A leading NUL would vanish in the packing.
        guard count > 0, count <= Self.longest, bytes[0] != 0 else { return nil }
        var low: UInt64 = 0
        for index in 0..<min(count, 8) { low = low << 8 | UInt64(bytes[index]) }
        let high = count == 9 ? bytes[8] : 0
        if separator == .tab { return Self.find(low, high, in: tabs) }
        return Self.find(low, high, in: spaces) ?? foldedEntry(bytes, count)
    }

    private func foldedEntry(_ bytes: UnsafeRawBufferPointer, _ count: Int) -> Entry? {
        var low: UInt64 = 0
        for index in 0..<min(count, 8) { low = low << 8 | UInt64(Self.capital(bytes[index])) }
        return Self.find(low, count == 9 ? Self.capital(bytes[8]) : 0, in: folded)
    }

    private static func capital(_ byte: UInt8) -> UInt8 {
        byte &- 0x61 < 26 ? byte &- 0x20 : byte
    }

    @inline(__always)
    private static func find(_ low: UInt64, _ high: UInt8, in table: [Entry]) -> Entry? {
        var slot = Self.slot(low, high)
        while true {
            let entry = table[slot]
            if entry.number < 0 { return nil }
            if entry.low == low, entry.high == high { return entry }
            slot = (slot + 1) & (size - 1)
        }
    }

    @inline(__always)
    private static func slot(_ low: UInt64, _ high: UInt8) -> Int {
        let mixed = (low ^ UInt64(high) &* 0x9E37) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 54)
    }

    private static func add(
        _ name: String, _ label: TeleinfoLabel, _ number: Int, to table: inout [Entry]
    ) {
        let bytes = Array(name.utf8)
        guard !bytes.isEmpty, bytes.count <= longest else { return }
        var low: UInt64 = 0
        for byte in bytes.prefix(8) { low = low << 8 | UInt64(byte) }
        let high = bytes.count == 9 ? bytes[8] : 0
        guard find(low, high, in: table) == nil else { return }
        var slot = slot(low, high)
        while table[slot].number >= 0 { slot = (slot + 1) & (size - 1) }
        table[slot] = Entry(
            low: low, high: high, isHorodated: label.isHorodated, shape: label.shape,
            minimum: UInt8(clamping: label.minimum), maximum: UInt8(clamping: label.maximum),
            number: Int16(clamping: number))
    }
}
