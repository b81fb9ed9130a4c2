import WESModel

/// The probes that may take the place of a dead one.
enum ProbeChoice {
    /// Those that are there and have no name, what the last search found first.
    static func all(for old: ROMCode, _ snapshot: Snapshot) -> [ROMCode] {
        guard let bus = snapshot.oneWire else { return [] }
        let free = bus.probes.filter { probe in
            probe.rom != old && probe.absentSince == nil
                && probe.rom.isClimate == old.isClimate
                && snapshot.name(of: probe.source) == nil
        }.map(\.rom)
        let new = free.filter { bus.search?.new.contains($0) == true }
        return new + free.filter { !new.contains($0) }
    }

    /// True for a probe that does not answer any more.
    static func isDead(_ rom: ROMCode, _ snapshot: Snapshot) -> Bool {
        snapshot.oneWire?.probes.first { $0.rom == rom }?.absentSince != nil
    }
}
