/// What was learned about one clamp, as it changes each of its values.
///
/// The source computes with the constants of the configuration; this comes after, for every kind
/// of source alike. With gains g, the lead d of the current, P and Q as sent:
/// P' = g (P cos d − Q sin d), Q' = g (Q cos d + P sin d), I' = g √(I² − floor²)
/// (measure.md sections 1.2 and 1.3). Without Q only the gains apply.
struct ClampCorrection {
    /// The factor of the current.
    var gain = 1.0
    /// The factor of the voltage.
    var voltageGain = 1.0
    /// How far the current leads too much.
    var lead = Rotation.none
    /// The noise that is taken off, A.
    var floor = 0.0
    /// True where the clamp is turned by software.
    var isInverted = false

    init(_ calibration: Calibration, mains: Calibration, isInverted: Bool) {
        gain = calibration.gain
        voltageGain = mains.gain
        lead = Rotation(degrees: calibration.leadDegrees)
        floor = calibration.floor.amperes
        self.isInverted = isInverted
    }

    /// What a snapshot has learned about a clamp.
    init(of source: SourceID, _ snapshot: Snapshot) {
        self.init(
            snapshot.calibrations[source]?.current ?? .none,
            mains: snapshot.calibrations[.mains]?.current ?? .none,
            isInverted: snapshot.inverted.contains(source))
    }

    private var isNothing: Bool {
        gain == 1 && voltageGain == 1 && lead == .none && floor == 0 && !isInverted
    }

    /// A current without its noise, times the gain.
    func current(_ amperes: Double) -> Double {
        gain * max(amperes * amperes - floor * floor, 0).squareRoot()
    }

    /// The values with everything that was learned.
    ///
    /// - Parameter elapsed: The time that the increments of energy cover; nil where not known.
    func applied(to values: ClampValues, over elapsed: Delay?) -> ClampValues {
        guard !isNothing, !values.isInvalid else { return values }
        var new = values
        let sign = isInverted ? -1.0 : 1.0
        let product = gain * voltageGain
        let raw = values.current?.amperes ?? 0
        let share = raw > 0 ? current(raw) / (gain * raw) : 1
        new.current = values.current.map { Current(amperes: current($0.amperes)) }
        new.apparent = values.apparent.map {
            ApparentPower(voltAmperes: $0.voltAmperes * product * share)
        }
        new.power = values.power.map {
            Power(watts: sign * product * turned($0.watts, values.reactive?.vars))
        }
        if let reactive = values.reactive, let power = values.power {
            let turned = reactive.vars * lead.cosine + power.watts * lead.sine
            new.reactive = ReactivePower(vars: sign * product * turned)
        }
        new.phasor = values.phasor.map { $0 * lead.inverse.phasor * (gain * sign) }
        new.powerFactor = values.powerFactor.flatMap { factor($0, new) }
        let noise = values.floor?.amperes ?? 0
        if floor > 0 || values.floor != nil {
            new.floor = Current(amperes: gain * (noise * noise + floor * floor).squareRoot())
        }
        correctEnergy(&new, from: values, over: elapsed)
        return new
    }

    /// One cycle of the current, scaled and turned; a lead of a few degrees is under a point.
    func applied(to wave: [Float]) -> [Float] {
        let factor = Float(isInverted ? -gain : gain)
        return factor == 1 ? wave : wave.map { $0 * factor }
    }

    private func turned(_ power: Double, _ reactive: Double?) -> Double {
        guard let reactive else { return power }
        return power * lead.cosine - reactive * lead.sine
    }

    /// The factor as sent where nothing turned it, else that of the corrected powers.
    private func factor(_ sent: Double, _ new: ClampValues) -> Double? {
        guard lead != .none || floor > 0 else { return isInverted ? -sent : sent }
        guard let power = new.power?.watts, let apparent = new.apparent?.voltAmperes else {
            return isInverted ? -sent : sent
        }
        let larger = max(apparent, abs(power))
        return larger > 0 ? power / larger : nil
    }

    /// Increments are turned as the power is: what the reactive part adds or takes goes to the
    /// side it belongs to, and never makes one negative.
    private func correctEnergy(
        _ new: inout ClampValues, from values: ClampValues, over elapsed: Delay?
    ) {
        guard values.consumed != nil || values.injected != nil else { return }
        let product = gain * voltageGain
        var consumed = (values.consumed?.wattHours ?? 0) * product
        var injected = (values.injected?.wattHours ?? 0) * product
        if let elapsed, let reactive = values.reactive {
            let hours = elapsed.seconds / 3_600
            let change =
                (consumed - injected) * (lead.cosine - 1)
                - product * reactive.vars * hours * lead.sine
            let taken = change >= 0 ? min(injected, change) : min(consumed, -change)
            if change >= 0 {
                injected -= taken
                consumed += change - taken
            } else {
                consumed -= taken
                injected += -change - taken
            }
        }
        new.consumed = Energy(wattHours: isInverted ? injected : consumed)
        new.injected = Energy(wattHours: isInverted ? consumed : injected)
    }
}
