/// Takes in what the meters of the RS485 bus report.
enum ModbusReducer {
    /// What an index may lose by rounding without going back.
    private static let play = 0.5

    /// Applies a change of the port to every meter of the bus, and to the clamps they stand for.
    static func apply(_ state: LinkState, at now: Instant, in snapshot: inout Snapshot) {
        for index in snapshot.modbus.indices {
            guard snapshot.modbus[index].link != state else { continue }
            snapshot.modbus[index].link = state
            // Silence is counted anew by each opening; what was counted before is of another port.
            snapshot.modbus[index].silentSince = nil
            snapshot.modbus[index].run = ModbusRun()
            snapshot.modbus[index].foundAddress = nil
            if state.isOpen {
                snapshot.modbus[index].openedAt = now
                snapshot.modbus[index].period = nil
            }
        }
        for index in snapshot.clamps.indices where snapshot.isMeter(snapshot.clamps[index].source) {
            snapshot.clamps[index].link = state
        }
    }

    /// Applies a fact of one meter.
    static func apply(
        _ fact: ModbusEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.modbus.firstIndex(where: { $0.source == source }) else { return }
        switch fact {
        case .values(let values): take(values, at: now, meter: index, in: &snapshot)
        case .failed(let failure): note(failure, at: now, in: &snapshot.modbus[index])
        case .found(let address): snapshot.modbus[index].foundAddress = address
        }
    }

    private static func note(
        _ failure: ModbusFailure, at now: Instant, in meter: inout ModbusMeter
    ) {
        meter.tally.add(failure, at: now)
        meter.lastFailure = failure
        meter.lastFailedAt = now
        guard failure != .silence else {
            meter.silentSince = meter.silentSince ?? now
            meter.run.silences &+= 1
            return
        }
        hear(&meter, at: now)
        switch failure {
        case .parity: meter.run.parities &+= 1
        case .exception: meter.run.refusals &+= 1
        case .silence, .cut, .crc, .foreign: break
        }
    }

    /// Any answer ends a silence, and what was found elsewhere.
    private static func hear(_ meter: inout ModbusMeter, at now: Instant) {
        meter.lastAnswer = now
        meter.silentSince = nil
        meter.run.silences = 0
        meter.foundAddress = nil
    }

    private static func take(
        _ values: ModbusValues, at now: Instant, meter index: Int, in snapshot: inout Snapshot
    ) {
        let before = snapshot.modbus[index].lastTurn
        notePace(from: before, to: now, in: &snapshot.modbus[index])
        snapshot.modbus[index].lastTurn = now
        snapshot.modbus[index].tally.addTurn(answers: values.answers, at: now)
        hear(&snapshot.modbus[index], at: now)
        snapshot.modbus[index].run = ModbusRun()
        let source = snapshot.modbus[index].source
        let map = source.meterName.flatMap { snapshot.unit.modbus?.meters[$0]?.map }
        if let odd = ModbusPlausibility.odd(in: values, map) {
            refuse(odd, values, map, at: now, in: &snapshot.modbus[index])
            ModbusClamps.refuse(source, in: &snapshot)
            return
        }
        snapshot.modbus[index].oddity = unusual(values, snapshot.modbus[index].oddity, at: now)
        let old = snapshot.modbus[index].values
        noteIndexes(values, after: old?.value, at: now, meter: index, in: &snapshot)
        snapshot.modbus[index].values = Reading(
            values, at: now, staleAfter: snapshot.modbus[index].staleAfter)
        if let power = values.totalPower {
            Reducer.keep(
                power.watts, as: SeriesID(subject: source.rawValue, kind: .power), at: now,
                in: &snapshot)
        }
        ModbusClamps.take(values, after: old, of: source, at: now, in: &snapshot)
    }

    /// What no meter measures is no measure: the values before stay, as those of a failed reading.
    private static func refuse(
        _ odd: ModbusValues.Part, _ values: ModbusValues, _ map: ModbusMap?, at now: Instant,
        in meter: inout ModbusMeter
    ) {
        meter.values?.failed = true
        var cause = ModbusPlausibility.cause(of: odd, in: values, map)
        // Swapped words are sometimes no number at all, which says nothing of their order.
        if !odd.number.isFinite, let known = meter.oddity?.cause { cause = known }
        meter.oddity = ModbusOddity(
            odd.quantity, phase: odd.phase, value: odd.number.isFinite ? odd.number : nil,
            cause: cause, since: meter.oddity?.since ?? now)
    }

    /// A voltage that no healthy mains has is shown, and told.
    private static func unusual(
        _ values: ModbusValues, _ before: ModbusOddity?, at now: Instant
    ) -> ModbusOddity? {
        ModbusPlausibility.unusual(in: values).map { part in
            ModbusOddity(
                .voltage, phase: part.phase, value: part.number, cause: .model,
                since: before?.since ?? now)
        }
    }

    /// An index never goes back silently: the journal tells it with both values.
    private static func noteIndexes(
        _ values: ModbusValues, after old: ModbusValues?, at now: Instant, meter index: Int,
        in snapshot: inout Snapshot
    ) {
        let pairs: [(ModbusQuantity, Energy?, Energy?)] = [
            (.imported, old?.imported, values.imported),
            (.exported, old?.exported, values.exported),
        ]
        for case (let quantity, let before?, let after?) in pairs
        where after.wattHours < before.wattHours - play {
            let step = ModbusStepBack(quantity, before: before, after: after, at: now)
            snapshot.modbus[index].stepBack = step
            snapshot.log(.meterStepBack(step), of: snapshot.modbus[index].source, at: now)
        }
    }

    private static func notePace(
        from before: Instant?, to now: Instant, in meter: inout ModbusMeter
    ) {
        guard let before else { return }
        let step = (now - before).nanoseconds
        guard step > 0, step < 60_000_000_000 else { return }
        let old = meter.period?.nanoseconds ?? step
        meter.period = Delay(nanoseconds: old &+ (step &- old) / 4)
    }
}
