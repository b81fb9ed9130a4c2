import WESModel

/// What a step test showed, in one sentence.
struct StepSentence {
    private let texts: Catalogue
    private let numbers: NumberFormat
    private let snapshot: Snapshot

    /// Makes the words of a snapshot's tests.
    init(_ texts: Catalogue, _ snapshot: Snapshot) {
        self.texts = texts
        numbers = NumberFormat(language: texts.language)
        self.snapshot = snapshot
    }

    /// Which clamp answered, its phase, its direction, and the share of the expected current.
    func text(of proof: StepProof) -> String {
        guard let answering = proof.answering else { return texts(.stepNone) }
        var parts = [
            texts(.stepAnswers, String(answering), numbers.decimal(proof.step.amperes, places: 2))
        ]
        if let phase = proof.phase { parts.append(texts(.stepPhase, String(phase))) }
        let way: Phrase =
            proof.isReversed.map { $0 ? .stepReversed : .stepForward } ?? .stepUnsure
        parts.append(texts(way))
        if proof.isReversed == true, snapshot.inverted.contains(.clamp(answering)) {
            parts.append(texts(.clampInverted))
        }
        if let ratio = proof.ratio {
            parts.append(texts(.stepShare, numbers.decimal(ratio * 100, places: 0)))
        }
        if proof.isConfirmed { parts.append(texts(.stepConfirmed)) }
        return parts.joined(separator: ", ")
    }
}
