import WESModel

/// The devices of a master that lists whole passes, steadier than its listings.
///
/// A device comes in by a listing and a verification that agree, and goes out after three
/// verifications that fail (onewire.md section 1.3).
struct DeviceRoster: Hashable, Sendable {
    /// The devices that are there, by number.
    private(set) var present: [ROMCode] = []
    private var misses: [ROMCode: Int] = [:]

    private static let verifications = 3
    /// More devices than a bus can carry.
    private static let limit = 256

    /// The devices of a listing to verify before they come in, and those that it misses, each as
    /// often as it takes to be certain.
    func doubts(after seen: [ROMCode]) -> [ROMCode] {
        let new = seen.filter { !present.contains($0) }
        let missed = present.filter { !seen.contains($0) }
        return new + missed
    }

    /// True while another verification of a device would make a difference.
    func isDoubtful(_ rom: ROMCode) -> Bool {
        present.contains(rom) && misses[rom] != nil
    }

    /// Takes a verification.
    mutating func verified(_ rom: ROMCode, _ isThere: Bool) {
        guard !isThere else {
            misses[rom] = nil
            guard !present.contains(rom), present.count < Self.limit else { return }
            present.append(rom)
            present.sort { ($0.family, $0.serial) < ($1.family, $1.serial) }
            return
        }
        guard present.contains(rom) else { return }
        misses[rom, default: 0] += 1
        guard misses[rom, default: 0] >= Self.verifications else { return }
        misses[rom] = nil
        present.removeAll { $0 == rom }
    }
}
