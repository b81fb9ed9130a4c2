/// `modbus.crc` and `modbus.format`: what a meter answers.
enum ModbusAnswerRules {
    /// Wrong answers of a minute, or of an hour, from which a share says something.
    private static let least = (minute: 3, hour: 5)
    /// More wrong answers out of a thousand than this are noise.
    private static let mostPerMille = 10
    /// An hour tells of noise only while it goes on: after this, it was mended.
    private static let lasting = Delay.seconds(120)
    /// How long answers must be right before noise is over.
    private static let release = Delay.seconds(20)
    /// Exchanges in a row that fail in the same way from which it is no accident.
    private static let row = 3

    /// The share of wrong answers; a wrong parity in every one of them has its own code.
    static func crc(_ meter: ModbusMeter, isDeaf: Bool, at now: Instant) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.modbusCrc, meter.source, verdict, release: release)
        }
        guard !isDeaf, meter.run.parities < row else { return answer(.unknown) }
        let answers = meter.tally.answers
        let minute = answers.lastMinute(at: now)
        if isNoise(minute, least: least.minute) {
            return answer(.firing(evidence(minute, seconds: 60)))
        }
        if let last = answers.lastWrong, now - last <= lasting {
            let hour = answers.lastHour(at: now)
            if isNoise(hour, least: least.hour) {
                return answer(.firing(evidence(hour, seconds: 3_600)))
            }
        }
        return answer(answers.sinceStart.total > 0 ? .good : .waiting)
    }

    private static func isNoise(_ count: ReadingCount, least: Int) -> Bool {
        count.wrong >= least && count.perMille > mostPerMille
    }

    private static func evidence(_ count: ReadingCount, seconds: Int) -> FaultEvidence {
        var evidence = FaultEvidence()
        evidence.perMille = count.perMille
        evidence.count = count.wrong
        evidence.windowSeconds = seconds
        return evidence
    }

    /// The wiring is good, and the configuration of the line or of the registers is not.
    static func format(
        _ meter: ModbusMeter, _ table: ModbusMeterDescription?, isDeaf: Bool
    ) -> RuleAnswer {
        let hold = ModbusRules.hold(meter)
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.modbusFormat, meter.source, verdict, hold: hold, release: hold)
        }
        guard !isDeaf else { return answer(.unknown) }
        var evidence = FaultEvidence()
        evidence.model = table?.map.model
        if meter.run.parities >= row {
            evidence.formatCause = .parity
            return answer(.firing(evidence))
        }
        if meter.run.refusals >= row, case .exception(let code) = meter.lastFailure {
            evidence.formatCause = .model
            evidence.exception = code
            return answer(.firing(evidence))
        }
        if let oddity = meter.oddity {
            evidence.formatCause = oddity.cause
            evidence.quantity = oddity.quantity
            evidence.number = oddity.value
            evidence.phase = oddity.phase
            return answer(.firing(evidence, since: oddity.since))
        }
        return answer(meter.values == nil ? .waiting : .good)
    }
}
