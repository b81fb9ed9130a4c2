import WESModel

/// The numbers of one clamp for its wave page, each with its name and its unit.
struct ClampMeasures {
    let clamp: Clamp
    let angle: ClampAngle
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    private var numbers: NumberFormat { state.numbers }

    init(_ clamp: Clamp, _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) {
        self.clamp = clamp
        self.state = state
        self.snapshot = snapshot
        self.clock = clock
        angle = ClampAngle(clamp, snapshot.mains, at: clock.instant)
    }

    /// Voltage, current, active, apparent and reactive power.
    var powers: [String] {
        [
            "V " + value(snapshot.mains?.voltage, places: 1, "V"),
            "I " + value(clamp.current, places: 2, "A"),
            "P " + value(clamp.power, places: 0, "W", signed: true),
            "S " + value(clamp.apparent, places: 0, "VA"), reactive,
        ]
    }

    /// Angle, its cosine, power factor, distortion, crest.
    var shape: [String] {
        let distortion = clamp.distortion.map { numbers.decimal($0 * 100, places: 1) + " %" }
        let crest = clamp.input.flatMap { $0.crest > 0 ? $0.crest : nil }
        return [
            "φ " + degrees, "cos φ " + cosine,
            texts(.waveFactor, value(clamp.powerFactor, places: 2, "")),
            texts(.waveDistortion, distortion ?? "—"),
            texts(.waveCrest, crest.map { numbers.decimal($0, places: 2) } ?? "—"),
        ]
    }

    /// `Q +312 var`, as the current lags the voltage.
    var reactive: String { "Q " + value(clamp.reactive, places: 0, "var", signed: true) }

    /// The angle of the voltage over the current.
    var degrees: String {
        guard let degrees = angle.degrees else { return "—" }
        let text = numbers.decimal(abs(degrees), places: 1) + "°"
        if case .unsigned = angle { return text + " ?" }
        return degrees < -0.05 ? "−" + text : text
    }

    /// What the reactive power is: of a coil, of a capacitor, or hardly any.
    var nature: String {
        switch angle {
        case .none: return texts(.waveNoVoltage)
        case .idle: return texts(.flowIdle)
        case .unsigned: return texts(.waveUnsigned)
        case .known(let phasor):
            let share = phasor.magnitude > 0 ? phasor.imaginary / phasor.magnitude : 0
            if abs(share) < 0.05 { return texts(.waveResistive) }
            return texts(share < 0 ? .waveInductive : .waveCapacitive)
        }
    }

    private var cosine: String {
        guard let phasor = angle.phasor, phasor.magnitude > 0 else { return "—" }
        return numbers.decimal(abs(phasor.real) / phasor.magnitude, places: 3)
    }

    private func value<Value: Quantity>(
        _ reading: Reading<Value>?, places: Int, _ unit: String, signed: Bool = false
    ) -> String {
        guard let reading, !reading.failed else { return "—" }
        return numbers.decimal(reading.value.magnitude, places: places, signed: signed) + " "
            + unit
    }

    private func value(_ reading: Reading<Double>?, places: Int, _ unit: String) -> String {
        guard let reading, !reading.failed else { return "—" }
        return numbers.decimal(reading.value, places: places)
    }
}
