/// The clamps for which an RS485 meter stands.
enum ModbusClamps {
    /// Takes a turn of a meter into the clamps that name it.
    ///
    /// - Parameter old: The turn before, whose indexes the energy is counted from.
    static func take(
        _ values: ModbusValues, after old: Reading<ModbusValues>?, of source: SourceID,
        at now: Instant, in snapshot: inout Snapshot
    ) {
        let period = snapshot.modbus.first { $0.source == source }?.period
        let limit = ModbusMeter.staleAfter(period)
        let elapsed = old.map { now - $0.at }.flatMap { $0 <= limit ? $0 : nil }
        for index in snapshot.clamps.indices {
            guard let table = table(of: snapshot.clamps[index].source, source, snapshot) else {
                continue
            }
            let isInverted = snapshot.clamps[index].isInverted
            let share = part(of: values, table, isInverted: isInverted)
            var own = share.values
            let before = snapshot.clamps[index].power
            if let energy = energy(values, old?.value, table, isInverted: isInverted) {
                own.consumed = energy.consumed
                own.injected = energy.injected
            }
            ClampReducer.take(
                own, share.voltage, hasVoltage: own.power != nil, at: now, staleAfter: limit,
                to: &snapshot.clamps[index])
            snapshot.clamps[index].isInvalid = false
            if let current = own.current {
                snapshot.clamps[index].largest = max(snapshot.clamps[index].largest, current)
            }
            EnergyReducer.add(
                own, before: before, over: elapsed, to: index, at: now, in: &snapshot)
            ClampReducer.keepHistory(of: snapshot.clamps[index], at: now, in: &snapshot)
            RelayLoadReducer.clampRead(snapshot.clamps[index].source, at: now, in: &snapshot)
        }
    }

    /// Marks the clamps of a meter whose answer is no measure.
    static func refuse(_ source: SourceID, in snapshot: inout Snapshot) {
        for index in snapshot.clamps.indices
        where table(of: snapshot.clamps[index].source, source, snapshot) != nil {
            snapshot.clamps[index].current?.failed = true
            snapshot.clamps[index].power?.failed = true
            snapshot.clamps[index].apparent?.failed = true
            snapshot.clamps[index].powerFactor?.failed = true
        }
    }

    private static func table(
        of clamp: SourceID, _ meter: SourceID, _ snapshot: Snapshot
    ) -> ClampDescription? {
        guard let table = snapshot.unit.clamps[clamp.number ?? 0],
            let name = table.meterName, .modbus(name) == meter
        else { return nil }
        return table
    }

    /// What a clamp is of a meter: its phase where the meter has several, else the whole.
    private static func part(
        of values: ModbusValues, _ table: ClampDescription, isInverted: Bool
    ) -> (values: ClampValues, voltage: Voltage?) {
        let isPolyphase = values.currents.count > 1 || values.powers.count > 1
        let phase = isPolyphase ? table.phase : 1
        let power = isPolyphase ? values.powers[phase] : values.power ?? values.powers[phase]
        let voltage = values.voltages[phase] ?? values.voltages[1]
        var own = ClampValues(
            current: values.currents[phase].map { Current(amperes: abs($0.amperes)) },
            power: power.map { signed($0, table.role, isInverted: isInverted) },
            powerFactor: isPolyphase ? nil : values.powerFactor)
        if let voltage, let current = own.current {
            own.apparent = ApparentPower(voltAmperes: voltage.volts * current.amperes)
        }
        return (own, voltage)
    }

    /// A meter of a production counts what it produces; the console shows that as injection.
    private static func signed(
        _ power: Power, _ role: CircuitRole, isInverted: Bool
    ) -> Power {
        let watts = role == .production ? -abs(power.watts) : power.watts
        return Power(watts: isInverted ? -watts : watts)
    }

    /// What the indexes of the meter say that passed since the turn before; nil without them, for
    /// one phase of several, and where an index went back.
    private static func energy(
        _ values: ModbusValues, _ old: ModbusValues?, _ table: ClampDescription, isInverted: Bool
    ) -> (consumed: Energy, injected: Energy)? {
        let isPolyphase = values.currents.count > 1 || values.powers.count > 1
        guard !isPolyphase, let drawn = step(values.imported, old?.imported) else { return nil }
        let given = step(values.exported, old?.exported) ?? 0
        guard drawn >= 0, given >= 0 else { return nil }
        var pair = (consumed: Energy(wattHours: drawn), injected: Energy(wattHours: given))
        if table.role == .production {
            pair = (Energy(wattHours: 0), Energy(wattHours: drawn + given))
        }
        return isInverted ? (pair.injected, pair.consumed) : pair
    }

    private static func step(_ index: Energy?, _ before: Energy?) -> Double? {
        guard let index, let before else { return nil }
        return index.wattHours - before.wattHours
    }
}
