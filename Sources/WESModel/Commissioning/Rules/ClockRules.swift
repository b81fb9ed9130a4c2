/// `clock.*`: is there a clock that a cell keeps, is the cell good, is the time right.
enum ClockRules {
    /// A chip further from the system than this is off (measure.md section 2.4).
    private static let mostApart = Delay.seconds(2)
    /// A meter further from the system than this is off: frames come late, and its clock is set
    /// over the power line.
    private static let mostFromMeter: UInt64 = 120

    /// The answers, where a clock is configured.
    static func answers(_ snapshot: Snapshot, at now: Instant) -> [RuleAnswer] {
        guard let clock = snapshot.batteryClock else { return [] }
        return access(clock) + [
            absent(clock), battery(clock, at: now),
            RuleAnswer(
                .clockUnsynchronised, .clock, unsynchronised(clock, snapshot, at: now),
                hold: Rules.hold(nil)),
        ]
    }

    /// A clock that is there and may not be read.
    private static func access(_ clock: BatteryClock) -> [RuleAnswer] {
        let found = SourceRules.finding(clock.link)
        return [FaultCode.sourcePermission, .sourceBusy].map { code in
            if let found, found.code == code {
                return RuleAnswer(code, .clock, .firing(found.evidence, since: found.since))
            }
            return RuleAnswer(code, .clock, clock.link == .unconfigured ? .unknown : .good)
        }
    }

    /// Missing, pulled out or broken: that is said by this code and not by `source.*` again.
    private static func absent(_ clock: BatteryClock) -> RuleAnswer {
        guard let found = SourceRules.finding(clock.link) else {
            return RuleAnswer(.clockAbsent, .clock, clock.link.isOpen ? .good : .unknown)
        }
        let isAbsent = found.code == .sourceMissing || found.code == .sourceUnplugged
        return RuleAnswer(
            .clockAbsent, .clock,
            isAbsent ? .firing(found.evidence, since: found.since) : .unknown)
    }

    /// A flag of the chip, or a time that it could not keep.
    ///
    /// Where the chip has no flag, a time that was lost stays found until the next start or a
    /// person's word: that somebody set it again proves nothing about its cell.
    private static func battery(_ clock: BatteryClock, at now: Instant) -> RuleAnswer {
        func answer(_ verdict: RuleAnswer.Verdict) -> RuleAnswer {
            RuleAnswer(.clockBattery, .clock, verdict)
        }
        guard clock.link.isOpen else { return answer(.unknown) }
        guard let reading = clock.report, reading.health(at: now) == .ok else {
            return answer(.waiting)
        }
        if reading.value.isBatteryLow == true || reading.value.isTimeLost {
            return answer(.firing(FaultEvidence(), since: clock.lostAt))
        }
        if reading.value.isBatteryLow == false { return answer(.good) }
        return answer(clock.lostAt == nil ? .unobservable : .undecided)
    }

    /// No time server, and something that says that the time is wrong.
    private static func unsynchronised(
        _ clock: BatteryClock, _ snapshot: Snapshot, at now: Instant
    ) -> RuleAnswer.Verdict {
        guard clock.link.isOpen || clock.report != nil else { return .unknown }
        guard let reading = clock.report, reading.health(at: now) == .ok else { return .waiting }
        guard let isSynchronised = reading.value.isSystemSynchronised else { return .unobservable }
        if isSynchronised { return .good }
        if ClockGrace.isRunning(reading.value) { return .waiting }
        var evidence = FaultEvidence()
        if CivilDay(snapshot.clock.civil) < EnergyLedger.firstDay { return .firing(evidence) }
        let chip = offsetOfChip(reading.value, snapshot.clock.civil)
        guard let meter = offsetOfMeter(snapshot, at: now), meter.magnitude > mostFromMeter else {
            evidence.offsetSeconds = chip
            return chip == nil ? .good : .firing(evidence)
        }
        // A frame comes a second or two late: a chip that says the same says it better.
        let agrees = chip.map { ($0 &- meter).magnitude <= mostFromMeter } ?? false
        evidence.offsetSeconds = agrees ? chip : meter
        return .firing(evidence)
    }

    /// What the chip says beyond doubt, rounded to seconds: a chip that holds the local time, or
    /// none, says nothing against the system.
    private static func offsetOfChip(_ report: BatteryClockReport, _ here: CivilTime) -> Int64? {
        guard let offset = report.offset, !report.isTimeLost,
            !report.isLocalTime(utcOffset: here.utcOffset)
        else { return nil }
        let size = offset.nanoseconds.magnitude
        guard size > UInt64(mostApart.nanoseconds) + report.tolerance.nanoseconds.magnitude else {
            return nil
        }
        return Int64((offset.seconds).rounded())
    }

    /// The clock of a Linky in standard mode less that of the system, s; nil where the meter
    /// itself calls its clock degraded, which `tic.clock` says.
    private static func offsetOfMeter(_ snapshot: Snapshot, at now: Instant) -> Int64? {
        for input in snapshot.teleinfo where input.condition == .receiving {
            guard input.line?.mode == .standard, let date = input.value("DATE"),
                date.health(at: now) == .ok,
                let horodate = date.group.horodate.flatMap(Horodate.init), !horodate.isDegraded,
                let time = horodate.civilTime
            else { continue }
            if let register = input.value("STGE").flatMap({ StatusRegister($0.group.value) }),
                register.isClockDegraded
            {
                continue
            }
            return time.unixSeconds &- snapshot.clock.civil(at: date.at).unixSeconds
        }
        return nil
    }
}
