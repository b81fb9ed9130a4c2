/// `onewire.missing`, `unstable`, `new` and `latch` of each relay board.
enum OneWireBoardRules {
    /// The answers for each relay board of the bus.
    static func answers(
        _ bus: OneWireBusState, _ snapshot: Snapshot, _ sight: OneWireSight
    ) -> [RuleAnswer] {
        bus.boards.flatMap { board -> [RuleAnswer] in
            let source = board.source
            let absent = board.absentSince
            let relays = relays(of: board.rom, snapshot.unit)
            // A board whose relays are configured has its names there.
            let isNamed = !relays.isEmpty || snapshot.name(of: source) != nil
            return [
                OneWireRules.missing(source, since: absent, sight),
                OneWireRules.unstable(board.rom, source, since: absent, bus),
                OneWireRules.new(
                    board.rom, source, isNamed: isNamed, since: absent, bus, snapshot),
                latch(board, source, relays, snapshot),
            ]
        }
    }

    /// The relays that the configuration puts on a board: their numbers by channel.
    static func relays(of rom: ROMCode, _ unit: UnitDescription) -> [Int: Int] {
        var channels: [Int: Int] = [:]
        for (number, relay) in unit.relays {
            guard let output = BoardChannel(relay.line), output.rom == rom else { continue }
            channels[output.channel] = number
        }
        return channels
    }

    /// An output that does not follow its latch; only those that a relay is wired to count.
    ///
    /// The level may lag behind a slow load, which the holding time covers.
    private static func latch(
        _ board: OneWireBoard, _ source: SourceID, _ relays: [Int: Int], _ snapshot: Snapshot
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.onewireLatch, source, verdict, hold: OneWireRules.hold)
        }
        guard board.absentSince == nil else { return answer(.waiting) }
        guard !relays.isEmpty else { return answer(.unobservable) }
        // A board that lost its power is driven again before it is judged.
        guard let registers = board.registers?.value, !registers.hasLostPower else {
            return answer(.waiting)
        }
        let differing = relays.keys.sorted().filter { channel in
            (registers.latch ^ registers.pins) & (1 << UInt8(clamping: channel)) != 0
        }
        guard let channel = differing.first else { return answer(.good) }
        var evidence = FaultEvidence()
        evidence.relay = relays[channel]
        evidence.count = differing.count
        // What a level means is the board's affair: its driver says the positions.
        let relay = snapshot.relays.first { $0.source == relays[channel].map(SourceID.relay) }
        evidence.commanded = relay?.commanded ?? position(registers.latch, channel)
        evidence.readBack = relay?.pin ?? position(registers.pins, channel)
        return answer(.firing(evidence))
    }

    /// A transistor that is on pulls its pin low, which closes the relay of usual boards.
    private static func position(_ bits: UInt8, _ channel: Int) -> RelayPosition {
        bits & (1 << UInt8(clamping: channel)) == 0 ? .closed : .open
    }
}
