import WESModel

/// What the test of a relay showed of the clamps.
struct RelayTestText {
    private let texts: Catalogue
    private let snapshot: Snapshot

    /// Makes the words of a snapshot's tests.
    init(_ texts: Catalogue, _ snapshot: Snapshot) {
        self.texts = texts
        self.snapshot = snapshot
    }

    /// `L'essai du relais 1 a fait bouger la pince 2, pas la pince 3`; nil where the clamp named
    /// for the load moved, or none did.
    func wrongClamp(_ test: RelayTest, of relay: SourceID) -> String? {
        guard test.verdict == .otherClamp, let answering = test.answering,
            let number = relay.number, let load = snapshot.unit.relays[number]?.load?.number
        else { return nil }
        return texts(.testWrongClamp, String(number), String(answering), String(load))
    }

    /// `La pince 3 répond : 9,32 A, phase 1, bon sens`; nil where no clamp answered.
    func answer(_ test: RelayTest) -> String? {
        test.proof.flatMap { proof in
            proof.answering == nil ? nil : StepSentence(texts, snapshot).text(of: proof)
        }
    }

    /// A sentence, and which clamp answered behind it.
    func with(_ sentence: String, _ test: RelayTest) -> String {
        guard let answer = answer(test) else { return sentence }
        return texts(.testAnswer, sentence, answer.prefix(1).lowercased() + answer.dropFirst())
    }
}
