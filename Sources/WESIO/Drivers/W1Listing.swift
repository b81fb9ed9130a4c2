import WESModel

/// The devices that a listing of the kernel's 1-Wire folder names.
struct W1Listing: Sendable {
    /// One device and the name of its folder.
    struct Entry: Hashable, Sendable {
        var rom: ROMCode
        var name: String
    }

    /// The devices, in the order of their numbers.
    let entries: [Entry]
    /// True where names of family 00 stand for a line held at 0 V.
    let hasGhosts: Bool

    private static let limit = 256

    /// Reads names; masters, what is no number and family 00 are passed over.
    ///
    /// A line held at 0 V answers to every search: the kernel then lists `00-…` devices that are
    /// none (onewire.md section 1.3).
    init(_ names: [String]) {
        var found: [ROMCode: String] = [:]
        hasGhosts = names.contains { ROMCode($0)?.family == 0 }
        for name in names.sorted() {
            guard let rom = ROMCode(name), rom.family != 0, found[rom] == nil else { continue }
            found[rom] = name
        }
        let sorted = found.sorted { $0.key.text < $1.key.text }
        entries = sorted.prefix(Self.limit).map { Entry(rom: $0.key, name: $0.value) }
    }

    /// The numbers of the devices.
    var roms: [ROMCode] { entries.map(\.rom) }

    /// The devices that the kernel reads as thermometers.
    var thermometers: [Entry] { entries.filter { $0.rom.isThermometer } }
}
