/// How reports of the clamps move a guided calibration on.
enum CalibrationReducer {
    /// Shows a report to the calibration under way, before any correction.
    static func take(_ report: ClampReport, at now: Instant, in snapshot: inout Snapshot) {
        guard var run = snapshot.calibrationRun else { return }
        let hasVoltage = report.voltage.map { $0 >= Mains.absent } ?? false
        let meter =
            run.step == .meter
            ? MeterReference(for: run.source, hasVoltage: hasVoltage, snapshot, at: now) : nil
        let end = run.take(
            sample(of: report, for: run, meter, at: now), resolution: meter?.resolution ?? 0,
            current: snapshot.calibrations[run.source]?.current ?? .none,
            mains: snapshot.calibrations[.mains]?.current ?? .none)
        snapshot.calibrationRun = run
        if let end { finish(run, end, at: now, in: &snapshot) }
    }

    /// Ends a calibration that waited too long.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {
        guard let run = snapshot.calibrationRun, let end = run.expired(at: now) else { return }
        finish(run, end, at: now, in: &snapshot)
    }

    /// Puts away the calibrations of constants that are no longer those of the configuration.
    static func configure(_ snapshot: inout Snapshot) {
        for (source, record) in snapshot.calibrations
        where !record.applies(to: source, of: snapshot.unit) {
            snapshot.calibrations[source] = nil
        }
        if let run = snapshot.calibrationRun {
            finish(run, .refused(.unsteady), at: run.startedAt, in: &snapshot)
        }
    }

    /// What was compared with the meter before a change is no evidence afterwards.
    static func forgetComparisons(with source: SourceID, in snapshot: inout Snapshot) {
        for index in snapshot.clamps.indices
        where source == .mains || snapshot.clamps[index].source == source {
            snapshot.clamps[index].comparison = nil
        }
    }

    private static func finish(
        _ run: CalibrationRun, _ end: CalibrationRun.End, at now: Instant,
        in snapshot: inout Snapshot
    ) {
        snapshot.calibrationRun = nil
        switch end {
        case .refused(let outcome):
            Reducer.record(outcome, of: run.command, in: &snapshot)
        case .found(let calibration, let proof):
            let record = CalibrationRecord(
                current: calibration,
                previous: snapshot.calibrations[run.source]?.current ?? Calibration.none,
                step: run.step, proof: proof,
                unixSeconds: snapshot.clock.civil(at: now).unixSeconds,
                basis: snapshot.unit.constants(of: run.source))
            snapshot.calibrations[run.source] = record
            forgetComparisons(with: run.source, in: &snapshot)
            snapshot.log(.calibrated(record), of: run.source, at: now)
            Reducer.record(.done, of: run.command, in: &snapshot)
        }
    }

    private static func sample(
        of report: ClampReport, for run: CalibrationRun, _ meter: MeterReference?, at now: Instant
    ) -> CalibrationSample {
        var sample = CalibrationSample(at: now)
        sample.voltage = report.voltage.flatMap { $0 >= Mains.absent ? $0.volts : nil }
        if run.source == .mains { sample.voltage = report.voltage?.volts }
        if let values = report.clamps[run.source.number ?? 0], !values.isInvalid {
            sample.current = values.current?.amperes
            sample.power = values.power?.watts
            sample.reactive = values.reactive?.vars
        }
        sample.reference =
            switch run.step {
            case .knownVoltage(let voltage): voltage.volts
            case .knownCurrent(let current): current.amperes
            case .meter: meter?.value
            case .knownLoad, .floor: nil
            }
        return sample
    }
}
