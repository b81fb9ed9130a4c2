/// How facts about the 1-Wire bus change what is known.
enum OneWireReducer {
    /// Applies a change of the master.
    static func apply(_ state: LinkState, at now: Instant, in snapshot: inout Snapshot) {
        guard let before = snapshot.oneWire?.link, before != state else { return }
        snapshot.oneWire?.link = state
        if !state.isOpen {
            // Nobody senses the line any more.
            snapshot.oneWire?.line = nil
            snapshot.oneWire?.lineSince = nil
            snapshot.oneWire?.location = nil
        }
        if Reducer.isNews(from: before, to: state) {
            snapshot.log(.link(state), of: .oneWire, at: now)
        }
    }

    /// Applies a fact of the bus.
    static func apply(_ fact: OneWireEvent, at now: Instant, in snapshot: inout Snapshot) {
        guard var bus = snapshot.oneWire else { return }
        // Taken out of the snapshot while it changes, so that it is never copied.
        snapshot.oneWire = nil
        apply(fact, at: now, to: &bus, in: &snapshot)
        snapshot.oneWire = bus
    }

    private static func apply(
        _ fact: OneWireEvent, at now: Instant, to bus: inout OneWireBusState,
        in snapshot: inout Snapshot
    ) {
        switch fact {
        case .line(let line):
            if bus.line != line || bus.lineSince == nil { bus.lineSince = now }
            bus.line = line
        case .listed(let roms):
            OneWirePresence.list(roms, at: now, in: &bus)
            OneWirePresence.addLost(at: now, in: &bus, snapshot)
            OneWirePresence.number(&bus, in: &snapshot)
        case .measured, .climate, .powered:
            ProbeReducer.apply(fact, at: now, to: &bus, in: &snapshot)
        case .board(let rom, let registers):
            OneWirePresence.add([rom], in: &bus)
            take(registers, of: rom, at: now, in: &bus)
        case .scheduled(let schedule): bus.schedule = schedule
        case .searchStarted, .progress, .pass, .searchEnded:
            OneWireSearchReducer.apply(fact, at: now, to: &bus, in: &snapshot)
        case .replaced(let old, let new):
            ProbeReplacement.apply(old, by: new, at: now, to: &bus, in: &snapshot)
        case .locating(let isOn):
            let absent = bus.probes.filter { $0.absentSince != nil }.map(\.rom)
            bus.location = isOn ? ProbeLocation(startedAt: now, absent: Set(absent)) : nil
        }
    }

    private static func take(
        _ registers: RelayBoardRegisters?, of rom: ROMCode, at now: Instant,
        in bus: inout OneWireBusState
    ) {
        guard let index = bus.boards.firstIndex(where: { $0.rom == rom }) else { return }
        bus.boards[index].readings &+= 1
        bus.boards[index].tally.add(isWrong: registers == nil, at: now)
        bus.tally.add(isWrong: registers == nil, at: now)
        guard let registers else {
            bus.boards[index].errors &+= 1
            return
        }
        bus.boards[index].absentSince = nil
        bus.boards[index].registers = Reading(
            registers, at: now, staleAfter: ProbeReducer.staleAfter(bus.schedule))
    }
}
