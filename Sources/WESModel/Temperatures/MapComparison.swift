/// What changed on the 1-Wire bus since its map was kept at commissioning.
public struct MapComparison: Hashable, Sendable, Codable {
    /// The devices that are there and were not.
    public var new: [ROMCode] = []
    /// The devices that were there and are not.
    public var absent: [ROMCode] = []
    /// The devices that fewer passes see than then.
    public var weaker: [ROMCode] = []
    /// Wrong readings out of a thousand, then.
    public var errorsBefore: Int
    /// Wrong readings out of a thousand over the last hour.
    public var errorsNow: Int

    /// Compares a bus with its map.
    public init(_ map: OneWireMap, with bus: OneWireBusState, at now: Instant) {
        errorsBefore = map.errorsPerMille
        errorsNow = bus.tally.lastHour(at: now).perMille
        let kept = Set(map.entries.map(\.rom))
        let present = bus.present
        new = present.filter { !kept.contains($0) }
        let here = Set(present)
        absent = map.entries.map(\.rom).filter { !here.contains($0) }
        guard let search = bus.search, !search.isRunning, search.isComplete, search.passes > 0,
            map.passes > 0
        else { return }
        weaker = map.entries.filter { entry in
            // Shares of passes, not passes: the two searches may differ in length.
            let now = (search.seen[entry.rom] ?? 0) * map.passes
            return here.contains(entry.rom) && now < entry.seen * search.passes
        }.map(\.rom)
    }

    /// True where nothing changed but the rate of wrong readings.
    public var isSame: Bool { new.isEmpty && absent.isEmpty && weaker.isEmpty }
}
