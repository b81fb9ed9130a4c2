/// How a new probe takes the place of a dead one: name, number and history follow.
enum ProbeReplacement {
    /// Puts `new` in the place of `old`, whose row goes.
    static func apply(
        _ old: ROMCode, by new: ROMCode, at now: Instant, to bus: inout OneWireBusState,
        in snapshot: inout Snapshot
    ) {
        guard old != new else { return }
        move(old, to: new, in: &bus, &snapshot)
        for kind in [SeriesID.Kind.temperature, .humidity, .illuminance] {
            moveHistory(kind, old, to: new, in: &snapshot)
        }
        bus.search?.new.removeAll { $0 == new }
        bus.search?.order.removeAll { $0 == old }
        bus.search?.seen[old] = nil
        snapshot.log(.replaced(old, by: new), of: .probe(new), at: now)
    }

    private static func move(
        _ old: ROMCode, to new: ROMCode, in bus: inout OneWireBusState,
        _ snapshot: inout Snapshot
    ) {
        let number =
            snapshot.probeNumbers[old] ?? bus.probes.first { $0.rom == old }?.number ?? 0
        bus.probes.removeAll { $0.rom == old }
        bus.boards.removeAll { $0.rom == old }
        snapshot.probeNumbers[old] = nil
        guard number > 0 else { return }
        snapshot.probeNumbers[new] = number
        if let index = bus.probes.firstIndex(where: { $0.rom == new }) {
            bus.probes[index].number = number
            bus.probes.sort { $0.number < $1.number }
        }
    }

    /// The samples of the old probe, then those that the new one has already.
    private static func moveHistory(
        _ kind: SeriesID.Kind, _ old: ROMCode, to new: ROMCode, in snapshot: inout Snapshot
    ) {
        let from = SeriesID(subject: old.text, kind: kind)
        let to = SeriesID(subject: new.text, kind: kind)
        guard var history = snapshot.histories[from] else { return }
        snapshot.histories[from] = nil
        for sample in snapshot.histories[to]?.samples ?? [] { history.append(sample) }
        snapshot.histories[to] = history
    }
}
