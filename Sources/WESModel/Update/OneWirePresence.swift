/// Which devices of the 1-Wire bus are there; an absent one stays in its table.
enum OneWirePresence {
    /// The devices that a table holds: more than a bus of this unit ever has.
    static let limit = 100

    /// Takes a list of all devices that are there: the others are absent.
    static func list(_ roms: [ROMCode], at now: Instant, in bus: inout OneWireBusState) {
        bus.listedAt = now
        let listed = Set(roms)
        add(roms, in: &bus)
        for index in bus.probes.indices {
            let rom = bus.probes[index].rom
            if listed.contains(rom) {
                if bus.probes[index].absentSince != nil { bus.location?.gain(rom) }
                bus.probes[index].absentSince = nil
            } else {
                lose(index, at: now, in: &bus)
            }
        }
        for index in bus.boards.indices {
            let isThere = listed.contains(bus.boards[index].rom)
            bus.boards[index].absentSince =
                isThere ? nil : bus.boards[index].absentSince ?? now
        }
    }

    /// Adds the devices that are not in their table yet.
    static func add(_ roms: [ROMCode], in bus: inout OneWireBusState) {
        for rom in roms where !bus.has(rom) {
            if rom.isProbe, bus.probes.count < limit {
                bus.probes.append(TemperatureProbe(rom: rom))
                bus.location?.gain(rom)
            } else if rom.isRelayBoard, bus.boards.count < limit {
                bus.boards.append(OneWireBoard(rom: rom))
            }
        }
    }

    /// A probe that is not there any more.
    static func lose(_ index: Int, at now: Instant, in bus: inout OneWireBusState) {
        guard bus.probes[index].absentSince == nil else { return }
        bus.probes[index].absentSince = now
        bus.probes[index].slope = nil
        bus.probes[index].underpoweredSince = nil
        bus.location?.lose(bus.probes[index].rom)
    }

    /// A device of a former run, or of the map of commissioning, that the bus does not list stays
    /// in its table, as absent.
    static func addLost(at now: Instant, in bus: inout OneWireBusState, _ snapshot: Snapshot) {
        let kept = snapshot.knownProbes.union(snapshot.oneWireMap?.entries.map(\.rom) ?? [])
        let lost = kept.filter { !bus.has($0) }
        for rom in lost.sorted(by: { $0.text < $1.text }) {
            add([rom], in: &bus)
            if let last = bus.probes.indices.last, bus.probes[last].rom == rom {
                bus.probes[last].absentSince = now
            } else if let last = bus.boards.indices.last, bus.boards[last].rom == rom {
                bus.boards[last].absentSince = now
            }
        }
    }

    /// Gives each probe of the table its number, and keeps the table in their order.
    ///
    /// A number is kept over restarts: the order in which a search finds probes changes with each
    /// probe that is added.
    static func number(_ bus: inout OneWireBusState, in snapshot: inout Snapshot) {
        var taken = Set(snapshot.probeNumbers.values)
        for index in bus.probes.indices where bus.probes[index].number == 0 {
            let rom = bus.probes[index].rom
            var number = snapshot.probeNumbers[rom] ?? 0
            if number == 0 {
                number = (1...limit * 2).first { !taken.contains($0) } ?? 0
                taken.insert(number)
                snapshot.probeNumbers[rom] = number
            }
            bus.probes[index].number = number
        }
        let isOrdered = zip(bus.probes, bus.probes.dropFirst()).allSatisfy {
            $0.number <= $1.number
        }
        if !isOrdered { bus.probes.sort { $0.number < $1.number } }
    }
}
