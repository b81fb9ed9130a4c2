import WESModel

extension Snapshot {
    /// The relays that the configuration puts on a board, by their number.
    func relays(on board: ROMCode) -> [Int] {
        unit.relays.filter { Self.board(of: $0.value.line) == board }.keys.sorted()
    }

    /// The first relay of each board that has one.
    var firstRelays: [ROMCode: Int] {
        var firsts: [ROMCode: Int] = [:]
        for (number, relay) in unit.relays {
            guard let board = Self.board(of: relay.line) else { continue }
            firsts[board] = min(firsts[board] ?? .max, number)
        }
        return firsts
    }

    /// The board of a line `ds2408:ROM:CHANNEL`; nil for any other line.
    private static func board(of line: String) -> ROMCode? {
        let parts = line.split(separator: ":")
        guard parts.count == 3, parts[0] == "ds2408" else { return nil }
        return ROMCode(String(parts[1]))
    }
}
