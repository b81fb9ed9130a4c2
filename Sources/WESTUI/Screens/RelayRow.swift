import WESModel

/// One relay in the words of tab 6.
struct RelayRow {
    let relay: Relay
    private let description: RelayDescription?
    private let state: UIState
    private let snapshot: Snapshot
    private let clock: ClockReading

    /// How long after a command the contact read back may still differ.
    private static let settling = Delay.seconds(2)

    init(_ relay: Relay, _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) {
        self.relay = relay
        self.state = state
        self.snapshot = snapshot
        self.clock = clock
        description = relay.source.number.flatMap { snapshot.unit.relays[$0] }
    }

    private var texts: Catalogue { state.texts }

    var number: String { relay.source.number.map(String.init) ?? "" }

    var name: String { snapshot.name(of: relay.source) ?? "—" }

    /// `● fermé (travail)`: the command sent; `—` before the line was taken.
    var command: String {
        guard relay.link.isOpen, let commanded = relay.commanded else { return "—" }
        return ContactText.position(commanded == .closed, texts)
    }

    /// `● fermé`: the contact read back, `> attente` just after a command, `—` without one.
    var readBack: String {
        guard relay.link.isOpen, description?.feedback != nil || relay.readBack != nil else {
            return "—"
        }
        if isWaiting { return StateCell(.running, texts(.stateWaiting)).text }
        switch relay.readBack {
        case .closed: return "● " + texts(.wordClosed)
        case .open: return "○ " + texts(.wordOpen)
        case nil: return "—"
        }
    }

    /// True between a command and the contact that follows it.
    var isWaiting: Bool {
        guard relay.link.isOpen, description?.feedback != nil || relay.readBack != nil,
            relay.readBack != relay.commanded, let since = relay.since
        else { return false }
        return clock.instant - since < Self.settling
    }

    /// The load measured; `—` where other circuits share the clamp, or nothing measures it.
    var load: String {
        guard let description, !description.isLoadShared, let proof = description.load else {
            return "—"
        }
        if proof.area == "counters" { return counted(proof) }
        guard let clamp = snapshot.clamps.first(where: { $0.source == proof }),
            let power = clamp.power, power.health(at: clock.instant) == .ok
        else { return "—" }
        return state.numbers.decimal(power.value.watts, places: 0) + " W"
    }

    /// The power that a pulse counter of energy measures.
    private func counted(_ proof: SourceID) -> String {
        guard let counter = snapshot.counters.first(where: { $0.source == proof }),
            counter.link.isOpen, let rate = counter.rate(at: clock.instant),
            let power = snapshot.weight(of: proof)?.power(pulsesPerSecond: rate)
        else { return "—" }
        return state.numbers.decimal(power.watts, places: 0) + " W"
    }

    /// The time of day of the last change.
    var since: String {
        AgeFormat(texts: texts, clock: clock).moment(relay.link.isOpen ? relay.since : nil)
    }

    /// Whole seconds until the test under way opens the relay, 9 to 0; nil without a test.
    var secondsLeft: Int64? {
        relay.test.map { max((($0.until - clock.instant).wholeMilliseconds - 1) / 1_000, 0) }
    }

    var cell: StateCell {
        if let link = StateCell(relay.link, texts) { return link }
        if let secondsLeft {
            return StateCell(.running, texts(.stateTestLeft, String(secondsLeft)))
        }
        if relay.commanded == nil { return StateCell(.running, texts(.stateWaiting)) }
        if relay.awaited != nil { return StateCell(.running, texts(.stateWaiting)) }
        if let finding { return finding }
        if let verdict { return verdict }
        if let found = StateCell(relay.source, in: snapshot, texts) { return found }
        let isByHand = snapshot.validations[relay.source] != nil
        if relay.commanded == .closed, !isShedding || !(isByHand || relay.isTested) {
            return StateCell(.running, texts(.wordClosed))
        }
        if isByHand { return StateCell(byHand: texts(.stateByHand)) }
        // A compressor is tried by its own control: a closed relay proves nothing of it.
        guard relay.isTested, description?.kind != .compressor else {
            return StateCell(.free, texts(.stateTodo))
        }
        if isUnproven { return StateCell(.look, texts(.stateLook)) }
        return StateCell(.ok, texts(isShedding ? .stateShed : .stateTried))
    }

    /// True where its load should have proved the last test, and did not.
    private var isUnproven: Bool {
        relay.lastTest?.verdict == .unproven && description?.load != nil
    }

    /// What the last test showed, where it did not show what was expected.
    private var verdict: StateCell? {
        switch relay.lastTest?.verdict {
        case .unchanged:
            let isLook = description?.hasThermostat == true
            return StateCell(isLook ? .look : .fault, texts(.stateUnchanged))
        case .otherClamp: return StateCell(.fault, texts(.stateUnchanged))
        case .unexpected: return StateCell(.look, texts(.stateLook))
        case .effective, .unproven, nil: return nil
        }
    }

    /// What the rules say of the contact itself, in a word of its own.
    private var finding: StateCell? {
        let words: [(code: FaultCode, phrase: Phrase)] = [
            (.relayWelded, .stateWelded), (.relayOverCurrent, .stateOverCurrent),
            (.relayFeedback, .stateFeedback),
        ]
        for word in words {
            let key = FaultKey(word.code, relay.source)
            guard let fault = snapshot.faults.first(where: { $0.key == key }) else { continue }
            return StateCell(fault.state == .look ? .look : .fault, texts(word.phrase))
        }
        return nil
    }

    /// True while a relay that takes a load away, or lets none pass, is closed.
    private var isShedding: Bool {
        relay.commanded == .closed && description?.isShedding == true
    }

    /// `1 : résistive, par contacteur · pince 3 · mise sous tension : ouvert`.
    var summary: String {
        guard let description else { return "" }
        return texts(
            .relayLine, number, texts(Self.kind(description.kind)), texts(contactor), proof)
    }

    /// `fin de wes : ouvert · fermé 60 s au moins · 6 fermetures par heure au plus`.
    var terms: String {
        guard let description else { return "" }
        var parts = [
            texts(
                .relayAtExit,
                texts(description.holdsAtExit ? .relayExitHeld : .relayExitOpen))
        ]
        if description.shortestOn > .zero {
            parts.append(texts(.relayLeastOn, String(description.shortestOn.wholeSeconds)))
        }
        if description.shortestOff > .zero {
            parts.append(texts(.relayLeastOff, String(description.shortestOff.wholeSeconds)))
        }
        if description.mostPerHour > 0 {
            parts.append(texts(.relayMostPerHour, String(description.mostPerHour)))
        }
        if snapshot.hasContactor(relay.source) != true {
            let limit = description.limit.amperes
            let places = limit == limit.rounded() ? 0 : 1
            parts.append(texts(.relayLimit, state.numbers.decimal(limit, places: places)))
        }
        return parts.joined(separator: " · ")
    }

    /// `La pince 3 répond : 9,32 A, phase 1, bon sens`; nil where no clamp answered.
    var answer: String? {
        guard relay.test == nil, relay.awaited == nil else { return nil }
        return relay.lastTest.flatMap(RelayTestText(texts, snapshot).answer)
    }

    private static func kind(_ kind: RelayDescription.Kind) -> Phrase {
        switch kind {
        case .resistive: .relayResistive
        case .inductive: .relayInductive
        case .compressor: .relayCompressor
        }
    }

    private var contactor: Phrase {
        switch snapshot.hasContactor(relay.source) {
        case true: .relayByContactor
        case false: .relayDirect
        case nil: .relayContactorUnknown
        }
    }

    private var proof: String {
        guard let load = description?.load else { return texts(.relayNoProof) }
        let name = InputName.terminal(load, texts)
        return load.area == "clamps" ? name.prefix(1).lowercased() + name.dropFirst() : name
    }

    /// `essai ok, +2 160 W`: the test under way or the last one.
    var test: StateCell {
        if let secondsLeft {
            return StateCell(.running, texts(.testRunning, String(secondsLeft)))
        }
        if relay.awaited != nil { return StateCell(.running, texts(.testAwaited)) }
        if description?.kind == .compressor { return StateCell(.free, texts(.testRefused)) }
        guard let last = relay.lastTest else { return StateCell(.free, texts(.testNever)) }
        let step = state.numbers.decimal(last.step?.watts ?? 0, places: 0, signed: true)
        switch last.verdict {
        case .effective: return StateCell(.ok, texts(.testGood, step))
        case .unchanged:
            return StateCell(
                description?.hasThermostat == true ? .look : .fault, texts(.testUnchanged))
        case .otherClamp:
            let text = RelayTestText(texts, snapshot).wrongClamp(last, of: relay.source)
            return StateCell(.fault, text ?? texts(.testUnchanged))
        case .unexpected: return StateCell(.look, texts(.testOther, step, expected))
        case .unproven, nil:
            return StateCell(isUnproven ? .look : .ok, texts(.testUnproven))
        }
    }

    /// `2 200 W`, or the range that was expected.
    private var expected: String {
        guard let range = description?.expected else { return "—" }
        let bounds = [range.lowerBound, range.upperBound].map {
            state.numbers.decimal($0, places: 0)
        }
        return range.lowerBound < range.upperBound
            ? texts(.testRange, bounds[0], bounds[1]) : bounds[1] + " W"
    }
}
