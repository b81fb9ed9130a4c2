/// One line of the index files: where the index of a counter stood, when and why.
///
/// 128 bytes, little endian: mark `WI`, version (2), reason (1), length of the name (1),
/// zeros (2), counter (4), zeros (4), sequence (8), index (8), index before (8), seconds since
/// 1970 (8), who (76, zeros behind), and CRC-32 of all before it (4). The place of the mark, the version and the check is the same
/// in every version.
struct IndexRecord: Hashable, Sendable {
    /// Why it was written.
    enum Reason: UInt8, Sendable {
        /// Pulses were counted.
        case counted = 1
        /// A person set the index.
        case set
        /// Taken over from the state file of an older program.
        case adopted
        /// The program ended.
        case ended
    }

    /// What a slot of a file holds.
    enum Slot: Hashable, Sendable {
        case record(IndexRecord)
        /// Nothing, or bytes that fail their check.
        case none
        /// A record of a newer program.
        case newer
    }

    /// The version that this program writes.
    static let version: UInt16 = 1
    /// The bytes of a record.
    static let size = 128
    /// The bytes kept of a name.
    static let longestName = 76
    private static let mark: [UInt8] = [0x57, 0x49]

    /// The number of the counter.
    var counter: UInt32
    /// Rises by one with each record of the unit; the highest one is the newest.
    var sequence: UInt64
    /// The index, in pulses.
    var index: Int64
    /// The index before a person set it; the same as ``index`` otherwise.
    var before: Int64
    /// When, on the civil clock.
    var unixSeconds: Int64
    /// Why.
    var reason: Reason
    /// Who; empty where nobody asked.
    var by: String

    /// The record as bytes; a name too long is cut between two characters.
    var bytes: [UInt8] {
        let name = Self.cut(by)
        var bytes = Self.mark + Self.little(Self.version)
        bytes += [reason.rawValue, UInt8(truncatingIfNeeded: name.count)]
        bytes += [0, 0] + Self.little(counter) + [0, 0, 0, 0]
        bytes += Self.little(sequence) + Self.little(index) + Self.little(before)
        bytes += Self.little(unixSeconds) + name
        bytes += [UInt8](repeating: 0, count: Self.size - 4 - bytes.count)
        return bytes + Self.little(CRC32.of(bytes))
    }

    /// Reads a slot of ``size`` bytes.
    static func slot(_ bytes: ArraySlice<UInt8>) -> Slot {
        let bytes = Array(bytes)
        guard bytes.count == size, bytes.starts(with: mark),
            UInt32(truncatingIfNeeded: number(bytes[124..<128])) == CRC32.of(bytes[..<124])
        else { return .none }
        guard number(bytes[2..<4]) <= UInt64(version) else { return .newer }
        guard let reason = Reason(rawValue: bytes[4]), bytes[5] <= longestName,
            let name = String(validating: bytes[48..<(48 + Int(bytes[5]))], as: UTF8.self)
        else { return .none }
        return .record(
            IndexRecord(
                counter: UInt32(truncatingIfNeeded: number(bytes[8..<12])),
                sequence: number(bytes[16..<24]),
                index: Int64(bitPattern: number(bytes[24..<32])),
                before: Int64(bitPattern: number(bytes[32..<40])),
                unixSeconds: Int64(bitPattern: number(bytes[40..<48])), reason: reason, by: name))
    }

    private static func cut(_ name: String) -> [UInt8] {
        var kept: [UInt8] = []
        for character in name {
            let next = Array(String(character).utf8)
            guard kept.count + next.count <= longestName else { break }
            kept += next
        }
        return kept
    }

    private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: value.littleEndian) { Array($0) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}
