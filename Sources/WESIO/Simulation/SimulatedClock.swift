import WESModel

/// The clocks of a simulated unit: that of the system, and the chip that a cell keeps.
///
/// A pure function of the time of the scene; the chip answers in the text of the kernel, which the
/// real reader of that text decodes.
struct SimulatedClock: Sendable {
    private let house: SimulatedHouse
    private let chip: SceneClock
    private let timeline: ConditionTimeline<ClockCondition>

    /// The machine of a scene was started an hour before it.
    private static let upBefore = Delay.seconds(3_600)

    /// The clocks of a scene.
    init(scene: Scene) {
        house = scene.house
        chip = scene.clock ?? SceneClock()
        timeline = ConditionTimeline(faults: scene.faults, target: .clock)
    }

    /// What the system's clock shows: that of the house, unless somebody set it.
    func civil(at time: Delay) -> CivilTime {
        let moved = timeline.condition(at: time).moved
        let shown = house.start.advanced(bySeconds: time.wholeSeconds &+ moved.wholeSeconds)
        return FrenchTime.civil(shown, startedAt: house.start)
    }

    /// Both clocks at an instant of the scene, which began at `epoch`.
    func reading(at time: Delay, epoch: Instant) -> ClockReading {
        var civil = civil(at: time)
        civil.nanosecond = Int32(
            truncatingIfNeeded: (time.nanoseconds % 1_000_000_000 + 1_000_000_000) % 1_000_000_000)
        return ClockReading(
            instant: epoch + time, civil: civil, change: FrenchTime.change(before: civil))
    }

    /// How the device shows itself.
    func presence(at time: Delay) -> SourcePresence { timeline.condition(at: time).presence }

    /// True while a time server keeps the system's clock.
    func isSynchronised(at time: Delay) -> Bool {
        let condition = timeline.condition(at: time)
        return chip.isSynchronised && condition.apart == nil && !condition.isMoved
    }

    /// The time that the chip should show, as the meters do: nobody sets it with the system.
    func truth(at time: Delay) -> CivilTime {
        var civil = house.civil(at: time)
        civil.nanosecond = Int32(
            truncatingIfNeeded: (time.nanoseconds % 1_000_000_000 + 1_000_000_000) % 1_000_000_000)
        return civil
    }

    /// What the chip says, as the kernel writes it.
    func text(at time: Delay, telling truth: CivilTime) -> String {
        let condition = timeline.condition(at: time)
        let hasFlag = chip.battery != .unknown
        let isLow = chip.battery == .low || condition.isBatteryLow
        let offset = chip.offset + (condition.apart ?? .zero)
        let wall =
            truth.unixSeconds &* 1_000_000_000 &+ Int64(truth.nanosecond) &+ offset.nanoseconds
        let part = ((wall % 1_000_000_000) + 1_000_000_000) % 1_000_000_000
        let seconds = (wall &- part) / 1_000_000_000
        let isLost = isLow && !hasFlag
        return RTCText(
            seconds: isLost ? nil : seconds &+ (condition.isLocal ? Int64(truth.utcOffset) : 0),
            isBatteryLow: hasFlag ? isLow : nil
        ).text
    }

    /// What a look at the chip finds on the virtual clock.
    func sample(at time: Delay) -> ClockSample {
        let truth = truth(at: time)
        let wall =
            civil(at: time).unixSeconds &* 1_000_000_000 &+ Int64(truth.nanosecond)
        let read = RTCText(text(at: time, telling: truth))
        return ClockSample(
            seconds: read.seconds, before: wall, after: wall, isBatteryLow: read.isBatteryLow,
            isSynchronised: isSynchronised(at: time), upFor: time + Self.upBefore)
    }
}
