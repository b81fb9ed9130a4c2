import WESModel

/// The devices among the names that an owserver lists in a folder.
struct OWServerListing: Hashable, Sendable {
    /// The devices, in the order of the server: that of its search.
    let roms: [ROMCode]
    /// Numbers whose check byte is wrong, or whose family is 00.
    let faults: Int

    /// Reads names; `bus.0`, `settings` and the like are no devices and are passed over.
    init(_ names: [String]) {
        var found: [ROMCode] = []
        var wrong = 0
        for name in names {
            switch Self.number(name) {
            case nil: continue
            case .some(nil): wrong += 1
            case .some(.some(let rom)): if !found.contains(rom) { found.append(rom) }
            }
        }
        roms = found
        faults = wrong
    }

    /// Family and serial in the order of the wire, with or without dots and check byte.
    ///
    /// Those are all the forms that a server can be told to use. Nil for no number, nil inside for
    /// a wrong one.
    private static func number(_ name: String) -> ROMCode?? {
        let digits = name.filter { $0 != "." }
        // A sign would be taken as part of the number.
        guard digits.utf8.count == 14 || digits.utf8.count == 16,
            digits.allSatisfy(\.isHexDigit), var bits = UInt64(digits, radix: 16)
        else { return nil }
        if digits.utf8.count == 14 { bits <<= 8 }
        var wire = (0..<8).map { UInt8(truncatingIfNeeded: bits >> (56 - 8 * UInt64($0))) }
        if digits.utf8.count == 14 { wire[7] = CRC8.checksum(wire[0..<7]) }
        return .some(ROMCode(wire: wire))
    }
}
