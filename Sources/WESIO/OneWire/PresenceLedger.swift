import WESModel

/// Which devices are there: two agreeing passes bring one in, three failed verifications take it
/// out, and one that was known is looked for for ever (onewire.md section 1.3).
struct PresenceLedger: Sendable {
    /// The devices that are there, by number.
    private(set) var present: [ROMCode] = []
    /// The devices that were there or are known from before, and are not there.
    private(set) var lost: [ROMCode]
    private var misses: [ROMCode: Int] = [:]

    /// Verifications that must fail before a device is absent.
    private static let verifications = 3
    /// More devices than a bus can carry.
    private static let limit = 256

    /// Begins with nothing there and these devices to look for.
    init(known: Set<ROMCode>) { lost = Self.sorted(known) }

    /// A device whose presence is in doubt; verified before anything else is read.
    var doubted: ROMCode? { Self.sorted(misses.keys).first }

    /// True for a device that is there.
    func contains(_ rom: ROMCode) -> Bool { present.contains(rom) }

    /// A device did not answer.
    mutating func doubt(_ rom: ROMCode) {
        if present.contains(rom), misses[rom] == nil { misses[rom] = 0 }
    }

    /// A device answered.
    mutating func confirm(_ rom: ROMCode) { misses[rom] = nil }

    /// Takes a verification; true when it changed which devices are there.
    mutating func verified(_ rom: ROMCode, _ isThere: Bool) -> Bool {
        guard isThere else {
            guard let count = misses[rom] else { return false }
            guard count + 1 >= Self.verifications else {
                misses[rom] = count + 1
                return false
            }
            misses[rom] = nil
            present.removeAll { $0 == rom }
            lost = Self.sorted(Set(lost).union([rom]))
            return true
        }
        misses[rom] = nil
        return add([rom])
    }

    /// Devices that agreeing passes saw; true when some were not there before.
    mutating func add(_ roms: some Sequence<ROMCode>) -> Bool {
        let all = Set(present).union(roms)
        guard all.count > present.count, all.count <= Self.limit else { return false }
        present = Self.sorted(all)
        lost.removeAll { all.contains($0) }
        return true
    }

    /// The list of a master that follows the bus by itself.
    mutating func set(_ roms: [ROMCode]) {
        let gone = Set(present).union(lost).subtracting(roms)
        present = Array(Self.sorted(Set(roms)).prefix(Self.limit))
        lost = Self.sorted(gone)
        misses = [:]
    }

    /// Doubts the devices that a search did not see.
    mutating func doubt(except seen: Set<ROMCode>) {
        for rom in present where !seen.contains(rom) { doubt(rom) }
    }

    private static func sorted(_ roms: some Sequence<ROMCode>) -> [ROMCode] {
        roms.sorted { ($0.family, $0.serial) < ($1.family, $1.serial) }
    }
}
