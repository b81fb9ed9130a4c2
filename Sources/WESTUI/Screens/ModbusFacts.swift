import WESModel

/// What an RS485 meter measured and how it answers, in lines and in fields.
struct ModbusFacts {
    let meter: ModbusMeter
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    private var numbers: NumberFormat { state.numbers }
    private var row: ModbusRow { ModbusRow(meter, state, snapshot, clock) }

    /// The values that can be shown: those of a meter that answers what can be measured.
    private var values: ModbusValues? {
        guard let values = meter.values, !values.failed, !meter.link.isDead else { return nil }
        return values.value
    }

    /// The phases that the meter tells.
    var phases: [Int] {
        guard let values else { return [] }
        return Set(values.voltages.keys).union(values.currents.keys).union(values.powers.keys)
            .filter { (1...3).contains($0) }.sorted()
    }

    /// The voltage, the current and the power of a phase.
    func phase(_ number: Int) -> (voltage: String, current: String, power: String) {
        let power = values?.powers[number] ?? (phases.count == 1 ? values?.totalPower : nil)
        return (
            values?.voltages[number].map { ModbusRow.volts($0, numbers) } ?? "—",
            values?.currents[number].map { ModbusRow.amperes($0, numbers) } ?? "—",
            power.map { ModbusRow.watts($0, numbers) } ?? "—"
        )
    }

    /// `0,98`.
    var factor: String { values?.powerFactor.map { numbers.decimal($0, places: 2) } ?? "—" }
    /// `49,99 Hz`.
    var frequency: String {
        values?.frequency.map { numbers.decimal($0.hertz, places: 2) + " Hz" } ?? "—"
    }
    /// `1 432,71 kWh`.
    var drawn: String {
        values?.imported.map { ModbusRow.kilowattHours($0, numbers) } ?? "—"
    }
    /// `0,00 kWh`.
    var given: String {
        values?.exported.map { ModbusRow.kilowattHours($0, numbers) } ?? "—"
    }

    /// `1 284 lectures · 3 muettes · 12 abîmées · 0 parité · 0 refus · 0 autres`.
    var counts: String {
        let tally = meter.tally
        return texts.fill(
            .rs485Counts,
            with: [
                tally.turns, tally.silences, tally.damaged, tally.parities, tally.refusals,
                tally.foreign,
            ].map(numbers.whole))
    }

    /// The last exchange that gave nothing, or an index that went back since.
    var lastFailure: String {
        let ages = AgeFormat(texts: texts, clock: clock)
        guard let failure = meter.lastFailure, let at = meter.lastFailedAt else {
            return stepBack ?? texts(.rs485NoFailure)
        }
        if let step = meter.stepBack, step.at > at, let text = stepBack { return text }
        return texts(.rs485LastFailure, ages.time(of: at), words(of: failure))
    }

    /// `12:40:58  l'index soutiré est passé de 1 432,71 à 0,00 kWh`; nil while it never did.
    var stepBack: String? {
        meter.stepBack.map { step in
            AgeFormat(texts: texts, clock: clock).time(of: step.at) + "  "
                + Self.words(of: step, texts, numbers)
        }
    }

    static func words(
        of step: ModbusStepBack, _ texts: Catalogue, _ numbers: NumberFormat
    ) -> String {
        texts(
            .rs485StepBack, texts(step.quantity == .exported ? .rs485Given : .rs485Drawn),
            numbers.decimal(step.before.wattHours / 1_000, places: 2),
            ModbusRow.kilowattHours(step.after, numbers))
    }

    private func words(of failure: ModbusFailure) -> String {
        switch failure {
        case .silence: texts(.rs485Silence)
        case .cut: texts(.rs485Cut)
        case .crc: texts(.rs485Crc)
        case .parity: texts(.rs485Parity)
        case .exception(let code): texts(.rs485Exception, String(code))
        case .foreign: texts(.rs485Foreign)
        }
    }

    /// The fields of the detail.
    var fields: [(name: String, value: String)] {
        let row = row
        var fields: [(String, String)] = [
            (texts(.detailModel), row.model), (texts(.headAddressRs485), row.address),
            (texts(.headPower), row.power),
        ]
        for number in phases {
            let phase = phase(number)
            fields.append(
                (
                    texts(.rs485Phase, String(number)),
                    [phase.voltage, phase.current, phase.power].joined(separator: "  ")
                ))
        }
        fields += [
            (texts(.headFactor), factor), (texts(.detailFrequency), frequency),
            (texts(.detailDrawn), drawn), (texts(.detailGiven), given),
            (texts(.detailExchanges), counts), (texts(.detailLastFailure), lastFailure),
        ]
        if let stepBack, stepBack != lastFailure {
            fields.append((texts(.headIndex), stepBack))
        }
        return fields
    }
}
