import WESModel

/// The words of the questions about clamps and the mains.
extension ConfirmationText {
    private var clampName: String {
        question.channel.map { InputName.terminal($0, texts) } ?? "—"
    }

    private var words: CalibrationText { CalibrationText(texts: texts) }

    private var record: CalibrationRecord? { question.channel.flatMap { live.calibrations[$0] } }

    var clampTitle: String {
        switch question.subject {
        case .calibrate: texts(.confirmCalibrateTitle, clampName)
        case .undoCalibration: texts(.confirmUndoTitle, clampName)
        case .invert(_, true): texts(.confirmInvertTitle, clampName)
        default: texts(.confirmUprightTitle, clampName)
        }
    }

    var clampFields: [Field] {
        guard let source = question.channel else { return [] }
        let name = Field(name: clampName, value: live.name(of: source) ?? "—", rank: 0)
        let named = source == .mains ? [] : [name]
        switch question.subject {
        case .calibrate(_, let step): return named + calibration(step, of: source)
        case .undoCalibration: return named + undoing(of: source)
        default: return named + inversion(of: source)
        }
    }

    /// What a person must check first; never cut.
    var clampSafety: String? {
        switch question.subject {
        case .calibrate(let source, let step): texts(safety(of: step, source))
        case .undoCalibration: nil
        case .invert(_, true): texts(.confirmSafetyInvert)
        default: texts(.confirmSafetyUpright)
        }
    }

    private func safety(of step: CalibrationStep, _ source: SourceID) -> Phrase {
        switch step {
        case .knownLoad: .confirmSafetyLoad
        case .knownCurrent: .confirmSafetyCurrent
        case .knownVoltage: .confirmSafetyVoltage
        case .meter: source == .mains ? .confirmSafetyVoltage : .confirmSafetyMeter
        case .floor: .confirmSafetyFloor
        }
    }

    private func calibration(_ step: CalibrationStep, of source: SourceID) -> [Field] {
        let now = record?.current ?? .none
        return [
            Field(name: texts(.calibrateOn), value: words.step(step, live, source), rank: 3),
            Field(name: texts(.calibrateBefore), value: words.values(now, of: source), rank: 2),
            Field(name: texts(.calibrateAfter), value: texts(.calibrateMeasured), rank: 1),
            Field(name: texts(.calibrateLimits), value: words.limits(of: source), rank: 1),
        ]
    }

    private func undoing(of source: SourceID) -> [Field] {
        let now = record?.current ?? .none
        let before = record?.previous ?? .none
        return [
            Field(name: texts(.calibrateBefore), value: words.values(now, of: source), rank: 3),
            Field(name: texts(.calibrateAfter), value: words.values(before, of: source), rank: 3),
        ]
    }

    private func inversion(of source: SourceID) -> [Field] {
        let watts = live.clamps.first { $0.source == source }?.power?.value.watts
        var fields: [Field] = []
        if let watts {
            let value = signed(watts) + " W ──▶ " + signed(-watts) + " W"
            fields.append(Field(name: texts(.confirmSign), value: value, rank: 3))
        }
        let isStep = live.stepProofs.values.contains {
            $0.answering == source.number && $0.isReversed != nil
        }
        fields.append(
            Field(
                name: texts(.confirmProof),
                value: texts(isStep ? .confirmProofStep : .confirmProofMeter), rank: 2))
        fields.append(
            Field(name: texts(.confirmStays), value: texts(.clampInverted), rank: 1))
        return fields
    }

    private func signed(_ watts: Double) -> String {
        numbers.decimal(watts, places: 0, signed: true)
    }
}
