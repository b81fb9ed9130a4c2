/// Why there is no voltage on V1/V2: the mains is off, or its transformer is.
enum MainsLoss {
    /// It was never there.
    case never
    /// It has only just gone: the meter would not have spoken yet.
    case deciding
    /// The house goes on: the transformer, or its wires.
    case transformer
    /// The house stands still and the meter is silent: this unit lives on a backup.
    case outage

    /// A current that only a house under voltage takes.
    private static let carried = Current(amperes: 0.2)
    /// What a clamp must have carried before, for its zero to be news.
    private static let worth = Current(amperes: 0.5)
    /// The time in which a frame that had begun still ends.
    private static let tail = Delay.seconds(3)

    /// Judges a loss.
    init(_ mains: Mains, _ board: ClampBoard, _ snapshot: Snapshot, at now: Instant) {
        guard mains.lastSeen != nil, let lostAt = mains.lostAt else {
            self = .never
            return
        }
        let carries = snapshot.clamps.contains {
            guard let current = $0.current, current.health(at: now) == .ok else { return false }
            return current.value >= Self.carried
        }
        let lastFrame = MeterDirection.input(snapshot)?.lastFrame
        if carries || lastFrame.map({ $0 > lostAt + Self.tail }) == true {
            self = .transformer
        } else if now - lostAt < Rules.hold(board.period) {
            self = .deciding
        } else {
            let fell = (mains.lastLoad ?? Current(amperes: 0)) >= Self.worth
            let wasHeard = lastFrame.map { lostAt - $0 <= TeleinfoReducer.silence } ?? false
            self = fell || wasHeard ? .outage : .transformer
        }
    }
}
