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
        let name = InputName.short(input.source)
        let ages = AgeFormat(texts: texts, clock: clock)
        func make(
            _ mark: StateMark, _ measure: String, _ seen: Phrase? = nil, _ action: Phrase? = nil,
            _ detail: String = ""
        ) -> (StateMark, String, String?, String?) {
            let values = [name, input.link.device ?? "", detail]
            return (
                mark, measure, seen.map { texts.fill($0, with: values) },
                action.map { texts.fill($0, with: values) }
            )
        }
        let parts: (StateMark, String, String?, String?)
        switch input.condition {
        case .free: parts = make(.free, texts(.stateFree))
        case .closed: parts = Self.closed(input, texts, ages, make)
        case .searching:
            parts = make(.running, texts(.measureSearching), .findSearching)
        case .silent: parts = make(.mute, texts(.measureSilent), .findSilent, .doSilent)
        case .interrupted:
            let since = input.lastByte ?? input.lastFrame
            parts = make(
                .fault, texts(.measureCut), .findCut, .doCut, since.map(ages.time) ?? "—")
        case .standby: parts = make(.fault, texts(.measureStandby), .findStandby, .doStandby)
        case .pulses: parts = make(.fault, texts(.measurePulses), .findPulses, .doPulses)
        case .garbage: parts = make(.fault, texts(.measureGarbage), .findGarbage, .doGarbage)
        case .cooked: parts = make(.fault, texts(.measureCooked), .findCooked, .doCooked)
        case .eightBits:
            parts = make(.fault, texts(.measureEightBits), .findEightBits, .doEightBits)
        case .receiving:
            if input.recent.isNoisy {
                let percent = state.numbers.tenths(input.recent.perMille)
                parts = make(.look, texts(.measureNoise, percent), .findNoise, .doNoise, percent)
            } else {
                parts = make(.ok, Self.good(input, texts))
            }
        }
        (mark, measure, seen, action) = parts
    }

    private typealias Maker = (StateMark, String, Phrase?, Phrase?, String) -> (
        StateMark, String, String?, String?
    )

    private static func closed(
        _ input: TeleinfoInput, _ texts: Catalogue, _ ages: AgeFormat, _ make: Maker
    ) -> (StateMark, String, String?, String?) {
        switch input.link {
        case .missing:
            return make(.fault, texts(.measureMissing), .findMissing, .doMissing, "")
        case .permission(_, let group):
            return make(
                .fault, texts(.measurePermission), .findPermission, .doPermission, group)
        case .busy(_, let holder):
            let program = holder.isEmpty ? texts(.anotherProgram) : holder
            return make(.fault, texts(.measureBusy), .findBusy, .doBusy, program)
        case .unplugged(_, let since):
            return make(
                .fault, texts(.measureUnplugged), .findUnplugged, .doUnplugged, ages.time(of: since)
            )
        case .failed(_, let code):
            return make(
                .fault, texts(.measureFailed, String(code)), .findFailed, .doFailed, String(code))
        case .unconfigured, .opening, .open:
            return make(.running, texts(.measureClosed), nil, nil, "")
        }
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
