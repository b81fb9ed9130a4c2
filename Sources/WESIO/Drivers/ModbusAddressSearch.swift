import WESModel

/// Looks for a silent meter at other addresses, one question at a time.
///
/// The neighbours come first, then 1, which is the address of most meters out of the box, then all
/// others once; an address that the configuration gives to another meter never.
struct ModbusAddressSearch: Sendable {
    private let candidates: [UInt8]
    private var next = 0
    private var found: UInt8?
    private var dueAt = Instant.zero

    private static let pace = Delay.seconds(2)
    /// How often an address that answered is asked again.
    private static let reminder = Delay.seconds(10)

    init(of address: UInt8, taken: Set<UInt8>) {
        var candidates: [UInt8] = []
        for candidate in [Int(address) + 1, Int(address) - 1, 1] + Array(1...247) {
            guard let candidate = UInt8(exactly: candidate), (1...247).contains(candidate),
                !taken.contains(candidate), !candidates.contains(candidate)
            else { continue }
            candidates.append(candidate)
        }
        self.candidates = candidates
    }

    /// The address to ask now; nil when it is not yet time.
    mutating func take(at now: Instant) -> UInt8? {
        guard now >= dueAt, !candidates.isEmpty else { return nil }
        dueAt = now + Self.pace
        if let found { return found }
        if next >= candidates.count { next = 0 }
        defer { next += 1 }
        return candidates[next]
    }

    /// Takes in whether an address answered as the meter does.
    mutating func note(_ address: UInt8, answered: Bool, at now: Instant) {
        if answered {
            found = address
            dueAt = now + Self.reminder
        } else if found == address {
            found = nil
        }
    }

    /// The meter is where it should be.
    mutating func restart() {
        next = 0
        found = nil
        dueAt = .zero
    }
}
