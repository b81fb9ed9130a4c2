/// What the meter of the delivery point says of the way energy flows: volt-amperes with a sign.
public enum MeterDirection {
    private static let nominalVolts = Double(TeleinfoPowerReducer.nominalVolts)

    /// The input of the delivery point: as declared, else the first one; nil where it is free.
    public static func input(_ snapshot: Snapshot) -> TeleinfoInput? {
        let numbers = snapshot.unit.teleinfo.keys.sorted()
        let declared = numbers.first { snapshot.unit.teleinfo[$0]?.role == .grid }
        let first = snapshot.unit.teleinfo[1].flatMap { $0.role == nil ? 1 : nil }
        guard let number = declared ?? first else { return nil }
        return snapshot.teleinfo.first { $0.source == .teleinfo(number) }
    }

    /// Apparent power of the delivery point, negative when injected.
    ///
    /// nil where the meter is not received now, or does not say the direction (an estimate).
    public static func apparent(_ snapshot: Snapshot, at now: Instant) -> ApparentPower? {
        guard let input = input(snapshot), isFresh(input, at: now), let power = input.power,
            !power.isEstimate
        else { return nil }
        if let injected = power.injected, injected.voltAmperes > 0, power.drawn.voltAmperes == 0 {
            return ApparentPower(voltAmperes: -injected.voltAmperes)
        }
        if power.isInjecting {
            let currents = ["IINST", "IINST1", "IINST2", "IINST3"].compactMap {
                input.integer($0, at: now)
            }
            return ApparentPower(
                voltAmperes: -Double(currents.reduce(0, &+)) * nominalVolts)
        }
        return power.drawn
    }

    /// The power subscribed at the delivery point; nil where its meter does not say it now.
    public static func subscription(_ snapshot: Snapshot, at now: Instant) -> ApparentPower? {
        guard let input = input(snapshot), isFresh(input, at: now) else { return nil }
        if let reference = input.integer("PREF", at: now), reference > 0 {
            return ApparentPower(voltAmperes: Double(reference) * 1_000)
        }
        guard let current = input.integer("ISOUSC", at: now), current > 0 else { return nil }
        let phases = isThreePhase(snapshot) ? 3.0 : 1
        return ApparentPower(voltAmperes: Double(current) * nominalVolts * phases)
    }

    /// True where no input is that of the delivery point, so that nothing will ever say it.
    static func isAbsent(_ snapshot: Snapshot) -> Bool { input(snapshot) == nil }

    /// True on a three-phase delivery point.
    static func isThreePhase(_ snapshot: Snapshot) -> Bool {
        if input(snapshot)?.isThreePhase.choice == true { return true }
        return snapshot.unit.clamps.values.contains { $0.phase > 1 }
    }

    /// True where the meter says that there is one phase, and no clamp is declared on another.
    static func isSinglePhase(_ snapshot: Snapshot) -> Bool {
        input(snapshot)?.isThreePhase.choice == false
            && !snapshot.unit.clamps.values.contains { $0.phase > 1 }
    }

    /// What the meter says of the phase of a grid clamp: the whole on a single-phase point.
    static func apparent(
        for clamp: Clamp, _ snapshot: Snapshot, at now: Instant
    ) -> ApparentPower? {
        guard let input = input(snapshot), isFresh(input, at: now) else { return nil }
        guard isThreePhase(snapshot) else { return apparent(snapshot, at: now) }
        let phase = snapshot.unit.clamps[clamp.source.number ?? 0]?.phase ?? 1
        // Only a Linky in standard mode tells its phases apart (SINSTS1–3).
        guard let drawn = input.integer("SINSTS\(phase)", at: now),
            let current = input.integer("IRMS\(phase)", at: now)
        else { return nil }
        if drawn > 0 { return ApparentPower(voltAmperes: Double(drawn)) }
        let volts = input.integer("URMS\(phase)", at: now).map(Double.init) ?? nominalVolts
        return ApparentPower(voltAmperes: -Double(current) * volts)
    }

    private static func isFresh(_ input: TeleinfoInput, at now: Instant) -> Bool {
        guard input.condition == .receiving, let last = input.lastFrame else { return false }
        return now - last <= TeleinfoReducer.silence
    }
}
