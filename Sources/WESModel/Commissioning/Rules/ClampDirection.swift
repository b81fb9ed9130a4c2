/// Whether the direction of a clamp agrees with something independent of it.
enum ClampDirection: Equatable {
    /// The sign is the one expected.
    case agrees
    /// The sign is the contrary of the one expected; the meter's power where it says so.
    case contradicts(ApparentPower?)
    /// Too little current, or too little else to tell.
    case undecided
    /// Nothing to compare with: a grid clamp without a meter, or a board without a voltage.
    case unobservable

    /// The power under which a sign proves nothing.
    static let margin = Power(watts: 100)
    /// The least share of the apparent power that makes a sign sure.
    ///
    /// A few degrees of phase error turn the sign of a nearly reactive load, and a clamp on
    /// another phase reads half the power with either sign.
    private static let sureFactor = 0.25
    private static let sureFactorOfThreePhases = 0.8

    /// Judges one clamp, by its sign or else by what a step test showed.
    static func of(_ clamp: Clamp, _ snapshot: Snapshot, at now: Instant) -> ClampDirection {
        let bySign = bySign(clamp, snapshot, at: now)
        switch bySign {
        case .agrees, .contradicts: return bySign
        case .undecided, .unobservable:
            guard let proof = proof(of: clamp, snapshot), let isReversed = proof.isReversed else {
                return bySign
            }
            return isReversed ? .contradicts(nil) : .agrees
        }
    }

    /// What the last step test that a clamp answered showed of it.
    static func proof(of clamp: Clamp, _ snapshot: Snapshot) -> StepProof? {
        guard let number = clamp.source.number else { return nil }
        return snapshot.stepProofs.values.filter { $0.answering == number }
            .max { $0.unixSeconds < $1.unixSeconds }
    }

    /// Judges one clamp by the sign of its power.
    static func bySign(_ clamp: Clamp, _ snapshot: Snapshot, at now: Instant) -> ClampDirection {
        guard snapshot.mains != nil, !snapshot.isMeter(clamp.source),
            let role = snapshot.unit.clamps[clamp.source.number ?? 0]?.role
        else { return .unobservable }
        if role == .grid, MeterDirection.isAbsent(snapshot) { return .unobservable }
        guard let power = clamp.power, power.health(at: now) == .ok,
            ClampLevel.of(clamp.input) == .good
        else { return .undecided }
        let watts = power.value.watts
        guard isSure(clamp, watts, snapshot, at: now) else { return .undecided }
        switch role {
        case .load:
            if watts >= Clamp.deadBand.watts { return .agrees }
            return watts <= -margin.watts ? .contradicts(nil) : .undecided
        case .production:
            // An inverter draws a little at night: only a real power proves a direction.
            if watts <= -margin.watts { return .agrees }
            return watts >= margin.watts ? .contradicts(nil) : .undecided
        case .grid: return compare(watts, clamp, snapshot, at: now)
        }
    }

    private static func compare(
        _ watts: Double, _ clamp: Clamp, _ snapshot: Snapshot, at now: Instant
    ) -> ClampDirection {
        guard let meter = MeterDirection.apparent(for: clamp, snapshot, at: now) else {
            return .undecided
        }
        let voltAmperes = meter.voltAmperes
        guard abs(voltAmperes) >= margin.watts,
            abs(watts) >= max(margin.watts, abs(voltAmperes) * sureFactor)
        else { return .undecided }
        return (voltAmperes > 0) == (watts > 0) ? .agrees : .contradicts(meter)
    }

    private static func isSure(
        _ clamp: Clamp, _ watts: Double, _ snapshot: Snapshot, at now: Instant
    ) -> Bool {
        guard let apparent = clamp.apparent, apparent.health(at: now) == .ok else { return true }
        let isThreePhase = MeterDirection.isThreePhase(snapshot)
        let share = isThreePhase ? sureFactorOfThreePhases : sureFactor
        return abs(watts) >= apparent.value.voltAmperes * share
    }
}
