import WESModel

/// One pulse counter in the words of tab 5.
struct CounterRow {
    let counter: PulseCounter
    private let description: CounterDescription?
    private let state: UIState
    private let snapshot: Snapshot
    private let now: Instant

    init(_ counter: PulseCounter, _ state: UIState, _ snapshot: Snapshot, now: Instant) {
        self.counter = counter
        self.state = state
        self.snapshot = snapshot
        self.now = now
        description = counter.source.number.flatMap { snapshot.unit.counters[$0] }
    }

    private var texts: Catalogue { state.texts }
    private var numbers: NumberFormat { state.numbers }
    private var weightOfPulse: PulseWeight? { snapshot.weight(of: counter.source) }

    var name: String { snapshot.name(of: counter.source) ?? "—" }

    /// `10 L/imp`, as printed on the meter; `—` where the table gives none.
    var weight: String {
        weightOfPulse.map { WeightText.text($0, numbers) } ?? "—"
    }

    /// The index, with the decimals that the weight of a pulse justifies.
    var index: String {
        IndexText(weight: weightOfPulse, numbers: numbers).text(counter.pulses)
    }

    /// What flows now: water in L/min, gas in m³/h, oil in L/h, energy in W.
    var rate: String {
        guard counter.link.isOpen, let perSecond = counter.rate(at: now) else { return "—" }
        guard let weight = weightOfPulse else {
            return numbers.decimal(perSecond * 60, places: 1) + " imp/min"
        }
        let perHour = perSecond * weight.amount * 3_600
        switch (weight.unit, description?.kind) {
        case (.wattHour, _): return numbers.decimal(perHour, places: 0) + " W"
        case (.litre, .gas): return numbers.decimal(perHour / 1_000, places: 1) + " m³/h"
        case (.litre, .oil): return numbers.decimal(perHour, places: 1) + " L/h"
        case (.litre, _): return numbers.decimal(perHour / 60, places: 1) + " L/min"
        }
    }

    /// `105 418 kWh à 11,2 kWh/m³`: the gas of the index at the coefficient of the day; nil without.
    func energy(on day: CivilDay) -> String? {
        guard description?.kind == .gas, let weight = weightOfPulse, weight.unit == .litre,
            let coefficient = GasCoefficient.inForce(description?.coefficients ?? [], on: day)
        else { return nil }
        let volume = Double(counter.pulses) * weight.amount / 1_000
        return texts(
            .gasEnergy, numbers.decimal(volume * coefficient.kilowattHours, places: 0),
            numbers.trimmed(coefficient.kilowattHours, places: 3))
    }

    /// `fuite dès 0,5 L/h`; nil where no leak is looked for.
    var smallestLeak: String? {
        guard description?.kind == .water, let weight = weightOfPulse,
            let flow = FlowWatch.smallestFlow(weight)
        else { return nil }
        return texts(.smallestLeak, numbers.trimmed(flow.litresPerHour, places: 1))
    }

    /// The age of the last pulse.
    func age(_ ages: AgeFormat) -> String { ages.age(since: counter.lastPulse) }

    var cell: StateCell {
        if let link = StateCell(counter.link, texts) { return link }
        if let found = StateCell(counter.source, in: snapshot, texts) { return found }
        guard counter.lastPulse != nil else {
            return snapshot.validations[counter.source] == nil
                ? StateCell(.free, texts(.stateTodo))
                : StateCell(byHand: texts(.stateByWord))
        }
        // One pulse gives no rate, and yet something just moved.
        let isMoving = counter.rate(at: now).map { $0 > 0 } ?? true
        return StateCell(.ok, texts(isMoving ? .stateOk : .stateStill))
    }
}
