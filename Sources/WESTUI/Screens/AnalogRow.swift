import WESModel

/// One analog input in the words of tab 5.
struct AnalogRow {
    let input: AnalogInput
    private let table: AnalogDescription
    private let scale: AnalogScale
    private let state: UIState
    private let snapshot: Snapshot
    private let now: Instant

    /// The columns of a name.
    private static let nameWidth = 17
    /// The columns of a divider.
    private static let dividerWidth = 16

    init(_ input: AnalogInput, _ state: UIState, _ snapshot: Snapshot, now: Instant) {
        self.input = input
        self.state = state
        self.snapshot = snapshot
        self.now = now
        let table = input.source.number.flatMap { snapshot.unit.analog[$0] }
        self.table = table ?? AnalogDescription(device: "")
        scale = AnalogScale(self.table, step: input.sample?.step)
    }

    private var texts: Catalogue { state.texts }
    private var numbers: NumberFormat { state.numbers }

    /// `Batterie`, `Portail (contact)`.
    var name: String {
        guard let name = snapshot.name(of: input.source) else { return "—" }
        let whole = texts(.analogContactName, name)
        return table.kind == .contact && whole.count <= Self.nameWidth ? whole : name
    }

    /// `36 / 10 kohm`; `—` without one.
    var divider: String {
        guard let divider = table.divider else { return "—" }
        let ohms =
            Self.kiloOhms(divider.upper, numbers) + " / "
            + Self.kiloOhms(divider.lower, numbers)
        let whole = ohms + " kohm"
        return whole.count <= Self.dividerWidth ? whole : ohms
    }

    /// Ohms in thousands, three digits of them.
    static func kiloOhms(_ ohms: Double, _ numbers: NumberFormat) -> String {
        numbers.trimmed(ohms / 1_000, places: ohms < 10_000 ? 2 : 1)
    }

    /// The voltage at the pin, `2,78 V`.
    var volts: String {
        guard let voltage = input.voltage else { return "—" }
        let places = AnalogScale.pinPlaces(step: input.sample?.step)
        return numbers.decimal(voltage.value.volts, places: places) + " V"
    }

    /// The value with its unit, or the position of a contact.
    var value: String {
        if table.kind == .contact { return position }
        guard let voltage = input.voltage else { return "—" }
        return text(scale.value(of: voltage.value))
    }

    /// One of the last decimal that is shown.
    var smallest: Double { (0..<scale.places).reduce(1) { unit, _ in unit / 10 } }

    /// A value of this input with its unit.
    func text(_ value: Double) -> String {
        numbers.decimal(value, places: scale.places) + " " + scale.unit
    }

    private var position: String {
        guard input.link.isOpen, let isClosed = input.isClosed else { return "—" }
        return (isClosed ? "● " : "○ ") + texts(isClosed ? .wordClosed : .wordOpen)
    }

    /// `▲` or `▼` where the value has moved by a fiftieth of its range in five minutes; else empty.
    var trend: String {
        guard input.link.isOpen, let perMinute = input.perMinute,
            abs(perMinute) * 5 >= scale.span / 50
        else { return "" }
        return perMinute > 0 ? "▲" : "▼"
    }

    /// `▲ +0,4 V/min`; nil while nothing moves.
    var slope: String? {
        guard !trend.isEmpty, let perMinute = input.perMinute else { return nil }
        let amount = numbers.decimal(perMinute, places: scale.places + 1, signed: true)
        return trend + " " + texts(.analogPerMinute, amount, scale.unit)
    }

    /// The age of the last look, `—` before the first one.
    func age(_ ages: AgeFormat) -> String { ages.age(since: input.voltage?.at) }

    var cell: StateCell {
        if let link = StateCell(input.link, texts) { return link }
        if snapshot.validations[input.source] == nil || isFault,
            let found = StateCell(input.source, in: snapshot, texts)
        {
            return found
        }
        if let voltage = input.voltage, voltage.health(at: now) == .stale {
            return StateCell(.stale, texts(.stateStale))
        }
        let isKnown = table.kind == .contact ? input.changes > 0 : input.hasShown
        guard isKnown else {
            return snapshot.validations[input.source] == nil
                ? StateCell(.free, texts(.stateTodo))
                : StateCell(byHand: texts(.stateByWord))
        }
        return StateCell(.ok, texts(table.kind == .contact ? .stateTried : .stateGood))
    }

    private var isFault: Bool {
        snapshot.faults.contains { $0.terminal == input.source && $0.state == .fault }
    }
}
