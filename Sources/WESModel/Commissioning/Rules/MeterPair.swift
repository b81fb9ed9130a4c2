/// What a clamp of the grid and the meter say of the same thing now, without a sign.
struct MeterPair {
    /// Of the clamp: volt-amperes, or amperes of its phase.
    let own: Double
    /// Of the meter, in the same unit.
    let meter: Double
    /// What the meter rounds by, and what an idle house plays with.
    let step: Double
    /// Volts, where the pair is in amperes.
    let volts: Double?

    /// Finds the pair; nil for a clamp that is not compared, or without fresh values.
    init?(_ clamp: Clamp, _ snapshot: Snapshot, at now: Instant) {
        guard let number = clamp.source.number, Self.isCompared(number, snapshot),
            let input = MeterDirection.input(snapshot)
        else { return nil }
        if MeterDirection.isThreePhase(snapshot) {
            let phase = snapshot.unit.clamps[number]?.phase ?? 1
            guard let current = clamp.current, current.health(at: now) == .ok,
                let meter = input.integer("IRMS\(phase)", at: now)
            else { return nil }
            own = current.value.amperes
            self.meter = Double(meter)
            step = 1.1
            volts = input.integer("URMS\(phase)", at: now).map(Double.init) ?? 230
            return
        }
        guard let apparent = clamp.apparent, apparent.health(at: now) == .ok, clamp.power != nil,
            let meter = Self.apparent(input, snapshot, at: now)
        else { return nil }
        own = abs(apparent.value.voltAmperes)
        self.meter = meter
        step = 30
        volts = nil
    }

    /// What the meter draws or injects; nil where it estimates one of them.
    private static func apparent(
        _ input: TeleinfoInput, _ snapshot: Snapshot, at now: Instant
    ) -> Double? {
        guard let apparent = MeterDirection.apparent(snapshot, at: now), let power = input.power,
            apparent.voltAmperes >= 0 || (power.injected?.voltAmperes ?? 0) > 0
        else { return nil }
        return abs(apparent.voltAmperes)
    }

    /// True for the one clamp of the grid on one phase, or any of them on three.
    static func isCompared(_ number: Int, _ snapshot: Snapshot) -> Bool {
        guard snapshot.unit.clamps[number]?.role == .grid else { return false }
        return MeterDirection.isThreePhase(snapshot)
            || snapshot.unit.clamps.values.count { $0.role == .grid } == 1
    }

    /// True where nothing will ever be compared: no meter, or one without its phases.
    static func isUnobservable(_ number: Int, _ snapshot: Snapshot) -> Bool {
        guard isCompared(number, snapshot), let input = MeterDirection.input(snapshot) else {
            return true
        }
        guard MeterDirection.isThreePhase(snapshot) else { return snapshot.mains == nil }
        return (input.line ?? input.lastLine).map { $0.mode != .standard } ?? false
    }
}
