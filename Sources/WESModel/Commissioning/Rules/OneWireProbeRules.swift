/// `onewire.missing`, `power_on`, `underpowered`, `parasite`, `unstable`, `new` of each probe.
enum OneWireProbeRules {
    /// So many probes without power at once are the fault of the supply.
    private static let leastTogether = 3
    /// Readings after which a probe that did not tell how it is powered never will.
    private static let readingsToTell = 12

    /// The answers for each probe of the bus.
    static func answers(
        _ bus: OneWireBusState, _ snapshot: Snapshot, _ sight: OneWireSight
    ) -> [RuleAnswer] {
        let weak = bus.probes.filter { $0.underpoweredSince != nil }
        let there = bus.probes.count { $0.absentSince == nil && $0.rom.isThermometer }
        let areWeak = weak.count >= leastTogether && weak.count * 2 > there
        return bus.probes.flatMap { probe -> [RuleAnswer] in
            let source = probe.source
            let absent = probe.absentSince
            let isNamed = snapshot.name(of: source) != nil
            var answers = [
                OneWireRules.missing(source, since: absent, sight),
                powerOn(probe, source, sight),
                OneWireRules.unstable(probe.rom, source, since: absent, bus),
                OneWireRules.new(
                    probe.rom, source, isNamed: isNamed, since: absent, bus, snapshot),
            ]
            if probe.rom.isThermometer {
                answers.append(underpowered(probe, source, isCommon: areWeak))
                answers.append(parasite(probe, source))
            }
            return answers
        } + [supply(weak, areWeak, bus)]
    }

    /// Two readings of 85,0 °C in a row may still be the value at power-up.
    private static func powerOn(
        _ probe: TemperatureProbe, _ source: SourceID, _ sight: OneWireSight
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.onewirePowerOn, source, verdict, hold: OneWireRules.hold)
        }
        guard probe.absentSince == nil, sight.isOpen else { return answer(.unknown) }
        if probe.isPowerOnValue { return answer(.firing(FaultEvidence())) }
        return answer(probe.temperature == nil ? .waiting : .good)
    }

    private static func underpowered(
        _ probe: TemperatureProbe, _ source: SourceID, isCommon: Bool
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.onewireUnderpowered, source, verdict, hold: OneWireRules.hold)
        }
        guard let since = probe.underpoweredSince else {
            return answer(probe.temperature == nil ? .waiting : .good)
        }
        // Where most probes lack power, the supply is said once for all of them.
        return answer(isCommon ? .unknown : .firing(FaultEvidence(), since: since))
    }

    /// Most probes lack power at once.
    private static func supply(
        _ weak: [TemperatureProbe], _ areWeak: Bool, _ bus: OneWireBusState
    ) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.onewireUnderpowered, .oneWire, verdict, hold: OneWireRules.hold)
        }
        guard areWeak else {
            return answer(bus.tally.sinceStart.total > 0 ? .good : .unknown)
        }
        var evidence = FaultEvidence()
        evidence.count = weak.count
        return answer(.firing(evidence, since: weak.compactMap(\.underpoweredSince).min()))
    }

    private static func parasite(_ probe: TemperatureProbe, _ source: SourceID) -> RuleAnswer {
        let verdict: RuleAnswer.Verdict
        switch probe.isParasite {
        case true?: verdict = .firing(FaultEvidence())
        case false?: verdict = .good
        case nil: verdict = probe.readings >= readingsToTell ? .unobservable : .waiting
        }
        return RuleAnswer(.onewireParasite, source, verdict)
    }
}
