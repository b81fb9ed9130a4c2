import WESModel

/// One clamp as tab 3 says it: its numbers, their age, and a word for the direction.
struct ClampView {
    let source: SourceID
    let name: String
    let current: String
    let power: String
    /// The power factor; empty where the estimate takes its place.
    let factor: String
    /// What the bar shows; nil leaves it empty.
    let watts: Double?
    /// The last power, however old: the scale of the bars stays where it was.
    let lastWatts: Double?
    let measuredAt: Instant?
    let isEstimate: Bool
    /// The mark of a value that cannot be read as it is; nil for a good one.
    let trouble: StateMark?
    let direction: ClampWord
    let style: Style

    init(_ clamp: Clamp, _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading) {
        let texts = state.texts
        let numbers = state.numbers
        source = clamp.source
        name = snapshot.name(of: clamp.source) ?? InputName.terminal(clamp.source, texts)
        let healths = [
            clamp.current?.health(at: clock.instant), clamp.power?.health(at: clock.instant),
            clamp.apparent?.health(at: clock.instant),
        ].compactMap { $0 }
        let isFailed = healths.contains(.failed)
        let isStale = healths.contains(.stale)
        let isMeasured = !healths.isEmpty && !isFailed && !clamp.link.isDead
        lastWatts = clamp.power?.value.watts
        measuredAt = clamp.current?.at ?? clamp.power?.at
        isEstimate = isMeasured && clamp.power == nil && clamp.apparent != nil
        current =
            isMeasured
            ? clamp.current.map { numbers.decimal($0.value.amperes, places: 2) + " A" } ?? "—" : "—"
        watts = isMeasured && !isStale ? clamp.power?.value.watts : nil
        if isEstimate, let apparent = clamp.apparent {
            power = texts(
                .clampEstimate, numbers.decimal(apparent.value.voltAmperes, places: 0))
        } else if isMeasured, let value = clamp.power?.value {
            power = numbers.decimal(value.watts, places: 0, signed: true) + " W"
        } else {
            power = "—"
        }
        let shown = isMeasured ? clamp.powerFactor : nil
        factor = isEstimate ? "" : shown.map { numbers.decimal($0.value, places: 2) } ?? "—"
        let isMeter = snapshot.isMeter(clamp.source)
        let silence = isMeter ? nil : BoardSilence(snapshot.clampBoard, at: clock.instant)
        trouble =
            !healths.isEmpty || silence == nil
            ? Self.trouble(clamp.link, isMeasured: isMeasured, isFailed, isStale) : .mute
        direction = ClampWord(clamp, trouble, snapshot, texts)
        style = trouble == .stale ? StateMark.stale.style : .plain
    }

    private static func trouble(
        _ link: LinkState, isMeasured: Bool, _ isFailed: Bool, _ isStale: Bool
    ) -> StateMark? {
        if link.isDead { return .mute }
        if isFailed { return .fault }
        if isStale { return .stale }
        return isMeasured ? nil : .todo
    }
}
