import WESModel

/// The map of the 1-Wire bus as the value of one fact.
///
/// Fields with tabs between: seconds since 1970, passes, wrong readings out of a thousand, then
/// groups of two: ROM code and the passes that saw it. A group that cannot be read is left out,
/// the others count.
enum OneWireMapText {
    private static let head = 3
    /// More than a bus holds, so that no file makes the map grow without end.
    private static let limit = 200
    private static let mostPasses = 10_000

    static func text(_ map: OneWireMap) -> String {
        let fields = [String(map.unixSeconds), String(map.passes), String(map.errorsPerMille)]
        let groups = map.entries.flatMap { [$0.rom.text, String($0.seen)] }
        return (fields + groups).joined(separator: "\t")
    }

    /// Reads what ``text(_:)`` wrote; nil for another form.
    static func map(_ fields: [String]) -> OneWireMap? {
        guard fields.count >= head, let seconds = Int64(fields[0]), let passes = Int(fields[1]),
            let perMille = Int(fields[2]), (0...mostPasses).contains(passes),
            (0...1_000).contains(perMille)
        else { return nil }
        let groups = Array(fields.dropFirst(head))
        let starts = stride(from: 0, to: groups.count - 1, by: 2).prefix(limit)
        let entries = starts.compactMap { start -> OneWireMap.Entry? in
            guard let rom = ROMCode(groups[start]), let seen = Int(groups[start + 1]),
                (0...passes).contains(seen)
            else { return nil }
            return OneWireMap.Entry(rom: rom, seen: seen)
        }
        return OneWireMap(
            entries: entries, passes: passes, errorsPerMille: perMille, unixSeconds: seconds)
    }
}
