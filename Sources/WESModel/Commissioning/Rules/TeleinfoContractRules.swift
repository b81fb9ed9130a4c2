/// `tic.*` that the groups of a received meter show: clock, phases, power, mode and contract.
enum TeleinfoContractRules {
    /// A phase under this voltage is missing (tic.md section 5).
    static let missingVolts = 100

    /// How long a change of mode is told: it happens overnight and is seen the next day.
    static let modeChangeShown = Delay.seconds(86_400)

    private static let codes: [FaultCode] = [
        .ticClock, .ticPhaseMissing, .ticOverload, .ticModeChanged, .ticNewOffer, .ticNoProducer,
    ]

    /// The answers for one configured input.
    static func answers(
        _ input: TeleinfoInput, _ snapshot: Snapshot, at now: Instant
    ) -> [RuleAnswer] {
        let hold = Rules.hold(input.period)
        return codes.compactMap { code in
            guard let verdict = verdict(of: code, input, snapshot, at: now) else { return nil }
            let isTold = code == .ticOverload || code == .ticModeChanged
            return RuleAnswer(code, input.source, verdict, hold: isTold ? .zero : hold)
        }
    }

    /// What one rule says; nil where the code has no meaning for this input.
    private static func verdict(
        of code: FaultCode, _ input: TeleinfoInput, _ snapshot: Snapshot, at now: Instant
    ) -> RuleAnswer.Verdict? {
        if code == .ticModeChanged { return modeChange(input, at: now) }
        if code == .ticPhaseMissing, input.isThreePhase.choice == false { return nil }
        if code == .ticNoProducer, !TeleinfoPairRules.isGrid(input.source, snapshot) { return nil }
        guard input.condition == .receiving, let mode = input.line?.mode,
            !input.awaitsFirstFrame
        else { return .unknown }
        guard mode == .historique || mode == .standard else { return .unobservable }
        switch code {
        case .ticClock: return clock(input, mode, snapshot, at: now)
        case .ticPhaseMissing: return phases(input, at: now)
        case .ticOverload: return overload(input, at: now)
        case .ticNewOffer: return newOffer(input, mode)
        case .ticNoProducer: return noProducer(input, mode, snapshot, at: now)
        default: return nil
        }
    }

    private static func modeChange(
        _ input: TeleinfoInput, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard let change = input.modeChange, now - change.at <= modeChangeShown else {
            return input.lastLine == nil ? .unknown : .good
        }
        var evidence = FaultEvidence()
        evidence.oldMode = change.from
        evidence.newMode = change.to
        return .firing(evidence, since: change.at)
    }

    /// STGE bit 16 or a lower-case season; only a Linky in standard mode says it.
    private static func clock(
        _ input: TeleinfoInput, _ mode: TeleinfoMode, _ snapshot: Snapshot, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard mode == .standard else { return .unobservable }
        let date = fresh("DATE", input, at: now)
        let horodate = date?.group.horodate.flatMap(Horodate.init)
        let register = fresh("STGE", input, at: now).flatMap { StatusRegister($0.group.value) }
        guard horodate != nil || register != nil else { return .undecided }
        guard horodate?.isDegraded == true || register?.isClockDegraded == true else {
            return .good
        }
        var evidence = FaultEvidence()
        if let date, let time = horodate?.civilTime {
            let here = snapshot.clock.civil(at: date.at)
            evidence.offsetSeconds = time.unixSeconds &- here.unixSeconds
        }
        return .firing(evidence)
    }

    private static func phases(
        _ input: TeleinfoInput, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard input.isThreePhase.choice == true else { return .unknown }
        let word = fresh("PPOT", input, at: now).flatMap { PhasePresence($0.group.value) }
        let voltages = (1...3).map { input.integer("URMS\($0)", at: now) }
        guard word != nil || voltages.contains(where: { $0 != nil }) else { return .undecided }
        let low = voltages.firstIndex { $0.map { $0 < missingVolts } ?? false }.map { $0 + 1 }
        guard let phase = word?.missing.first ?? low else { return .good }
        var evidence = FaultEvidence()
        evidence.phase = phase
        return .firing(evidence)
    }

    private static func overload(
        _ input: TeleinfoInput, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard input.isOverloaded else { return .good }
        var evidence = FaultEvidence()
        if let reference = input.integer("PREF", at: now) {
            evidence.meterApparent = input.power?.drawn
            evidence.limit = ApparentPower(voltAmperes: Double(reference) * 1_000)
        } else {
            let currents = ["IINST", "IINST1", "IINST2", "IINST3"].compactMap {
                input.integer($0, at: now)
            }
            evidence.current = currents.max().map { Current(amperes: Double($0)) }
            evidence.currentLimit = input.integer("ISOUSC", at: now).map {
                Current(amperes: Double($0))
            }
        }
        return .firing(evidence)
    }

    /// A Linky whose off-peak indexes vanished from historique mode: a contract of the new offers.
    ///
    /// BASE and TH.. alone say nothing, a plain contract sends the same: periods must have been
    /// seen on this meter before.
    private static func newOffer(
        _ input: TeleinfoInput, _ mode: TeleinfoMode
    ) -> RuleAnswer.Verdict {
        guard mode == .historique else { return .good }
        guard let option = input.value("OPTARIF")?.group.value,
            let period = input.value("PTEC")?.group.value
        else { return .undecided }
        guard option == "BASE", period == "TH.." else { return .good }
        return input.periodsSeen != nil && input.periodsSeen == input.meter.choice
            ? .firing(FaultEvidence()) : .good
    }

    /// Injection is measured, and the meter does not count it.
    private static func noProducer(
        _ input: TeleinfoInput, _ mode: TeleinfoMode, _ snapshot: Snapshot, at now: Instant
    ) -> RuleAnswer.Verdict {
        if mode == .standard {
            guard let isProducer = input.isProducer.choice else { return .undecided }
            if isProducer { return .good }
        }
        guard isInjecting(input, at: now) || isClampInjecting(input, snapshot, at: now) else {
            // Without sun now, what was found stays: the contract did not change.
            return .undecided
        }
        var evidence = FaultEvidence()
        evidence.newMode = mode
        return .firing(evidence)
    }

    /// Nothing drawn and a current, or the register that says it.
    private static func isInjecting(_ input: TeleinfoInput, at now: Instant) -> Bool {
        if let register = fresh("STGE", input, at: now).flatMap({ StatusRegister($0.group.value) }),
            register.isInjecting
        {
            return true
        }
        guard let drawn = input.integer("PAPP", at: now) ?? input.integer("SINSTS", at: now),
            drawn == 0
        else { return false }
        return ["IINST", "IINST1", "IRMS1"].contains { (input.integer($0, at: now) ?? 0) >= 1 }
    }

    private static func isClampInjecting(
        _ input: TeleinfoInput, _ snapshot: Snapshot, at now: Instant
    ) -> Bool {
        guard let drawn = input.power?.drawn, drawn.voltAmperes == 0,
            now - (input.lastFrame ?? .zero) <= TeleinfoReducer.silence
        else { return false }
        return snapshot.clamps.contains { clamp in
            guard let power = clamp.power, power.health(at: now) == .ok else { return false }
            let role = snapshot.unit.clamps[clamp.source.number ?? 0]?.role
            return role == .grid && power.value <= Power(watts: -ClampDirection.margin.watts)
        }
    }

    private static func fresh(
        _ label: String, _ input: TeleinfoInput, at now: Instant
    ) -> TeleinfoValue? {
        guard let value = input.value(label), value.health(at: now) == .ok else { return nil }
        return value
    }
}
