/// What the clamps and the mains do over time, as far as the rules need it: all of fixed size.
enum ClampTrends {
    /// Notes what one report adds.
    static func take(_ report: ClampReport, at now: Instant, in snapshot: inout Snapshot) {
        takeMains(report, at: now, in: &snapshot)
        for index in snapshot.clamps.indices {
            guard let number = snapshot.clamps[index].source.number,
                let values = report.clamps[number],
                !snapshot.isMeter(snapshot.clamps[index].source)
            else { continue }
            snapshot.clamps[index].isInvalid = values.isInvalid
            guard !values.isInvalid, let current = values.current,
                ClampLevel.of(snapshot.clamps[index].input) == .good
            else { continue }
            let standstill = snapshot.clamps[index].standstill
            snapshot.clamps[index].standstill =
                standstill?.taking(current, at: now) ?? SmallCurrent(current, at: now)
            if current > snapshot.clamps[index].largest {
                snapshot.clamps[index].largest = current
            }
        }
    }

    private static func takeMains(
        _ report: ClampReport, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let mains = snapshot.mains else { return }
        guard let voltage = report.voltage, voltage >= Mains.absent else {
            snapshot.mains?.steadiness = nil
            if mains.lastSeen != nil, mains.lostAt == nil { snapshot.mains?.lostAt = now }
            return
        }
        snapshot.mains?.lostAt = nil
        snapshot.mains?.lastLoad = report.clamps.values.compactMap(\.current).max()
        guard let frequency = report.frequency else {
            snapshot.mains?.steadiness = nil
            return
        }
        if mains.steadiness == nil {
            snapshot.mains?.steadiness = FrequencySteadiness(frequency, at: now)
        } else {
            snapshot.mains?.steadiness?.take(frequency, at: now)
        }
    }

    /// Compares the clamps of the grid with the meter, once a second.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {
        let slowest = max(
            snapshot.clampBoard?.period ?? .zero, MeterDirection.input(snapshot)?.period ?? .zero)
        let settling = max(.seconds(5), Delay(nanoseconds: slowest.nanoseconds &* 2))
        for index in snapshot.clamps.indices {
            let clamp = snapshot.clamps[index]
            guard let pair = MeterPair(clamp, snapshot, at: now) else { continue }
            let play = max(pair.own, pair.meter) * 0.05 + pair.step
            if clamp.comparison == nil {
                snapshot.clamps[index].comparison = MeterComparison(
                    own: pair.own, meter: pair.meter, at: now)
            } else {
                snapshot.clamps[index].comparison?.take(
                    own: pair.own, meter: pair.meter, play: play, settling: settling, at: now)
            }
        }
    }
}
