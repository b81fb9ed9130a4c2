/// `mains.*`: the voltage on V1/V2, where the board measures one (measure.md section 4.2).
struct MainsRules {
    private let snapshot: Snapshot
    private let mains: Mains
    private let board: ClampBoard
    private let now: Instant

    /// The mains within ten percent of 230 V, and what no meter is needed to refuse.
    private static let plausible = 207.0...253.0
    private static let possible = 180.0...280.0
    /// What a calibration may mend, and the parts of 12 V and 6 V.
    private static let mendable = 0.90...1.10
    private static let twelve = 1.25...1.42
    private static let six = 0.62...0.72
    private static let frequencies = 47.0...52.0
    private static let distortion = 0.08

    /// The answers for the mains input, when it is configured.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        guard let mains = snapshot.mains, let board = snapshot.clampBoard else { return [] }
        let rules = MainsRules(snapshot: snapshot, mains: mains, board: board, now: now)
        let hold = Rules.hold(board.period)
        // A board that may assume a voltage does not prove that there is none.
        let state: CheckState? = snapshot.unit.clampBoard?.kind == "emon" ? .look : nil
        let loss = rules.loss
        let (ratio, ratioState) = rules.ratio
        return [
            RuleAnswer(.mainsAbsent, .mains, rules.absent(loss), hold: hold, state: state),
            // The time in which the meter would have spoken is part of the loss.
            RuleAnswer(.mainsOutage, .mains, rules.outage(loss), state: state),
            RuleAnswer(.mainsDc, .mains, rules.direct, hold: hold),
            RuleAnswer(
                .mainsRatio, .mains, ratio, hold: hold, release: hold, state: ratioState),
            RuleAnswer(.mainsWaveform, .mains, rules.waveform, hold: hold, release: hold),
            RuleAnswer(.mainsCalibrate, .mains, rules.calibrate, hold: hold, release: hold),
        ]
    }

    /// What is known of the voltage now.
    private enum Present {
        case unknown, waiting, lost
        case volts(Double)
    }

    private var present: Present {
        guard board.link.isOpen else { return .unknown }
        guard let lastLine = board.lastLine, now - lastLine <= board.staleAfter else {
            return .waiting
        }
        guard let voltage = mains.voltage, !voltage.failed else { return .lost }
        guard voltage.health(at: now) == .ok else { return .waiting }
        return voltage.value < Mains.absent ? .lost : .volts(voltage.value.volts)
    }

    /// The judgement of a voltage that is there; without one there is nothing to say.
    private func whenPresent(
        _ judge: (Double) -> RuleAnswer.Verdict
    ) -> RuleAnswer.Verdict {
        switch present {
        case .unknown: .unknown
        case .waiting: .waiting
        case .lost: .undecided
        case .volts(let volts): judge(volts)
        }
    }

    // MARK: No voltage

    private var isDirect: Bool {
        mains.input.map { abs($0.mean - 0.5) > 0.10 && $0.amplitude < 0.05 } ?? false
    }

    private var loss: MainsLoss { MainsLoss(mains, board, snapshot, at: now) }

    private func absent(_ loss: MainsLoss) -> RuleAnswer.Verdict {
        switch present {
        case .unknown: return .unknown
        case .waiting: return .waiting
        case .volts: return .good
        case .lost:
            if isDirect { return .good }
            switch loss {
            case .deciding: return .waiting
            case .outage: return .unknown
            case .never, .transformer:
                var evidence = FaultEvidence()
                evidence.voltage = mains.voltage.flatMap { $0.failed ? nil : $0.value }
                return .firing(evidence, since: mains.lostAt)
            }
        }
    }

    private func outage(_ loss: MainsLoss) -> RuleAnswer.Verdict {
        switch present {
        case .unknown: return .unknown
        case .waiting: return .waiting
        case .volts: return .good
        case .lost:
            switch loss {
            case .never, .deciding: return .waiting
            case .transformer: return .good
            case .outage: return .firing(FaultEvidence(), since: mains.lostAt)
            }
        }
    }

    private var direct: RuleAnswer.Verdict {
        guard snapshot.unit.clampBoard?.ability.hasLevels == true else { return .unobservable }
        if case .unknown = present { return .unknown }
        guard let input = mains.input, !board.isMute(at: now) else { return .waiting }
        guard isDirect else { return .good }
        var evidence = FaultEvidence()
        evidence.perMille = Self.perMille(input.mean)
        return .firing(evidence)
    }

    // MARK: A voltage

    private var meterVolts: Double? {
        MeterDirection.input(snapshot)?.integer("URMS1", at: now).flatMap {
            $0 > 0 ? Double($0) : nil
        }
    }

    private var ratio: (RuleAnswer.Verdict, CheckState?) {
        var state: CheckState?
        let verdict = whenPresent { volts in
            let meter = meterVolts
            let ratio = volts / (meter ?? Clamp.assumedVoltage.volts)
            if meter == nil {
                if Self.plausible.contains(volts) { return .good }
                state = Self.possible.contains(volts) ? .look : nil
            } else if Self.mendable.contains(ratio) {
                return .good
            }
            var evidence = FaultEvidence()
            evidence.voltage = Voltage(volts: volts)
            evidence.meterVoltage = meter.map { Voltage(volts: $0) }
            evidence.ratio = ratio
            evidence.part = Self.part(ratio)
            return .firing(evidence)
        }
        return (verdict, state)
    }

    /// The secondary voltage of a transformer that is not of 9 V.
    private static func part(_ ratio: Double) -> Int {
        if twelve.contains(ratio) { return 12 }
        if six.contains(ratio) { return 6 }
        return ratio.isFinite ? Int(min(max((ratio * 9).rounded(), 1), 99)) : 9
    }

    private var calibrate: RuleAnswer.Verdict {
        guard let input = MeterDirection.input(snapshot) else { return .unobservable }
        guard (input.line ?? input.lastLine).map({ $0.mode == .standard }) ?? true else {
            return .unobservable
        }
        return whenPresent { volts in
            guard let meter = meterVolts else { return .waiting }
            guard Self.mendable.contains(volts / meter) else { return .undecided }
            guard abs(volts - meter) > 0.5 + meter * 0.01 else { return .good }
            var evidence = FaultEvidence()
            evidence.voltage = Voltage(volts: volts)
            evidence.meterVoltage = Voltage(volts: meter)
            return .firing(evidence)
        }
    }

    private var waveform: RuleAnswer.Verdict {
        guard snapshot.unit.clampBoard?.ability.hasWaves == true else { return .unobservable }
        return whenPresent { _ in
            guard let frequency = mains.frequency, frequency.health(at: now) == .ok else {
                return .waiting
            }
            var evidence = FaultEvidence()
            if let distortion = mains.distortion, distortion > Self.distortion {
                evidence.perMille = Self.perMille(distortion)
                return .firing(evidence)
            }
            evidence.frequency = frequency.value
            if !Self.frequencies.contains(frequency.value.hertz) { return .firing(evidence) }
            if let steady = mains.steadiness, now - steady.since >= FrequencySteadiness.limit {
                evidence.isTooSteady = true
                return .firing(evidence, since: steady.since)
            }
            return .good
        }
    }

    private static func perMille(_ share: Double) -> Int? {
        let parts = (share * 1_000).rounded()
        return parts.isFinite && abs(parts) < 1e6 ? Int(parts) : nil
    }
}
