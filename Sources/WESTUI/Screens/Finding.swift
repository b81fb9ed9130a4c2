import WESModel

/// What a téléinfo input has to say: its state, a short measure, what was seen, what mends it.
struct Finding {
    let mark: StateMark
    let measure: String
    /// What was seen; nil while all is well.
    let seen: String?
    /// What to do; nil where nothing is.
    let action: String?

    init(_ input: TeleinfoInput, _ state: UIState, _ clock: ClockReading) {
        let texts = state.texts
        if let fault = LineFault.fault(of: input, at: clock.instant) {
            let words = FaultText(texts, clock)
            mark = Self.mark(of: fault)
            measure = words.short(fault)
            seen = words.found(fault)
            action = words.action(fault)
            return
        }
        action = nil
        switch input.condition {
        case .free:
            (mark, measure, seen) = (.free, texts(.stateFree), nil)
        case .closed:
            (mark, measure, seen) = (.running, texts(.measureClosed), nil)
        case .searching:
            let name = InputName.short(input.source)
            (mark, measure, seen) = (
                .running, texts(.measureSearching), texts(.findSearching, name)
            )
        default:
            (mark, measure, seen) = (.ok, Self.good(input, texts), nil)
        }
    }

    private static func mark(of fault: Fault) -> StateMark {
        if fault.code == .ticSilent { return .mute }
        return fault.state == .look ? .look : .fault
    }

    private static func good(_ input: TeleinfoInput, _ texts: Catalogue) -> String {
        guard let line = input.line ?? input.lastLine else { return texts(.measureSearching) }
        switch line.mode {
        case .standard:
            guard let isProducer = input.isProducer.choice else { return InputName.mode(.standard) }
            return texts(.measureStandard, texts(isProducer ? .producer : .consumer))
        case .historique: return texts(.measureHistorique, String(line.baud ?? 1_200))
        case .pmepmi, .ice, .cje: return texts(.measureOther, InputName.mode(line.mode))
        }
    }
}
