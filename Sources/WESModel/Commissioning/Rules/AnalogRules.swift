/// `analog.open` and `analog.over_range`: what a voltage says of its wiring.
///
/// 0 V is no fault by itself: a light sensor gives it every night. An open input shows in three
/// ways only: nothing drives the pin, which then follows the mains around it; a sensor with a live
/// zero gives less than that zero; behind a divider, where 0 V and open are equal, the voltage was
/// never there or went at once (system.md section 5: only to be looked at).
public enum AnalogRules {
    /// The voltage above which an input is over its range.
    public static let overRange = Voltage(volts: 3.25)
    /// Below it the pin counts as 0 V.
    static let zero = Voltage(volts: 0.005)
    /// Where the finding goes again.
    private static let backInRange = 3.2
    /// A contact may well be pulled up to 3.3 V, never to more.
    private static let mostOfContact = 3.5
    /// A voltage under M: the wires of a sensor are swapped.
    private static let least = -0.1
    private static let hold = Rules.hold(.seconds(1))
    /// Over the range the converter suffers: three looks are enough.
    private static let shortHold = Delay.seconds(2)

    /// The answers for each configured input.
    static func answers(_ snapshot: Snapshot) -> [RuleAnswer] {
        snapshot.analog.flatMap { input -> [RuleAnswer] in
            guard let table = snapshot.unit.analog[input.source.number ?? 0] else { return [] }
            let isSaid = snapshot.validations[input.source] != nil
            return [
                RuleAnswer(
                    .analogOpen, input.source, open(input, table, isSaid: isSaid), hold: hold,
                    release: .seconds(3)),
                RuleAnswer(
                    .analogOverRange, input.source, overRange(input, table), hold: shortHold,
                    release: .seconds(3)),
            ]
        }
    }

    /// A person's word speaks for 0 V, which nothing here can tell from an open input; it does not
    /// speak for a pin that floats.
    private static func open(
        _ input: AnalogInput, _ table: AnalogDescription, isSaid: Bool
    ) -> RuleAnswer.Verdict {
        guard input.link.isOpen, let sample = input.sample else { return .unknown }
        var evidence = FaultEvidence()
        evidence.voltage = sample.mean
        if sample.isFloating {
            evidence.spread = sample.spread
            return .firing(evidence)
        }
        guard table.kind == .voltage else { return input.changes > 0 ? .good : .waiting }
        if let liveZero = AnalogScale(table, step: sample.step).liveZero {
            evidence.liveZero = liveZero
            // Half of the zero of a 4–20 mA sensor is 2 mA, under the 3.6 mA of its own alarm.
            guard sample.mean.volts < max(liveZero.volts / 2, zero.volts) else { return .good }
            return isSaid ? .good : .firing(evidence)
        }
        guard input.zeroSince != nil else { return input.hasShown ? .good : .undecided }
        if isSaid { return .good }
        if table.divider != nil, input.hasFallen || !input.hasShown {
            return .firing(evidence, since: input.zeroSince)
        }
        return input.hasShown ? .good : .unknown
    }

    private static func overRange(
        _ input: AnalogInput, _ table: AnalogDescription
    ) -> RuleAnswer.Verdict {
        guard input.link.isOpen, let sample = input.sample else { return .unknown }
        let volts = sample.mean.volts
        let most = table.kind == .contact ? mostOfContact : overRange.volts
        var evidence = FaultEvidence()
        evidence.voltage = sample.mean
        if let limit = sample.fullScale, limit.volts < most,
            table.kind == .voltage, volts >= limit.volts - 2 * sample.step.volts
        {
            evidence.converterLimit = limit
            return .firing(evidence)
        }
        if volts > most || volts < least { return .firing(evidence) }
        return volts > most - (overRange.volts - backInRange) || volts < least / 2
            ? .undecided : .good
    }
}
