import WESModel

/// The calibration of one channel as the value of one fact.
///
/// Fields with tabs between: seconds since 1970, then gain, lead in degrees and floor in amperes,
/// the same three of the calibration before or three times `-`, the step and its value, the
/// constants that it corrects, then measure, reference, before and after of what it changed.
enum CalibrationText {
    private static let none = "-"

    static func text(_ record: CalibrationRecord) -> String {
        var fields = [String(record.unixSeconds)] + numbers(record.current)
        fields += record.previous.map(numbers) ?? [none, none, none]
        fields += step(record.step) + [record.basis]
        if let proof = record.proof {
            fields += [
                proof.measure.rawValue, String(proof.reference), String(proof.before),
                String(proof.after),
            ]
        }
        return fields.joined(separator: "\t")
    }

    /// Reads what ``text(_:)`` wrote; nil for another form, or what no wiring needs.
    static func record(_ fields: [String]) -> CalibrationRecord? {
        guard fields.count >= 10, let seconds = Int64(fields[0]),
            let current = calibration(fields[1...3]), current.isPlausible
        else { return nil }
        let previous = calibration(fields[4...6])
        return CalibrationRecord(
            current: current, previous: previous.flatMap { $0.isPlausible ? $0 : nil },
            step: step(fields[7], fields[8]), proof: proof(fields.dropFirst(10)),
            unixSeconds: seconds, basis: fields[9])
    }

    private static func numbers(_ calibration: Calibration) -> [String] {
        [
            String(calibration.gain), String(calibration.leadDegrees),
            String(calibration.floor.amperes),
        ]
    }

    private static func calibration(_ fields: ArraySlice<String>) -> Calibration? {
        let numbers = fields.compactMap { Double($0) }
        guard numbers.count == 3 else { return nil }
        return Calibration(
            gain: numbers[0], leadDegrees: numbers[1], floor: Current(amperes: numbers[2]))
    }

    private static func step(_ step: CalibrationStep?) -> [String] {
        switch step {
        case .knownLoad(let power): ["load", String(power.watts)]
        case .knownCurrent(let current): ["current", String(current.amperes)]
        case .knownVoltage(let voltage): ["voltage", String(voltage.volts)]
        case .meter: ["meter", none]
        case .floor: ["floor", none]
        case nil: [none, none]
        }
    }

    private static func step(_ name: String, _ value: String) -> CalibrationStep? {
        switch (name, Double(value)) {
        case ("load", let value?): .knownLoad(Power(watts: value))
        case ("current", let value?): .knownCurrent(Current(amperes: value))
        case ("voltage", let value?): .knownVoltage(Voltage(volts: value))
        case ("meter", _): .meter
        case ("floor", _): .floor
        default: nil
        }
    }

    private static func proof(_ fields: ArraySlice<String>) -> CalibrationProof? {
        let numbers = fields.dropFirst().compactMap { Double($0) }
        guard fields.count == 4, numbers.count == 3,
            let measure = fields.first.flatMap(CalibrationProof.Measure.init)
        else { return nil }
        return CalibrationProof(
            measure: measure, reference: numbers[0], before: numbers[1], after: numbers[2])
    }
}
