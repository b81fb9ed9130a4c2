import WESModel

/// Puts the outcome of a command into words, for the message line and for standard error.
struct OutcomeText {
    let texts: Catalogue

    /// The words; nil where the journal says it, or nothing is to be said yet.
    func text(of outcome: CommandOutcome, to command: Command, at now: Instant) -> String? {
        let name = subject(of: command)
        switch outcome {
        case .done, .started: return nil
        case .notConfigured: return texts(.outcomeNotConfigured, name)
        case .notSupported: return texts(.outcomeNotSupported, name)
        case .readOnly: return texts(.outcomeReadOnly, name)
        case .compressor: return texts(.outcomeCompressor, name)
        case .inFault: return texts(.outcomeInFault, name)
        case .notOpen: return texts(.outcomeNotOpen, name)
        case .tooSoon(let until):
            let left = max((until - now).nanoseconds, 0)
            return texts(.outcomeTooSoon, name, String(left / 1_000_000_000 + 1))
        case .tooShort(let least):
            return texts(.outcomeTooShort, name, String(least.wholeSeconds))
        case .notProved: return texts(.outcomeNotProved, name)
        case .busy: return texts(.outcomeBusy, name)
        case .tooLittle: return texts(.outcomeTooLittle, name)
        case .unsteady: return texts(.outcomeUnsteady, name)
        case .noReference: return texts(.outcomeNoReference, name)
        case .implausible(let found):
            let numbers = NumberFormat(language: texts.language)
            return texts(
                .outcomeImplausible, name,
                numbers.decimal(found.gain * 100, places: 1),
                numbers.decimal(found.leadDegrees, places: 1))
        case .nothingToUndo: return texts(.outcomeNothingToUndo, name)
        case .weightTooSmall(let most, let subscribed):
            let numbers = NumberFormat(language: texts.language)
            return texts(
                .outcomeWeightTooSmall, name, numbers.decimal(most.watts, places: 0),
                numbers.decimal(subscribed.voltAmperes / 1_000, places: 1))
        case .wrongUnit(let kind):
            return texts(kind.unit == .litre ? .outcomeWantsLitres : .outcomeWantsEnergy, name)
        case .failed(let errno): return texts(.outcomeFailed, name, String(errno))
        }
    }

    /// No outcome came.
    func unanswered(_ command: Command) -> String {
        texts(.outcomeUnanswered, subject(of: command))
    }

    private func subject(of command: Command) -> String {
        switch command {
        case .rename(let source, _), .setRelay(let source, _, _), .testRelay(let source, _, _),
            .setContactor(let source, _), .setIndex(let source, _, _), .setWeight(let source, _),
            .validate(let source, _, _),
            .startStepTest(let source, _), .calibrate(let source, _), .undoCalibration(let source),
            .invert(let source, _):
            InputName.any(source, texts)
        case .stopStepTest: InputName.any(.clamps, texts)
        case .searchOneWire, .stopSearch, .locateProbe, .keepOneWireMap:
            InputName.any(.oneWire, texts)
        case .replaceProbe(let rom, _): InputName.any(.probe(rom), texts)
        case .reloadConfiguration: texts(.messageConfigured)
        }
    }
}
