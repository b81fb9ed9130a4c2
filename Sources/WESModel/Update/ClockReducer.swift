/// Takes in the clocks of the unit, and tells when the civil one was moved.
enum ClockReducer {
    /// A clock that a time server steers is slewed; what moves more at once was set.
    private static let leastMove = Delay.seconds(2)

    /// Takes over a reading of both clocks.
    ///
    /// A move is told once, by the first reading that shows it.
    static func take(_ reading: ClockReading, in snapshot: inout Snapshot) {
        let before = snapshot.clock
        snapshot.clock = reading
        guard before != .zero, reading.instant >= before.instant else { return }
        let moved = reading.moved(since: before)
        let isMoved = moved >= leastMove || moved <= Delay(nanoseconds: -leastMove.nanoseconds)
        let source = SourceID.unit
        if isMoved {
            let expected = before.civil(at: reading.instant)
            snapshot.log(
                .clockMoved(from: expected, to: reading.civil), of: source, at: reading.instant)
            replace(after: reading, in: &snapshot)
        } else if reading.civil.utcOffset != before.civil.utcOffset {
            snapshot.log(
                .offsetChanged(from: before.civil.utcOffset, to: reading.civil.utcOffset),
                of: source, at: reading.instant)
        }
    }

    /// What happened in former runs stands at its civil time, whatever the clock showed at the
    /// start.
    private static func replace(after reading: ClockReading, in snapshot: inout Snapshot) {
        for index in snapshot.journal.indices {
            guard let seconds = snapshot.journal[index].unixSeconds else { continue }
            snapshot.journal[index].at = reading.instant(ofPast: seconds)
        }
        for index in snapshot.relays.indices {
            guard let seconds = snapshot.relays[index].lastTest?.unixSeconds else { continue }
            let end = reading.instant(ofPast: seconds)
            snapshot.relays[index].lastTest?.startedAt = end
            snapshot.relays[index].lastTest?.until = end
        }
    }
}

extension ClockReading {
    /// The instant of a civil time that has passed; this one for a time still to come.
    public func instant(ofPast unixSeconds: Int64) -> Instant {
        let ago = civil.unixSeconds.subtractingReportingOverflow(unixSeconds)
        return instant + .seconds(ago.overflow ? 0 : -max(ago.partialValue, 0))
    }
}
