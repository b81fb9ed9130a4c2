import WESModel

/// Puts a fact of the journal into words.
struct FactText {
    let texts: Catalogue
    let numbers: NumberFormat
    let clock: ClockReading
    let snapshot: Snapshot

    init(_ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) {
        texts = state.texts
        numbers = state.numbers
        self.clock = clock
        self.snapshot = snapshot
    }

    /// The words; nil for a fact that is not worth the message line.
    func text(of entry: JournalEntry) -> String? {
        let name = InputName.any(entry.source, texts)
        switch entry.fact {
        case .link(let state): return link(state, of: entry.source, name)
        case .modeFound(let line): return texts(.messageMode, name, InputName.mode(line.mode))
        case .modeChanged(let from, let to):
            return texts(.messageModeChanged, name, InputName.mode(from), InputName.mode(to))
        case .firstFrame(let labels): return texts(.messageFirstFrame, name, String(labels))
        case .condition(let condition): return self.condition(condition, name)
        case .meterChanged(let meter): return texts(.messageMeter, name, meter)
        case .noisy(let perMille): return texts(.messageNoise, name, numbers.tenths(perMille))
        case .overload(let begins):
            return texts(begins ? .messageOverload : .messageOverloadEnd, name)
        case .boardMute(let isMute): return texts(isMute ? .messageMute : .messageHeard, name)
        case .faultAppeared(let fault):
            return fault.state == .todo ? nil : FaultText(texts, clock, snapshot).message(fault)
        case .faultCleared(let fault):
            guard fault.state != .todo else { return nil }
            return texts(.messageCleared, FaultText(texts, clock, snapshot).found(fault))
        case .relay(let position, _, let by, let reason): return relay(position, by, reason, name)
        case .relayTest(let test): return self.test(test, of: entry.source, name)
        case .stepTest(let proof): return step(proof, name)
        case .search(let found, let new, let absent, let isComplete):
            let words = probes(found: found, new: new, absent: absent)
            return texts(isComplete ? .messageSearch : .messageSearchStopped, words)
        case .newDevice(let rom): return texts(.messageNewDevice, rom.text)
        case .replaced(let old, let new): return texts(.messageReplaced, new.text, old.text)
        case .mapKept(let devices):
            return texts.counted(devices, of: devices, one: .messageMapOne, more: .messageMap)
        case .indexSet(let setting): return index(setting, entry.source, name)
        case .contact(let isClosed):
            return contact(entry.source, isClosed, name)
        case .named(let given):
            return given.isEmpty
                ? texts(.messageUnnamed, name) : texts(.messageNamed, name, given)
        case .weighed(let weight):
            return weight.map { texts(.messageWeighed, name, WeightText.text($0, numbers)) }
                ?? texts(.messageUnweighed, name)
        case .validated(let word): return texts(.messageValidated, name, word.by, word.reason)
        case .calibrated(let record): return calibration(record, entry.source, name)
        case .inverted(let isInverted):
            return texts(isInverted ? .messageInverted : .messageUpright, name)
        case .meterStepBack(let step):
            return texts(
                .messageStepBack, subject(entry.source, name),
                ModbusFacts.words(of: step, texts, numbers))
        case .configured: return texts(.messageConfigured)
        case .configurationRefused(let problem):
            return texts(
                .messageRefused, problem.file, String(problem.line), String(problem.column),
                problem.key)
        case .store(let fact): return store(fact)
        case .clockMoved(let from, let to):
            let places = FaultPlaces(texts: texts, clock: clock, snapshot: snapshot)
            let moved = places.offset(to.unixSeconds &- from.unixSeconds)
            return texts(.messageClockMoved, moved, ClockText.date(from), ClockText.date(to))
        case .offsetChanged(let from, let to):
            return texts(.messageOffsetChanged, ClockText.zone(to), ClockText.zone(from))
        }
    }

    /// An RS485 meter is told by its name, other terminals by their number.
    private func subject(_ source: SourceID, _ name: String) -> String {
        guard source.meterName != nil, let given = snapshot.name(of: source) else { return name }
        return texts(.nameRs485, given)
    }

    private func index(_ setting: IndexSetting, _ source: SourceID, _ name: String) -> String {
        let index = IndexText(of: source, in: snapshot, numbers)
        return texts(
            .messageIndexSet, name, index.text(setting.after), index.text(setting.before),
            setting.by)
    }

    private func relay(
        _ position: RelayPosition, _ by: String, _ reason: RelayEvent.Reason, _ name: String
    ) -> String? {
        switch reason {
        case .start: texts(.messageRelayTaken, name)
        case .operator_:
            texts(position == .closed ? .messageRelayClosed : .messageRelayOpened, name, by)
        case .test: texts(.messageRelayTest, name, by)
        case .testEnd: texts(.messageRelayTestEnd, name)
        case .refused: texts(.messageRelayRefused, name)
        case .stopping: texts(.messageRelayStopping, name)
        case .recovered: texts(.messageRelayRecovered, name, by)
        }
    }

    private func step(_ proof: StepProof, _ name: String) -> String {
        guard proof.answering != nil else { return texts(.messageStepNone, name) }
        let sentence = StepSentence(texts, snapshot).text(of: proof)
        return texts(
            .messageStepParts, name, sentence.prefix(1).lowercased() + sentence.dropFirst())
    }

    /// `Capteur 2 : pluie`, `Capteur 1 : alarme, fuite`.
    private func contact(_ source: SourceID, _ isClosed: Bool, _ name: String) -> String {
        let table =
            source.area == "contacts"
            ? source.number.flatMap { snapshot.unit.contacts[$0] } : nil
        let isActive = table?.isActive(isClosed: isClosed) ?? isClosed
        let word = ContactText.words(source, isActive: isActive, in: snapshot)
        if table?.isAlarm == true, isActive {
            return texts(
                .messageAlarm, name, word ?? texts(isClosed ? .contactClosed : .contactOpen))
        }
        return word.map { texts(.messageContactWord, name, $0) }
            ?? texts(isClosed ? .messageContactClosed : .messageContactOpen, name)
    }

    /// `5 vues, dont 1 nouvelle, 2 absentes`.
    private func probes(found: Int, new: Int, absent: Int) -> String {
        var words = texts.counted(found, of: found, one: .probesSeenOne, more: .probesSeen)
        if new > 0 {
            words += texts.counted(new, of: found, one: .probesNewOne, more: .probesNew)
        }
        guard absent > 0 else { return words }
        return words + ", "
            + texts.counted(absent, of: absent, one: .probesAbsentOne, more: .probesAbsent)
    }

    /// What a test showed (console.md section 6).
    private func test(_ test: RelayTest, of relay: SourceID, _ name: String) -> String {
        let words = RelayTestText(texts, snapshot)
        return words.with(words.wrongClamp(test, of: relay) ?? result(of: test, name), test)
    }

    private func result(of test: RelayTest, _ name: String) -> String {
        let time = String((test.until - test.startedAt).wholeSeconds)
        let step = numbers.signedWatts(test.step?.watts ?? 0)
        switch test.verdict {
        case .effective: return texts(.messageTestGood, name, time, step)
        case .unchanged: return texts(.messageTestUnchanged, name, time)
        case .unexpected: return texts(.messageTestOther, name, time, step)
        case .otherClamp, .unproven, nil: return texts(.messageTestUnproven, name, time)
        }
    }

    private func calibration(
        _ record: CalibrationRecord, _ source: SourceID, _ name: String
    ) -> String {
        let words = CalibrationText(texts: texts)
        guard let step = record.step, let proof = words.proof(record) else {
            return texts(
                record.step == nil ? .messageCalibrationUndone : .messageCalibrated, name,
                numbers.decimal(record.current.gain * 100, places: 1),
                numbers.decimal(record.current.leadDegrees, places: 1),
                numbers.decimal(record.current.floor.amperes, places: 2))
        }
        return texts(
            .messageCalibratedOn, name, words.step(step, snapshot, source), proof,
            numbers.decimal(record.current.gain * 100, places: 1))
    }

    private func link(_ state: LinkState, of source: SourceID, _ name: String) -> String? {
        if case .open = state {
            return source.area == "teleinfo"
                ? texts(.messageLink, name, texts(.measureSearching))
                : texts(.messageLinkOpen, name)
        }
        return link(state).map { texts(.messageLink, name, $0) }
    }

    /// What is wrong with a port; nil while nothing is.
    func link(_ state: LinkState) -> String? {
        let phrase: Phrase
        switch state {
        case .unconfigured, .opening, .open: return nil
        case .missing: phrase = .measureMissing
        case .permission: phrase = .measurePermission
        case .busy: phrase = .measureBusy
        case .unplugged: phrase = .measureUnplugged
        case .failed(_, let code): return texts(.measureFailed, String(code))
        }
        return texts(phrase)
    }

    private func condition(_ condition: TeleinfoCondition, _ name: String) -> String? {
        let phrase: Phrase
        switch condition {
        case .free, .closed, .searching: return nil
        case .receiving: return texts(.messageReceiving, name)
        case .silent: phrase = .measureSilent
        case .interrupted: phrase = .measureCut
        case .standby: phrase = .measureStandby
        case .pulses: phrase = .measurePulses
        case .garbage: phrase = .measureGarbage
        case .cooked: phrase = .measureCooked
        case .eightBits: phrase = .measureEightBits
        }
        return texts(.messageLink, name, texts(phrase))
    }

    private func store(_ fact: StoreFact) -> String {
        switch fact {
        case .recoveredPrevious: texts(.messageRecovered)
        case .damaged: texts(.messageDamaged)
        case .newerVersion: texts(.messageNewer)
        case .notSaved: texts(.messageNotSaved)
        case .savedAgain: texts(.messageSavedAgain)
        }
    }
}
