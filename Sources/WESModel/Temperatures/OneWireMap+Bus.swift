extension OneWireMap {
    /// What a bus shows now; nil where nothing was listed on it yet.
    ///
    /// The devices that are absent are not part of it.
    init?(of bus: OneWireBusState, at now: ClockReading) {
        let present = bus.present
        guard bus.listedAt != nil, !present.isEmpty else { return nil }
        let search = bus.search.flatMap { $0.isRunning || !$0.isComplete ? nil : $0 }
        self.init(
            entries: present.sorted { $0.text < $1.text }.map { rom in
                Entry(rom: rom, seen: search?.seen[rom] ?? 0)
            },
            passes: search?.passes ?? 0,
            errorsPerMille: bus.tally.lastHour(at: now.instant).perMille,
            unixSeconds: now.civil.unixSeconds)
    }

    /// True for a device of the map.
    public func contains(_ rom: ROMCode) -> Bool { entries.contains { $0.rom == rom } }

    /// The map with one device in the place of another.
    func replacing(_ old: ROMCode, by new: ROMCode) -> OneWireMap {
        var map = self
        map.entries = entries.filter { $0.rom != new }.map { entry in
            entry.rom == old ? Entry(rom: new, seen: entry.seen) : entry
        }
        return map
    }
}
