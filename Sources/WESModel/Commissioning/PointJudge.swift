/// Makes the points of the checklist from measures and findings.
enum PointJudge {
    /// What a terminal measured, before its findings.
    typealias Base = (state: CheckState, measure: CheckMeasure, at: Instant?)

    /// The point of one terminal, with the findings that concern it.
    static func point(
        _ terminal: SourceID, _ faults: [Fault], _ snapshot: Snapshot, at now: Instant
    ) -> CheckPoint {
        let faults = faults.sorted { $0.state.severity > $1.state.severity }
        let base = base(terminal, snapshot, at: now)
        return finish(terminal, base, faults, snapshot.validations[terminal])
    }

    /// The balance of the clamps: something to do as long as a clamp before it is not right.
    static func balance(
        _ points: [CheckPoint], _ snapshot: Snapshot, at now: Instant
    ) -> CheckPoint {
        var base: Base = (.todo, .waiting, nil)
        if let wrong = points.first(where: { $0.terminal.area == "clamps" && $0.state != .ok }) {
            base.measure = .balanceAfter(wrong.terminal)
        } else {
            let balance = PowerBalance(snapshot, at: now, isTrusted: true)
            if let house = balance.house {
                let lines =
                    snapshot.clampBoard?.lastLine
                    ?? snapshot.clamps.compactMap { $0.power?.at }.max()
                base = (.ok, .balance(house: house, unmeasured: balance.unmeasured), lines)
            }
        }
        let faults = snapshot.faults.filter { $0.code == .clampBalance }
        return finish(.balance, base, faults, snapshot.validations[.balance])
    }

    /// A fault, or what is to be looked at, wins over the measure; a word never over a fault.
    private static func finish(
        _ terminal: SourceID, _ base: Base, _ faults: [Fault], _ validation: Validation?
    ) -> CheckPoint {
        let worst = faults.first
        var state = base.state
        if let worst, worst.state.severity > state.severity { state = worst.state }
        let isWord = validation != nil && (state == .todo || state == .look)
        var measure = base.measure
        if let worst, worst.state == .fault || worst.state == .look { measure = .fault(worst.code) }
        return CheckPoint(
            terminal: terminal, state: isWord ? .ok : state,
            validation: isWord ? validation : nil, faults: faults, measure: measure,
            measuredAt: base.at)
    }

    /// True where a finding that is no matter of names belongs to a point: its own, or that of its
    /// area.
    static func concerns(_ fault: Fault, _ terminal: SourceID, _ snapshot: Snapshot) -> Bool {
        if fault.code == .clampBalance { return false }
        if fault.terminal == terminal { return true }
        if snapshot.isMeter(terminal) {
            return fault.terminal == .modbusBus
                || fault.terminal == snapshot.meter(of: terminal)?.source
        }
        switch terminal.area {
        case "modbus": return fault.terminal == .modbusBus
        case "teleinfo": return fault.terminal == .teleinfoArea
        case "clamps", "mains": return fault.terminal == .clamps
        case "onewire": return fault.terminal.area == "onewire"
        case "relays": return fault.code == .onewireLatch && fault.evidence.relay == terminal.number
        default: return false
        }
    }

    /// A new probe asks for a name; a new board is no matter of names.
    static func isOfNames(_ fault: Fault) -> Bool {
        fault.code == .onewireUnnamed
            || fault.code == .onewireNew && fault.terminal.rom?.isRelayBoard != true
    }

    private static func base(
        _ terminal: SourceID, _ snapshot: Snapshot, at now: Instant
    ) -> Base {
        switch terminal.area {
        case "teleinfo": meter(snapshot.teleinfo.first { $0.source == terminal })
        case "mains": mains(snapshot, at: now)
        case "clamps" where snapshot.isMeter(terminal):
            ModbusPoint.clamp(terminal, snapshot, at: now)
        case "clamps": clamp(terminal, snapshot, at: now)
        case "modbus": ModbusPoint.meter(terminal, snapshot, at: now)
        case "relays": relay(terminal, snapshot)
        case "counters": counter(snapshot.counters.first { $0.source == terminal }, at: now)
        case "contacts": contact(terminal, snapshot)
        case "analog": analog(terminal, snapshot, at: now)
        case "onewire": terminal == .probeNames ? names(snapshot) : bus(snapshot, at: now)
        case "clock": clock(snapshot, at: now)
        default: (.todo, .notRead, nil)
        }
    }

    /// A clock that is read and holds a time is right; its findings say the rest.
    private static func clock(_ snapshot: Snapshot, at now: Instant) -> Base {
        guard let clock = snapshot.batteryClock, clock.link.isOpen,
            let reading = clock.report, reading.health(at: now) == .ok
        else { return (.todo, .waiting, snapshot.batteryClock?.report?.at) }
        if ClockGrace.isRunning(reading.value) { return (.todo, .awaitingTime, reading.at) }
        let isLocal = reading.value.isLocalTime(utcOffset: snapshot.clock.civil.utcOffset)
        return (.ok, .clock(reading.value, isLocal: isLocal), reading.at)
    }

    private static func meter(_ input: TeleinfoInput?) -> Base {
        guard let input else { return (.todo, .waiting, nil) }
        guard input.condition == .receiving, let line = input.line, !input.awaitsFirstFrame else {
            let isSearching = input.condition == .searching && input.searchBaud != nil
            return (
                .todo, isSearching ? .searching(baud: input.searchBaud) : .waiting,
                input.lastFrame
            )
        }
        let isProducer = line.mode == .standard ? input.isProducer.choice : nil
        return (
            .ok, .meter(line.mode, baud: line.baud, isProducer: isProducer), input.lastFrame
        )
    }

    private static func mains(_ snapshot: Snapshot, at now: Instant) -> Base {
        if let trouble = trouble(of: snapshot, at: now) { return trouble }
        guard let voltage = snapshot.mains?.voltage, voltage.health(at: now) == .ok,
            voltage.value >= Mains.absent
        else { return (.todo, .waiting, snapshot.mains?.voltage?.at) }
        let meter = MeterDirection.input(snapshot)?.integer("URMS1", at: now)
        return (
            .ok,
            .mains(voltage.value, meter: meter.map { Voltage(volts: Double($0)) }), voltage.at
        )
    }

    /// A board that is open and gives no line any more, or none that can be read.
    private static func trouble(of snapshot: Snapshot, at now: Instant) -> Base? {
        guard let board = snapshot.clampBoard, board.link.isOpen else { return nil }
        guard let last = board.lastLine else {
            return board.rejected > 2 ? (.look, .unreadable, nil) : nil
        }
        return board.isMute(at: now) ? (.look, .mute(since: last), last) : nil
    }

    private static func clamp(
        _ terminal: SourceID, _ snapshot: Snapshot, at now: Instant
    ) -> Base {
        if let trouble = trouble(of: snapshot, at: now) { return trouble }
        guard let clamp = snapshot.clamps.first(where: { $0.source == terminal }),
            let role = snapshot.unit.clamps[terminal.number ?? 0]?.role
        else { return (.todo, .waiting, nil) }
        guard let at = clamp.current?.at ?? clamp.power?.at else { return (.todo, .waiting, nil) }
        if clamp.current?.failed ?? clamp.power?.failed ?? false {
            return (.look, .unreadable, at)
        }
        guard clamp.hasSeenCurrent else { return (.todo, .noCurrent, nil) }
        let direction = clamp.direction ?? .unknown
        guard clamp.agreedAt != nil else { return (.todo, .unproved(direction, role), at) }
        let relay = snapshot.relays.first { relay in
            relay.lastTest?.verdict == .effective
                && snapshot.unit.relays[relay.source.number ?? 0]?.load == terminal
        }
        return (.ok, .direction(direction, role, relay: relay?.source.number), at)
    }

    private static func relay(_ terminal: SourceID, _ snapshot: Snapshot) -> Base {
        guard let relay = snapshot.relays.first(where: { $0.source == terminal }) else {
            return (.todo, .waiting, nil)
        }
        let load = snapshot.unit.relays[terminal.number ?? 0]?.load
        if relay.test != nil || relay.awaited != nil { return (.todo, .testing, relay.since) }
        guard relay.isTested else { return (.todo, .untested(load: load), nil) }
        let state = state(after: relay.lastTest?.verdict, hasLoad: load != nil)
        return (state, .tested(relay.lastTest?.step, load: load), relay.lastTest?.until)
    }

    /// A test that proved nothing although a load is named is to be looked at.
    private static func state(
        after verdict: RelayTest.Verdict?, hasLoad: Bool
    ) -> CheckState {
        switch verdict {
        case .effective, nil: .ok
        case .unproven: hasLoad ? .look : .ok
        case .unexpected, .unchanged, .otherClamp: .look
        }
    }

    private static func counter(_ counter: PulseCounter?, at now: Instant) -> Base {
        guard let counter, counter.link.isOpen else { return (.todo, .waiting, nil) }
        guard counter.counted > 0 else { return (.todo, .noPulse, nil) }
        return (.ok, .pulses(counter.pulses, rate: counter.rate(at: now)), counter.lastPulse)
    }

    /// An alarm that is active asks for a look; another contact is right once it has changed.
    private static func contact(_ terminal: SourceID, _ snapshot: Snapshot) -> Base {
        guard let contact = snapshot.contacts.first(where: { $0.source == terminal }),
            let isClosed = contact.isClosed
        else { return (.todo, .waiting, nil) }
        let state: CheckState =
            snapshot.alarms.contains(terminal) ? .look : contact.changes > 0 ? .ok : .todo
        return (
            state, .contact(isClosed: isClosed, changes: contact.changes), contact.lastChange
        )
    }

    /// A voltage is right once somebody drove the pin; a contact once it has changed.
    private static func analog(
        _ terminal: SourceID, _ snapshot: Snapshot, at now: Instant
    ) -> Base {
        guard let input = snapshot.analog.first(where: { $0.source == terminal }),
            let table = snapshot.unit.analog[terminal.number ?? 0], input.link.isOpen,
            let voltage = input.voltage
        else { return (.todo, .waiting, nil) }
        if table.kind == .contact {
            guard let isClosed = input.isClosed else { return (.todo, .waiting, nil) }
            let measure = CheckMeasure.contact(isClosed: isClosed, changes: input.changes)
            return (input.changes > 0 ? .ok : .todo, measure, input.lastChange)
        }
        guard voltage.health(at: now) == .ok else {
            return (.look, .mute(since: voltage.at), voltage.at)
        }
        guard input.hasShown else { return (.todo, .noVoltage, voltage.at) }
        let scale = AnalogScale(table, step: input.sample?.step)
        let value = scale.value(of: voltage.value)
        return (.ok, .analog(value, unit: scale.unit, places: scale.places), voltage.at)
    }

    private static func bus(_ snapshot: Snapshot, at now: Instant) -> Base {
        guard let bus = snapshot.oneWire, bus.link.isOpen else { return (.todo, .waiting, nil) }
        let absent = bus.probes.count { $0.absentSince != nil }
        let newest = bus.probes.compactMap { $0.temperature?.at }.max()
        let areRead = bus.probes.allSatisfy { probe in
            probe.absentSince != nil || probe.temperature?.health(at: now) == .ok
        }
        guard bus.probes.isEmpty, !bus.boards.isEmpty else {
            let isGood = !bus.probes.isEmpty && areRead
            return (isGood ? .ok : .todo, .probes(bus.probes.count, absent: absent), newest)
        }
        let lost = bus.boards.count { $0.absentSince != nil }
        let areKnown = bus.boards.allSatisfy { $0.registers?.health(at: now) == .ok }
        return (
            areKnown ? .ok : .todo, .boards(bus.boards.count, absent: lost),
            bus.boards.compactMap { $0.registers?.at }.max()
        )
    }

    private static func names(_ snapshot: Snapshot) -> Base {
        let probes = snapshot.oneWire?.probes ?? []
        let missing = probes.count { snapshot.name(of: $0.source) == nil }
        let isDone = !probes.isEmpty && missing == 0
        return (isDone ? .ok : .todo, .names(missing: missing, of: probes.count), nil)
    }
}
