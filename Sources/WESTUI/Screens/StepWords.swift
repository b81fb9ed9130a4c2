import WESModel

/// What a step test says: what to do now, what answered, and what mends it.
struct StepWords {
    let test: StepTest
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    private var numbers: NumberFormat { state.numbers }

    /// What the person does now.
    var instruction: (mark: StateMark, text: String) {
        switch test.stage {
        case .baseline: (.running, texts(.stepBaseline))
        case .waiting: (.running, texts(.stepWaiting))
        case .settling:
            (.running, texts(test.asksRemoval ? .stepRemoval : .stepSettling))
        case .expired: (.look, texts(.stepExpired))
        case .done(let proof):
            (Self.mark(verdicts(proof)), StepSentence(texts, snapshot).text(of: proof))
        }
    }

    /// What to do about the result, the most important first.
    var actions: [String] {
        switch test.stage {
        case .baseline, .waiting, .settling:
            let left = max((test.until - clock.instant).wholeSeconds, 0)
            return [texts(.stepLeft, String(left))]
        case .expired: return [texts(.stepNothing)]
        case .done(let proof):
            let verdicts = verdicts(proof)
            return verdicts.isEmpty ? [texts(.stepGood)] : verdicts.map(\.text)
        }
    }

    /// `2 000 W`, `10,00 A`, or that nobody knows.
    var load: String {
        switch test.load {
        case .unknown: texts(.stepUnknown)
        case .power(let power): numbers.decimal(power.watts, places: 0) + " W"
        case .current(let current): numbers.decimal(current.amperes, places: 2) + " A"
        }
    }

    /// What the load should add at the voltage measured now; nil where nobody knows.
    var expected: Double? { test.load.expected(at: snapshot.mains?.voltage?.value.volts) }

    private typealias Verdict = (mark: StateMark, text: String)

    private static func mark(_ verdicts: [Verdict]) -> StateMark {
        if verdicts.contains(where: { $0.mark == .fault }) { return .fault }
        return verdicts.isEmpty ? .ok : .look
    }

    private func verdicts(_ proof: StepProof) -> [Verdict] {
        guard let answering = proof.answering else { return [(.look, texts(.stepNothing))] }
        var verdicts: [Verdict] = []
        let clamp = SourceID.clamp(answering)
        if let number = test.source.number, number != answering {
            verdicts.append((.fault, action(.clampSwapped, test.source)))
        }
        if let isReversed = proof.isReversed, isInverted(answering), !isReversed {
            verdicts.append((.fault, texts(.detailUpright)))
        }
        if proof.isReversed == true, !isInverted(answering) {
            verdicts.append((.fault, action(.clampReversed, clamp)))
            verdicts.append((.look, texts(.stepInvert)))
        }
        if let phase = proof.phase, let wanted = snapshot.unit.clamps[answering]?.phase,
            phase != wanted
        {
            var evidence = FaultEvidence()
            evidence.phase = phase
            evidence.expectedPhase = wanted
            verdicts.append((.fault, action(.clampWrongPhase, clamp, evidence)))
        }
        switch proof.scale {
        case .right: break
        case .otherClamp: verdicts.append((.fault, action(.clampSct030, clamp)))
        case .ajar: verdicts.append((.fault, action(.clampAjar, clamp)))
        case .twice: verdicts.append((.look, texts(.stepTwice)))
        case .odd: verdicts.append((.look, texts(.stepOdd)))
        }
        if proof.isReversed == nil { verdicts.append((.look, texts(.stepResistive))) }
        return verdicts
    }

    private func isInverted(_ number: Int) -> Bool {
        snapshot.inverted.contains(.clamp(number))
    }

    /// What mends a finding, in the words of the fault matrix.
    private func action(
        _ code: FaultCode, _ source: SourceID, _ evidence: FaultEvidence = FaultEvidence()
    ) -> String {
        FaultText(texts, clock, snapshot).action(
            Fault(code, source, since: clock.instant, evidence: evidence))
    }
}
