/// How the reports of the board move a step test on, and what it showed.
enum StepReducer {
    /// The reports from which the test of a relay begins.
    private static let remembered = 3

    /// Shows the test what every clamp measures now.
    static func take(at now: Instant, in snapshot: inout Snapshot) {
        guard let sample = sample(of: snapshot, at: now) else {
            snapshot.recentSteps = []
            return
        }
        RelayTestReducer.take(sample, in: &snapshot, at: now)
        snapshot.recentSteps = snapshot.recentSteps.suffix(remembered - 1) + [sample]
        guard let test = snapshot.stepTest, now < test.until || !test.isOver else { return }
        let circuits = circuits(of: snapshot)
        snapshot.stepTest?.take(sample, circuits: circuits)
        note(after: test, in: &snapshot, at: now)
    }

    /// What each clamp is at.
    static func circuits(of snapshot: Snapshot) -> StepCircuits {
        StepCircuits(
            roles: snapshot.unit.clamps.mapValues(\.role),
            isSinglePhase: MeterDirection.isSinglePhase(snapshot))
    }

    /// Ends a test that nothing answered in time.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {
        guard let test = snapshot.stepTest, !test.isOver else { return }
        snapshot.stepTest?.tick(at: now)
        note(after: test, in: &snapshot, at: now)
    }

    /// Keeps what a test showed; the journal tells it once, not again when it is confirmed.
    private static func note(
        after before: StepTest, in snapshot: inout Snapshot, at now: Instant
    ) {
        guard let test = snapshot.stepTest, case .done(let proof) = test.stage,
            test.stage != before.stage
        else { return }
        snapshot.stepProofs[test.source] = proof
        if !before.isOver { snapshot.log(.stepTest(proof), of: test.source, at: now) }
    }

    /// The currents as complex numbers; without angles the part in phase with the voltage.
    private static func sample(of snapshot: Snapshot, at now: Instant) -> StepSample? {
        guard let voltage = snapshot.mains?.voltage, voltage.health(at: now) == .ok,
            voltage.value >= Mains.absent
        else { return nil }
        var currents: [Int: Phasor] = [:]
        var hasAngles = true
        for clamp in snapshot.clamps {
            guard let number = clamp.source.number else { continue }
            if let phasor = clamp.phasor, phasor.health(at: now) == .ok {
                currents[number] = phasor.value
            } else if let current = board(clamp, voltage.value, at: now) {
                hasAngles = false
                currents[number] = current
            }
        }
        guard !currents.isEmpty else { return nil }
        return StepSample(
            currents: currents, hasAngles: hasAngles, volts: voltage.value.volts,
            meter: meter(of: snapshot, at: now),
            unixSeconds: snapshot.clock.civil(at: now).unixSeconds)
    }

    /// The current of a board that tells powers: what is not in phase counts as a lag.
    private static func board(_ clamp: Clamp, _ voltage: Voltage, at now: Instant) -> Phasor? {
        guard let power = clamp.power, power.health(at: now) == .ok else { return nil }
        let real = power.value.watts / voltage.volts
        guard let apparent = clamp.apparent, apparent.health(at: now) == .ok else {
            return Phasor(real: real, imaginary: 0)
        }
        let whole = apparent.value.voltAmperes / voltage.volts
        return Phasor(real: real, imaginary: -max(whole * whole - real * real, 0).squareRoot())
    }

    /// The current of each phase as the meter tells it.
    private static func meter(of snapshot: Snapshot, at now: Instant) -> [Int: Double] {
        guard let input = MeterDirection.input(snapshot) else { return [:] }
        var currents: [Int: Double] = [:]
        for phase in 1...3 {
            let value =
                input.integer("IRMS\(phase)", at: now) ?? input.integer("IINST\(phase)", at: now)
            if let value { currents[phase] = Double(value) }
        }
        return currents
    }
}
