import WESModel

/// Puts a fact of the journal into words.
struct FactText {
    let texts: Catalogue
    let numbers: NumberFormat

    /// The words; nil for a fact that is not worth the message line.
    func text(of entry: JournalEntry) -> String? {
        let name = InputName.short(entry.source)
        switch entry.fact {
        case .link(let state): return link(state, name)
        case .modeFound(let line): return texts(.messageMode, name, InputName.mode(line.mode))
        case .modeChanged(let from, let to):
            return texts(.messageModeChanged, name, InputName.mode(from), InputName.mode(to))
        case .firstFrame(let labels): return texts(.messageFirstFrame, name, String(labels))
        case .condition(let condition): return self.condition(condition, name)
        case .meterChanged(let meter): return texts(.messageMeter, name, meter)
        case .noisy(let perMille): return texts(.messageNoise, name, numbers.tenths(perMille))
        case .overload(let begins):
            return texts(begins ? .messageOverload : .messageOverloadEnd, name)
        case .faultAppeared, .faultCleared, .relay, .relayTest, .search, .newDevice, .contact,
            .named, .validated:
            return nil
        case .configured: return texts(.messageConfigured)
        case .configurationRefused(let problem):
            return texts(
                .messageRefused, problem.file, String(problem.line), String(problem.column),
                problem.key)
        case .store(let fact): return store(fact)
        }
    }

    private func link(_ state: LinkState, _ name: String) -> String? {
        let phrase: Phrase
        switch state {
        case .unconfigured, .opening: return nil
        case .open: phrase = .measureSearching
        case .missing: phrase = .measureMissing
        case .permission: phrase = .measurePermission
        case .busy: phrase = .measureBusy
        case .unplugged: phrase = .measureUnplugged
        case .failed(_, let code):
            return texts(.messageLink, name, texts(.measureFailed, String(code)))
        }
        return texts(.messageLink, name, texts(phrase))
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
