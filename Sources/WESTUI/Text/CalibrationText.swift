import WESModel

/// Calibrations in words: the values of a channel, what they were compared with, what changed.
struct CalibrationText {
    let texts: Catalogue

    private var numbers: NumberFormat { NumberFormat(language: texts.language) }

    /// `gain 100,0 %, avance 0,0°, bruit 0,00 A`; the mains has a gain only.
    func values(_ calibration: Calibration, of source: SourceID) -> String {
        let gain = percent(calibration.gain)
        guard source != .mains else { return texts(.calibrateGainOnly, gain) }
        return texts(
            .calibrateValues, gain, numbers.decimal(calibration.leadDegrees, places: 1),
            numbers.decimal(calibration.floor.amperes, places: 2))
    }

    /// The limits that a right wiring stays within.
    func limits(of source: SourceID) -> String {
        let low = numbers.decimal(Calibration.gains.lowerBound * 100, places: 0)
        let high = numbers.decimal(Calibration.gains.upperBound * 100, places: 0)
        guard source != .mains else { return texts(.calibrateGainLimits, low, high) }
        return texts(
            .calibrateAllLimits, low, high,
            numbers.decimal(Calibration.leads.upperBound, places: 0),
            numbers.decimal(Calibration.floorLimit.amperes, places: 1))
    }

    /// What a channel is compared with.
    func step(_ step: CalibrationStep, _ snapshot: Snapshot, _ source: SourceID) -> String {
        switch step {
        case .knownLoad(let power):
            return texts(.stepOnLoad, numbers.decimal(power.watts, places: 0))
        case .knownCurrent(let current):
            return texts(.stepOnCurrent, numbers.decimal(current.amperes, places: 2))
        case .knownVoltage(let voltage):
            return texts(.stepOnVoltage, numbers.decimal(voltage.volts, places: 1))
        case .meter:
            let clock = snapshot.clock
            return ClampCheck.meter(snapshot, clock, texts)
        case .floor: return texts(.stepOnNothing)
        }
    }

    /// `1 790 VA → 1 889 VA, référence 1 890 VA`; nil for one that was undone.
    func proof(_ record: CalibrationRecord) -> String? {
        guard let proof = record.proof else { return nil }
        return texts(
            .calibrateProof, value(proof.before, proof.measure),
            value(proof.after, proof.measure), value(proof.reference, proof.measure))
    }

    /// Where a run stands.
    func stage(_ run: CalibrationRun) -> String {
        switch run.stage {
        case .measuring: texts(.runMeasuring, numbers.decimal(run.progress * 100, places: 0))
        case .tooLittle: texts(.runTooLittle)
        case .unsteady: texts(.runUnsteady)
        case .noReference: texts(.runNoReference)
        }
    }

    private func percent(_ share: Double) -> String { numbers.decimal(share * 100, places: 1) }

    private func value(_ value: Double, _ measure: CalibrationProof.Measure) -> String {
        switch measure {
        case .power: numbers.decimal(value, places: 0) + " W"
        case .apparent: numbers.decimal(value, places: 0) + " VA"
        case .current: numbers.decimal(value, places: 2) + " A"
        case .voltage: numbers.decimal(value, places: 1) + " V"
        }
    }
}
