/// `onewire.*`: probes that are gone, that start, or that have no name.
enum OneWireRules {
    /// Two cycles of readings.
    private static let hold = Delay.seconds(10)
    /// Two readings of 85,0 °C in a row may still be the value at power-up.
    private static let powerOnHold = Delay.seconds(4)

    /// The answers for each probe of the bus, and for their names.
    static func answers(_ snapshot: Snapshot) -> [RuleAnswer] {
        guard let bus = snapshot.oneWire else { return [] }
        var answers = bus.probes.flatMap { probe -> [RuleAnswer] in
            [
                RuleAnswer(
                    .onewireMissing, probe.source,
                    probe.absentSince.map { .firing(FaultEvidence(), since: $0) } ?? .good,
                    hold: hold),
                RuleAnswer(
                    .onewirePowerOn, probe.source,
                    probe.isPowerOnValue && probe.absentSince == nil
                        ? .firing(FaultEvidence()) : .good, hold: powerOnHold),
            ]
        }
        let unnamed = bus.probes.count { snapshot.name(of: $0.source) == nil }
        var evidence = FaultEvidence()
        evidence.count = unnamed
        answers.append(
            RuleAnswer(
                .onewireUnnamed, .oneWire,
                bus.probes.isEmpty ? .unknown : unnamed > 0 ? .firing(evidence) : .good))
        return answers
    }
}
