/// How the reports of the board move a step test on, and what it showed.
enum StepReducer {
    /// Shows the test what every clamp measures now.
    static func take(at now: Instant, in snapshot: inout Snapshot) {
        guard let test = snapshot.stepTest, !test.isOver,
            let sample = sample(of: snapshot, at: now)
        else { return }
        snapshot.stepTest?.take(sample, roles: snapshot.unit.clamps.mapValues(\.role))
        note(in: &snapshot, at: now)
    }

    /// Ends a test that nothing answered in time.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {
        guard snapshot.stepTest?.isOver == false else { return }
        snapshot.stepTest?.tick(at: now)
        note(in: &snapshot, at: now)
    }

    private static func note(in snapshot: inout Snapshot, at now: Instant) {
        guard let test = snapshot.stepTest, case .done(let proof) = test.stage else { return }
        snapshot.stepProofs[test.source] = proof
        snapshot.log(.stepTest(proof), of: test.source, at: now)
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
            } else if let power = clamp.power, power.health(at: now) == .ok {
                hasAngles = false
                currents[number] = Phasor(
                    real: power.value.watts / voltage.value.volts, imaginary: 0)
            }
        }
        guard !currents.isEmpty else { return nil }
        return StepSample(
            currents: currents, hasAngles: hasAngles, volts: voltage.value.volts, meter: [:],
            unixSeconds: snapshot.clock.civil(at: now).unixSeconds)
    }
}
