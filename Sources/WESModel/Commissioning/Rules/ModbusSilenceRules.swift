/// `modbus.silent` and `modbus.address`: who answers on the bus, and at which address.
struct ModbusSilenceRules {
    /// How long the others are awaited before one meter alone is called silent.
    private static let patience = Delay.seconds(20)

    private let meters: [ModbusMeter]
    private let now: Instant

    /// True where no meter of several answers: the cause is the bus, told once.
    private let isWholeBus: Bool

    /// Looks at every meter of the bus.
    init(_ snapshot: Snapshot, at now: Instant) {
        meters = snapshot.modbus
        self.now = now
        isWholeBus =
            meters.count > 1
            && meters.allSatisfy { $0.isSilent && $0.foundAddress == nil }
    }

    /// True while nothing is heard from a meter, so that nothing else can be said of it.
    func isDeaf(_ meter: ModbusMeter) -> Bool {
        !meter.link.isOpen || meter.silentSince != nil && !isShort(meter)
            || meter.lastAnswer == nil
    }

    /// The answer about the bus; none for a single meter, which speaks for itself.
    var together: [RuleAnswer] {
        guard meters.count > 1 else { return [] }
        let since = meters.compactMap(\.silentSince).max()
        var evidence = FaultEvidence()
        evidence.count = meters.count
        let verdict: RuleAnswer.Verdict
        if meters.contains(where: { !$0.link.isOpen }) {
            verdict = .unknown
        } else if isWholeBus {
            verdict = .firing(evidence, since: since)
        } else {
            verdict = isDecided ? .good : .waiting
        }
        let hold = meters.map(ModbusRules.hold).max() ?? .zero
        return [
            RuleAnswer(
                .modbusSilent, .modbusBus, verdict, hold: left(of: hold, since: since))
        ]
    }

    /// The answer about one meter.
    func silent(_ meter: ModbusMeter, _ table: ModbusMeterDescription?) -> RuleAnswer {
        var verdict = RuleAnswer.Verdict.waiting
        var evidence = FaultEvidence()
        evidence.address = table?.address
        if !meter.link.isOpen || isWholeBus || meter.foundAddress != nil {
            verdict = .unknown
        } else if meter.isSilent, isDecided {
            verdict = .firing(evidence, since: meter.silentSince)
        } else if meter.lastAnswer != nil, !meter.isSilent {
            verdict = .good
        }
        let hold = left(of: ModbusRules.hold(meter), since: meter.silentSince)
        return RuleAnswer(.modbusSilent, meter.source, verdict, hold: hold)
    }

    /// A device that answers elsewhere while nothing does at the address of the configuration.
    func address(_ meter: ModbusMeter, _ table: ModbusMeterDescription?) -> RuleAnswer {
        var verdict = RuleAnswer.Verdict.waiting
        if !meter.link.isOpen {
            verdict = .unknown
        } else if let found = meter.foundAddress {
            var evidence = FaultEvidence()
            evidence.address = table?.address
            evidence.foundAddress = found
            verdict = .firing(evidence, since: meter.silentSince)
        } else if meter.lastAnswer != nil || meter.isSilent {
            verdict = .good
        }
        return RuleAnswer(.modbusAddress, meter.source, verdict)
    }

    /// True once something is known of every meter, or it was awaited long enough.
    private var isDecided: Bool {
        meters.contains { $0.lastAnswer != nil && !$0.isSilent }
            || meters.allSatisfy { meter in
                meter.isSilent || meter.lastAnswer != nil
                    || meter.openedAt.map { now - $0 > Self.patience } ?? true
            }
    }

    /// Silences that may yet be answers that were lost.
    private func isShort(_ meter: ModbusMeter) -> Bool {
        meter.lastAnswer != nil
            && meter.silentSince.map { now - $0 < ModbusRules.hold(meter) } ?? true
    }

    /// What is left of a holding time where it is known since when the evidence stands.
    private func left(of hold: Delay, since: Instant?) -> Delay {
        guard let since else { return hold }
        return now - since >= hold ? .zero : hold
    }
}
