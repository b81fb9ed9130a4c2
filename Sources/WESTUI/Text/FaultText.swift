import WESModel

/// Puts a finding into words: what was seen, what mends it, a short measure, a message.
struct FaultText {
    let texts: Catalogue
    let places: FaultPlaces

    /// Makes the words of a snapshot's findings; without one, names are those of the terminals.
    init(_ texts: Catalogue, _ clock: ClockReading, _ snapshot: Snapshot? = nil) {
        self.texts = texts
        places = FaultPlaces(texts: texts, clock: clock, snapshot: snapshot)
    }

    /// What was seen.
    func found(_ fault: Fault) -> String {
        if let errno = fault.evidence.errno {
            if isWithoutTurn(fault) {
                return texts(.findNoTurn, places.terminal(fault), places.device(fault))
            }
            return texts(.findFailed, places.terminal(fault), places.device(fault), String(errno))
        }
        if let text = doubtfulClamp(fault)?.found ?? oneWire(fault)?.found ?? counter(fault)
            ?? modbus(fault)?.found
            ?? analog(fault)?.found
        {
            return text
        }
        if let text = wrongClamp(fault)?.found { return text }
        if fault.code == .clockUnsynchronised, fault.evidence.offsetSeconds == nil {
            return texts(.findNeverSet)
        }
        return fill(\.found, of: fault)
    }

    /// What mends it.
    func action(_ fault: Fault) -> String {
        if let text = doubtfulClamp(fault)?.action ?? oneWire(fault)?.action
            ?? modbus(fault)?.action
            ?? analog(fault)?.action
        {
            return text
        }
        if let text = wrongClamp(fault)?.action { return text }
        if isWithoutTurn(fault) { return texts(.doNoTurn) }
        return fault.evidence.errno == nil ? fill(\.action, of: fault) : texts(.doFailed)
    }

    /// True for an RS485 port whose driver cannot raise RTS to send (EOPNOTSUPP).
    private func isWithoutTurn(_ fault: Fault) -> Bool {
        fault.evidence.errno == 95 && fault.terminal.area == "modbus"
    }

    /// Where a second cause remains, or another one is sure, the sentence of the code says too
    /// much or too little.
    private func doubtfulClamp(_ fault: Fault) -> (found: String?, action: String?)? {
        let number = places.number(fault)
        switch (fault.code, fault.state) {
        case (.clampReversed, .look):
            let power = places.value("power", of: fault)
            return (texts(.findMaybeReversed, number, power), texts(.doMaybeReversed, number))
        case (.clampAllInjection, .look): return (nil, texts(.doMaybeSwapped))
        case (.clampNoCurrent, .fault):
            return (texts(.findUnseenCurrent, number), texts(.doUnseenCurrent))
        case (.clampClipped, .look) where fault.evidence.current == nil:
            return (texts(.findNoNumber, number), nil)
        default: return nil
        }
    }

    /// What was seen, in the 24 columns of the checklist's measure.
    func short(_ fault: Fault) -> String {
        switch fault.code {
        case .sourceMissing:
            fault.evidence.errno.map { texts(.measureFailed, String($0)) }
                ?? texts(.measureMissing)
        case .ticNoise: texts(.measureNoise, places.share(fault))
        case .clockUnsynchronised where fault.evidence.offsetSeconds != nil:
            texts(.shortClockOff, places.value("offset", of: fault))
        case .ticPhaseMissing: texts(.shortPhase, fault.evidence.phase.map { "\($0)" } ?? "—")
        case .ticModeChanged: texts(.shortModeChanged, places.mode(fault.evidence.newMode))
        case .relayNoEffect where fault.evidence.otherClamp != nil:
            texts(.shortWrongClamp, places.value("m", of: fault))
        case .relayOverCurrent: texts(.shortOverCurrent, places.value("current", of: fault))
        case .onewireNoise, .onewireUnstable, .onewireBudget, .onewireNew, .onewireMissing:
            shortOneWire(fault)
        case .modbusSilent, .modbusCrc, .modbusFormat, .modbusAddress: shortModbus(fault)
        case .analogOpen, .analogOverRange: shortAnalog(fault)
        case .counterBounce: texts(.shortBounce, places.value("count", of: fault))
        case .counterTooFast: texts(.shortTooFast, places.value("rate", of: fault))
        case .clampReversed where fault.state == .look: texts(.shortMaybeReversed)
        case .clampReversed: reversed(fault)
        case .clampNoCurrent where fault.state == .fault: texts(.shortUnseenCurrent)
        case .mainsRatio: texts(.shortRatio, places.value("part", of: fault))
        case .clampWrongPhase: texts(.shortWrongPhase, places.value("phase", of: fault))
        case .clampSwapped: texts(.shortSwapped, places.value("m", of: fault))
        default: Self.shorts[fault.code].map { texts($0) } ?? fault.code.rawValue
        }
    }

    /// What was seen and the next thing to do, for the message line.
    func message(_ fault: Fault) -> String {
        switch fault.code {
        case .clampReversed where fault.state == .fault:
            texts(.messageReversed, places.number(fault))
        case .clampAllInjection where fault.state == .fault: texts(.messageAllInjection)
        default: plainMessage(fault)
        }
    }

    /// `Cpt1 : aucun signal — vérifiez les fils sur I1 et I2`.
    private func plainMessage(_ fault: Fault) -> String {
        if let text = wrongClamp(fault) { return text.found + " — " + texts(.nextWrongClamp) }
        guard fault.evidence.errno == nil, let step = Catalogue.nextSteps[fault.code] else {
            return found(fault)
        }
        let next = texts.language == .french ? step.french : step.english
        let seen = fault.code == .onewireMissing ? texts(.messageAbsent) : short(fault)
        return texts(.messageFault, places.subject(fault), seen, next)
    }

    /// The load stayed where it was because another clamp has it.
    private func wrongClamp(_ fault: Fault) -> (found: String, action: String)? {
        guard fault.code == .relayNoEffect, let other = fault.evidence.otherClamp else {
            return nil
        }
        let number = places.number(fault)
        let load = places.load(fault).map(String.init) ?? "—"
        return (
            texts(.testWrongClamp, number, String(other), load),
            texts(.doWrongClamp, number, String(other))
        )
    }

    private static let shorts: [FaultCode: Phrase] = [
        .sourcePermission: .measurePermission, .sourceBusy: .measureBusy,
        .sourceUnplugged: .measureUnplugged, .ticSilent: .measureSilent,
        .ticSilentAll: .shortSilentAll, .ticCut: .measureCut, .ticStandby: .measureStandby,
        .ticMetrol: .measurePulses, .ticGarbage: .measureGarbage, .ticParity: .measureEightBits,
        .ticCooked: .measureCooked, .ticCrossed: .shortCrossed, .ticDuplicate: .shortDuplicate,
        .ticOnlySecond: .shortOnlySecond, .ticClock: .shortClock, .ticOverload: .shortOverload,
        .ticNewOffer: .shortNewOffer, .ticNoProducer: .shortNoProducer,
        .mainsOutage: .shortOutage, .mainsDc: .shortDirect, .mainsWaveform: .shortWaveform,
        .mainsCalibrate: .shortCalibrate, .clampBothConductors: .shortBothConductors,
        .clampAjar: .shortAjar, .clampNoBurden: .shortNoBurden, .clampClipped: .shortClipped,
        .clampBias: .shortBias, .clampPickup: .shortPickup, .clampSct030: .shortSct030,
        .clampOverRange: .shortOverRange, .clampMeterMismatch: .shortMismatch,
        .clampBalance: .shortBalance,
        .mainsAbsent: .shortMainsAbsent, .clampAllInjection: .shortAllInjection,
        .clampNoDirection: .shortNoDirection, .clampNoCurrent: .pointNoCurrent,
        .counterSilent: .pointNoPulse, .relayUntested: .pointUntested,
        .relayNoEffect: .shortNoEffect, .relayWelded: .shortWelded,
        .relayFeedback: .shortFeedback, .onewirePowerOn: .shortPowerOn,
        .onewireAbsent: .shortNobody, .onewireShort: .shortShort,
        .onewireStuckLow: .shortStuckLow, .onewireUnderpowered: .shortUnderpowered,
        .onewireParasite: .shortParasite, .onewireLatch: .shortLatch,
        .counterStuck: .shortStuck, .counterLost: .shortLost, .counterWeight: .shortWeight,
        .clockBattery: .shortBattery, .clockAbsent: .shortClockAbsent,
        .clockUnsynchronised: .shortNeverSet,
        .counterLeak: .shortLeak, .counterBurst: .shortBurst, .contactChatter: .shortChatter,
    ]

    /// `soutire, Linky injecte`, or what a load or a production cannot do.
    private func reversed(_ fault: Fault) -> String {
        switch fault.evidence.role {
        case .load: return texts(.shortReversedLoad)
        case .production: return texts(.shortReversedSun)
        case .grid, nil:
            let clamp = (fault.evidence.power?.watts ?? 0) > 0
            let meter = (fault.evidence.meterApparent?.voltAmperes ?? 0) > 0
            return texts(
                .shortReversed, texts(clamp ? .flowDraws : .flowInjects), places.meterName,
                texts(meter ? .flowDraws : .flowInjects))
        }
    }

    private func fill(
        _ sentence: KeyPath<FaultSentences, Catalogue.Entry>, of fault: Fault
    ) -> String {
        guard let entry = Catalogue.faultSentences[fault.code]?[keyPath: sentence] else {
            return fault.code.rawValue
        }
        let text = texts.language == .french ? entry.french : entry.english
        return Catalogue.fill(text) { places.value($0, of: fault) }
    }
}
