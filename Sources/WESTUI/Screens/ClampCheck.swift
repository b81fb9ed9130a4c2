import WESModel

/// The check of a clamp against something independent of it: the meter, a relay test, a person.
struct ClampCheck {
    let mark: StateMark
    let text: String

    init(
        _ view: ClampView, _ point: CheckPoint?, _ state: UIState, _ snapshot: Snapshot,
        _ clock: ClockReading
    ) {
        let texts = state.texts
        switch view.trouble {
        case .fault: (mark, text) = (.fault, texts(.clampInvalid))
        case .stale:
            let isGarbage = BoardSilence(snapshot.clampBoard, at: clock.instant)?.isGarbage
            (mark, text) = (.stale, texts(isGarbage == true ? .clampGarbage : .clampStale))
        case .mute:
            let silence = BoardSilence(snapshot.clampBoard, at: clock.instant)
            mark = .mute
            text =
                silence.map { texts($0.isGarbage ? .clampGarbage : .clampSilent) }
                ?? Self.link(view.source, snapshot, texts)
        case .todo: (mark, text) = (.todo, texts(.clampWaiting))
        default:
            guard let point else {
                (mark, text) = (.todo, texts(.clampWaiting))
                return
            }
            mark = StateMark(point)
            let words = Self.words(of: point, state, snapshot, clock)
            text =
                snapshot.inverted.contains(view.source)
                ? Self.withInversion(words, texts) : words
        }
    }

    /// The columns of the second line.
    private static let width = 45

    /// A sign that software turned is never left unsaid (console.md section 6).
    private static func withInversion(_ words: String, _ texts: Catalogue) -> String {
        let inverted = texts(.clampInverted)
        let both = inverted + " · " + words
        return both.count <= width ? both : inverted
    }

    /// `essai de charge fait, 8,61 A, 99 %`; nil where no step test proved this clamp right.
    private static func step(
        _ clamp: SourceID, _ state: UIState, _ snapshot: Snapshot
    ) -> String? {
        let isInverted = snapshot.inverted.contains(clamp)
        let proofs = snapshot.stepProofs.values.filter {
            $0.answering != nil && $0.answering == clamp.number && $0.isReversed == isInverted
        }
        guard let proof = proofs.max(by: { $0.unixSeconds < $1.unixSeconds }) else { return nil }
        let amperes = state.numbers.decimal(proof.step.amperes, places: 2)
        guard let ratio = proof.ratio else { return state.texts(.clampStepped, amperes) }
        return state.texts(
            .clampSteppedShare, amperes, state.numbers.decimal(ratio * 100, places: 0))
    }

    private static func words(
        of point: CheckPoint, _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> String {
        let texts = state.texts
        if let word = point.validation, point.state == .ok {
            return texts(.clampByHand, word.by, word.reason)
        }
        if let fault = point.faults.first(where: { $0.code == .clampReversed }),
            fault.evidence.role == .grid, let apparent = fault.evidence.meterApparent
        {
            let verb = texts(apparent.voltAmperes < 0 ? .flowInjects : .flowDraws)
            let amount = state.numbers.decimal(abs(apparent.voltAmperes), places: 0) + " VA"
            return texts(.clampMeterSays, meter(snapshot, clock, texts), verb, amount)
        }
        switch point.measure {
        case .direction where snapshot.isMeter(point.terminal):
            let meter = snapshot.meter(of: point.terminal)?.source
            return texts(.clampByMeter, meter.flatMap { snapshot.name(of: $0) } ?? "—")
        case .direction(_, let role, let relay):
            if let relay, let text = proof(relay, state, snapshot) { return text }
            switch role {
            case .grid: return texts(.clampAsMeter, meter(snapshot, clock, texts))
            case .production:
                return step(point.terminal, state, snapshot) ?? texts(.flowProduced)
            case .load: return step(point.terminal, state, snapshot) ?? texts(.flowConsumed)
            }
        case .noCurrent: return noCurrent(point.terminal, snapshot, texts)
        case .unproved(_, let role): return unproved(role, snapshot, clock, texts)
        case .waiting: return texts(.clampWaiting)
        default: return PointText(texts, snapshot, clock).measure(point)
        }
    }

    /// What proves the direction of a clamp: its inverter, the meter, or a load that is known.
    private static func unproved(
        _ role: CircuitRole, _ snapshot: Snapshot, _ clock: ClockReading, _ texts: Catalogue
    ) -> String {
        switch role {
        case .production: texts(.clampInverter)
        case .grid where MeterDirection.input(snapshot) != nil:
            texts(.clampAwaitsMeter, meter(snapshot, clock, texts))
        case .grid, .load: texts(.clampUnproved)
        }
    }

    /// `le Linky`, else the input of the meter at the delivery point.
    static func meter(_ snapshot: Snapshot, _ clock: ClockReading, _ texts: Catalogue) -> String {
        let name = FaultPlaces(texts: texts, clock: clock, snapshot: snapshot).meterName
        return name == texts(.meterLinky) ? texts(.theLinky) : name
    }

    /// `essai relais 2 fait, +1 500 W`.
    private static func proof(_ number: Int, _ state: UIState, _ snapshot: Snapshot) -> String? {
        let relay = snapshot.relays.first { $0.source == .relay(number) }
        guard let step = relay?.lastTest?.step else { return nil }
        let watts = state.numbers.decimal(step.watts, places: 0, signed: true)
        return state.texts(.clampProved, "\(number)", watts)
    }

    /// Without a current, the relay that feeds the circuit may be the reason.
    private static func noCurrent(
        _ terminal: SourceID, _ snapshot: Snapshot, _ texts: Catalogue
    ) -> String {
        let relay = snapshot.relays.first {
            $0.source.number.flatMap { snapshot.unit.relays[$0]?.load } == terminal
        }
        guard let number = relay?.source.number, let position = relay?.commanded else {
            return texts(.pointNoCurrent)
        }
        return texts(
            position == .open ? .clampNoCurrentOpen : .clampNoCurrentClosed, "\(number)")
    }

    private static func link(
        _ clamp: SourceID, _ snapshot: Snapshot, _ texts: Catalogue
    ) -> String {
        switch snapshot.link(of: clamp) {
        case .permission: texts(.measurePermission)
        case .busy: texts(.measureBusy)
        case .unplugged: texts(.measureUnplugged)
        case .failed(_, let code): texts(.measureFailed, String(code))
        default: texts(.measureMissing)
        }
    }
}
