/// How a search on the 1-Wire bus changes what is known.
enum OneWireSearchReducer {
    /// A device that so many passes did not see is absent.
    static let passesToLose = 3

    /// Applies a fact of a search.
    static func apply(
        _ fact: OneWireEvent, at now: Instant, to bus: inout OneWireBusState,
        in snapshot: inout Snapshot
    ) {
        switch fact {
        case .searchStarted(let passes):
            bus.search = OneWireSearch(wanted: passes, startedAt: now)
        case .progress(let progress):
            guard var search = bus.search, search.isRunning else { return }
            search.progress = progress
            if let rom = progress.rom { note([rom], in: &search, snapshot) }
            bus.search = search
        case .pass(let number, let found, let faults):
            guard var search = bus.search, search.isRunning else { return }
            search.passes = number
            search.faults.checksums &+= faults.checksums
            search.faults.impossible &+= faults.impossible
            search.faults.silences &+= faults.silences
            for rom in Set(found) { search.seen[rom, default: 0] &+= 1 }
            note(found, in: &search, snapshot)
            bus.search = search
        case .searchEnded(let isComplete):
            finish(isComplete, at: now, in: &bus, &snapshot)
        default: break
        }
    }

    /// Rows appear as devices are found, and never change their order.
    private static func note(
        _ found: [ROMCode], in search: inout OneWireSearch, _ snapshot: Snapshot
    ) {
        for rom in found where !search.order.contains(rom) {
            guard search.order.count < OneWirePresence.limit * 2 else { return }
            search.order.append(rom)
            if !snapshot.knownProbes.contains(rom) { search.new.append(rom) }
        }
    }

    private static func finish(
        _ isComplete: Bool, at now: Instant, in bus: inout OneWireBusState,
        _ snapshot: inout Snapshot
    ) {
        guard var search = bus.search, search.isRunning else { return }
        search.endedAt = now
        search.isComplete = isComplete
        search.progress = nil
        // A walk that found a device and a pass that did not count it: nobody saw it twice.
        let seen = search.order.filter { search.seen[$0] != nil }
        if isComplete {
            search.order = seen
            search.new = search.new.filter(seen.contains)
        }
        bus.search = search
        for rom in search.new { snapshot.log(.newDevice(rom), of: .probe(rom), at: now) }
        let absent =
            bus.probes.count { search.seen[$0.rom] == nil }
            + bus.boards.count { search.seen[$0.rom] == nil }
        snapshot.log(
            .search(
                found: seen.count, new: search.new.count, absent: absent, isComplete: isComplete),
            of: .oneWire, at: now)
        guard isComplete else { return }
        let isSure = { (rom: ROMCode) in (search.seen[rom] ?? 0) >= min(2, search.passes) }
        snapshot.knownProbes.formUnion(seen.filter(isSure))
        if search.passes >= passesToLose {
            OneWirePresence.list(seen, at: now, in: &bus)
        } else {
            OneWirePresence.add(seen, in: &bus)
        }
        OneWirePresence.number(&bus, in: &snapshot)
    }
}
