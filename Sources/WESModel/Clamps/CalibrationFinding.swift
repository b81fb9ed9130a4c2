/// What the steady samples of a guided calibration say that the channel needs.
struct CalibrationFinding {
    private let run: CalibrationRun
    private let sums: CalibrationSums
    private let old: Calibration
    private let mains: Calibration

    init(
        _ run: CalibrationRun, _ sums: CalibrationSums, current: Calibration, mains: Calibration
    ) {
        self.run = run
        self.sums = sums
        old = current
        self.mains = mains
    }

    /// What was found, or why it is refused.
    var end: CalibrationRun.End {
        guard let (new, measure, reference, shown) = found else {
            return .refused(.noReference)
        }
        guard new.isPlausible else { return .refused(.implausible(new)) }
        return .found(
            new,
            CalibrationProof(
                measure: measure, reference: reference, before: shown(old), after: shown(new)))
    }

    private typealias Found = (
        new: Calibration, measure: CalibrationProof.Measure, reference: Double,
        shown: (Calibration) -> Double
    )

    private var found: Found? {
        if run.source == .mains { return voltage }
        switch run.step {
        case .knownLoad(let power): return load(power.watts)
        case .knownCurrent(let current): return self.current(current.amperes)
        case .meter: return meter
        case .floor: return floor
        case .knownVoltage: return nil
        }
    }

    private var voltage: Found? {
        guard let volts = sums.voltage, volts > 0, let reference = sums.reference else {
            return nil
        }
        let new = Calibration(gain: reference / volts)
        return (new, .voltage, reference, { $0.gain * volts })
    }

    /// A resistive load: its current is in phase with the voltage, so what is reactive is lead.
    private func load(_ watts: Double) -> Found? {
        guard let power = sums.power, power != 0, watts > 0 else { return nil }
        // A clamp the wrong way round is calibrated all the same: only sizes and angles count.
        let sign = power < 0 ? -1.0 : 1.0
        let mains = mains
        var new = old
        guard let reactive = sums.reactive else {
            new.gain = watts / (mains.gain * abs(power))
            return (new, .power, watts, { mains.gain * $0.gain * abs(power) })
        }
        let apparent = Phasor(real: sign * power, imaginary: -sign * reactive)
        new.gain = watts / (mains.gain * apparent.magnitude)
        new.leadDegrees = Rotation(apparent)?.degrees ?? 0
        return (
            new, .power, watts,
            { calibration in
                let back = Rotation(degrees: calibration.leadDegrees).inverse.phasor
                return mains.gain * calibration.gain * (apparent * back).real
            }
        )
    }

    private func current(_ reference: Double) -> Found? {
        guard let amperes = sums.current else { return nil }
        let bare = quiet(amperes, old)
        guard bare > 0 else { return nil }
        var new = old
        new.gain = reference / bare
        return (new, .current, reference, { $0.gain * quiet(amperes, $0) })
    }

    /// The apparent power that the meter tells, or its current where no voltage is measured.
    private var meter: Found? {
        guard let reference = sums.reference, let amperes = sums.current else { return nil }
        guard let volts = sums.voltage else { return current(reference) }
        let bare = mains.gain * volts * quiet(amperes, old)
        guard bare > 0 else { return nil }
        let mains = mains
        var new = old
        new.gain = reference / bare
        return (
            new, .apparent, reference, { mains.gain * volts * $0.gain * quiet(amperes, $0) }
        )
    }

    private var floor: Found? {
        guard let amperes = sums.current else { return nil }
        var new = old
        new.floor = Current(amperes: amperes)
        return (new, .current, 0, { $0.gain * quiet(amperes, $0) })
    }

    /// A current without the noise of a calibration, before its gain.
    private func quiet(_ amperes: Double, _ calibration: Calibration) -> Double {
        let noise = calibration.floor.amperes
        return max(amperes * amperes - noise * noise, 0).squareRoot()
    }
}
