import WESModel

/// Puts the clocks of the unit into words: the measure of the checklist, and the detail.
struct ClockText {
    let texts: Catalogue

    init(_ texts: Catalogue) { self.texts = texts }

    private var numbers: NumberFormat { NumberFormat(language: texts.language) }

    /// `heure du réseau, pile ok`, in 24 columns.
    func measure(_ report: BatteryClockReport, isLocal: Bool) -> String {
        texts(
            .pointClock, time(report, isLocal),
            texts(report.isBatteryLow == nil ? .clockCellUnknown : .clockCellOk))
    }

    private func time(_ report: BatteryClockReport, _ isLocal: Bool) -> String {
        if isLocal { return texts(.clockLocal) }
        switch report.isSystemSynchronised {
        case true?: return texts(.clockNetwork)
        case false?: return texts(.clockAlone)
        case nil:
            // A tenth says nothing of an hour, and the line has no room for it.
            let isLong = (report.offset?.seconds ?? 0).magnitude >= 1_000
            return texts(.clockApart, seconds(report.offset, places: isLong ? 0 : 1))
        }
    }

    /// The fields of the detail.
    func fields(
        of clock: BatteryClock, _ snapshot: Snapshot, _ now: ClockReading
    ) -> [(name: String, value: String)] {
        guard let reading = clock.report else { return [] }
        let report = reading.value
        let then = now.civil(at: reading.at)
        let chip = report.seconds.map {
            Self.date(CivilTime(unixSeconds: $0, utcOffset: then.utcOffset))
        }
        let isLocal = report.isLocalTime(utcOffset: then.utcOffset)
        return [
            (texts(.detailClockChip), chip ?? texts(.clockLost)),
            (texts(.detailClockSystem), Self.date(then)),
            (texts(.detailClockOffset), offset(report, isLocal)),
            (texts(.detailClockCell), cell(report)),
            (texts(.detailClockNetwork), network(report)),
            (
                texts(.detailClockDrift),
                clock.drift.secondsPerDay.map {
                    texts(.clockDriftValue, numbers.decimal($0, places: 2, signed: true))
                } ?? texts(.clockDriftNone)
            ),
        ]
    }

    private func offset(_ report: BatteryClockReport, _ isLocal: Bool) -> String {
        guard report.offset != nil else { return "—" }
        if isLocal { return texts(.clockLocalValue, seconds(report.offset, places: 0)) }
        let isFine = report.tolerance < .milliseconds(50)
        return texts(
            .clockOffsetValue, seconds(report.offset, places: isFine ? 3 : 1),
            numbers.decimal(report.tolerance.seconds, places: isFine ? 3 : 1))
    }

    private func cell(_ report: BatteryClockReport) -> String {
        switch report.isBatteryLow {
        case true?: texts(.clockCellLow)
        case false?: texts(.clockCellGood)
        case nil: texts(.clockCellMute)
        }
    }

    private func network(_ report: BatteryClockReport) -> String {
        switch report.isSystemSynchronised {
        case true?: return texts(.clockReceived)
        case nil: return "—"
        case false?:
            let minutes = ClockGrace.delay.wholeSeconds / 60
            return ClockGrace.isRunning(report)
                ? texts(.clockAwaited, String(minutes)) : texts(.clockNotReceived)
        }
    }

    private func seconds(_ delay: Delay?, places: Int) -> String {
        delay.map { numbers.decimal($0.seconds, places: places, signed: true) } ?? "—"
    }

    /// `21/06/2026 12:41:07`, on the local clock.
    static func date(_ time: CivilTime) -> String {
        let parts = time.components
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(parts.day) + "/" + two(parts.month) + "/\(parts.year) " + two(parts.hour) + ":"
            + two(parts.minute) + ":" + two(parts.second)
    }

    /// `+2`, `+5:30`: an offset to UTC.
    static func zone(_ seconds: Int32) -> String {
        let minutes = Int(seconds.magnitude) / 60
        let rest = minutes % 60
        return (seconds < 0 ? "−" : "+") + "\(minutes / 60)"
            + (rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + "\(rest)")
    }
}
