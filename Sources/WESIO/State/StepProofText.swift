import WESModel

/// What a step test showed, as the value of one fact.
///
/// Fields with tabs between: seconds since 1970, the clamp that answered, the step in amperes,
/// the angle in degrees, the phase, whether it is reversed, the ratio and its meaning, and whether
/// it was confirmed; `-` where nothing was told.
enum StepProofText {
    private static let none = "-"

    static func text(_ proof: StepProof) -> String {
        [
            String(proof.unixSeconds), proof.answering.map { String($0) } ?? none,
            String(proof.step.amperes), proof.angleDegrees.map { String($0) } ?? none,
            proof.phase.map { String($0) } ?? none,
            proof.isReversed.map { String($0) } ?? none, proof.ratio.map { String($0) } ?? none,
            proof.scale.rawValue, String(proof.isConfirmed),
        ].joined(separator: "\t")
    }

    /// Reads what ``text(_:)`` wrote; nil for another form.
    static func proof(_ fields: [String]) -> StepProof? {
        guard fields.count == 9, let seconds = Int64(fields[0]), let step = number(fields[2]),
            let scale = StepProof.Scale(rawValue: fields[7])
        else { return nil }
        return StepProof(
            answering: Int(fields[1]), step: Current(amperes: step),
            angleDegrees: number(fields[3]), phase: Int(fields[4]),
            isReversed: Bool(fields[5]), ratio: number(fields[6]), scale: scale,
            unixSeconds: seconds, isConfirmed: Bool(fields[8]) ?? false)
    }

    private static func number(_ text: String) -> Double? {
        Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
}
