import WESModel

@testable import WESTUI

/// The sample house of the design, built through the facts that readers report.
struct ScreenFixture {
    var snapshot = Snapshot()
    var details: [DetailRequest: DetailAnswer] = [:]

    /// 15 January 2026, 12:41:07 in winter time.
    static let clock = ClockReading(
        instant: Instant(nanoseconds: 100_000_000_000_000),
        civil: CivilTime(unixSeconds: 1_768_477_267, utcOffset: 3_600))

    /// Two meters and nothing else.
    static let meters = UnitDescription(
        name: "wes-0042",
        teleinfo: [
            1: TeleinfoDescription(device: "/dev/ttyTIC1", role: .grid),
            2: TeleinfoDescription(device: "/dev/ttyTIC2", role: .load, name: "PAC"),
        ])

    /// The instant a number of seconds before the clock of the screen.
    static func ago(_ seconds: Int64) -> Instant { clock.instant + .seconds(-seconds) }

    /// The unit as configured, nothing reported yet.
    static func configured(
        _ unit: UnitDescription = meters, ago seconds: Int64 = 1_400
    ) -> ScreenFixture {
        var house = ScreenFixture()
        house.snapshot.isSimulation = true
        house.tick(ago: seconds)
        house.apply(.configured(unit, changed: unit.sources, at: ago(seconds)))
        for (source, device) in unit.teleinfoDevices {
            house.apply(.link(source, .opening(device: device), at: ago(seconds)))
        }
        return house
    }

    /// Cpt1 in a state of its own beside a good Cpt2.
    static func faulty(_ change: (inout ScreenFixture) -> Void) -> ScreenFixture {
        var house = configured()
        house.open(2, ago: 60)
        house.lock(2, .historique, 1_200, ago: 50)
        for second in [8, 6, 4, 2] { house.send(2, ScreenFrames.historique, ago: Int64(second)) }
        change(&house)
        house.finish()
        return house
    }

    mutating func apply(_ event: Event) { Reducer.apply(event, to: &snapshot) }

    mutating func open(_ number: Int, ago seconds: Int64) {
        link(number, .open(device: "/dev/ttyTIC\(number)", honoured: true), ago: seconds)
    }

    mutating func link(_ number: Int, _ state: LinkState, ago seconds: Int64) {
        apply(.link(.teleinfo(number), state, at: Self.ago(seconds)))
    }

    mutating func lock(_ number: Int, _ mode: TeleinfoMode, _ baud: Int, ago seconds: Int64) {
        let line = TeleinfoLine(mode: mode, baud: baud)
        apply(.teleinfo(.teleinfo(number), .locked(line), at: Self.ago(seconds)))
    }

    mutating func send(_ number: Int, _ frame: TeleinfoFrame, ago seconds: Int64) {
        apply(.teleinfo(.teleinfo(number), .frame(frame), at: Self.ago(seconds)))
        details[.rawFrame(.teleinfo(number))] = .rawFrame(frame, at: Self.ago(seconds))
    }

    mutating func activity(_ bytes: Int, _ seconds: ClosedRange<Int64>) {
        var activity = LineActivity(baud: 1_200)
        activity.bytes = bytes
        for second in seconds.reversed() {
            apply(.teleinfo(.teleinfo(1), .activity(activity), at: Self.ago(second)))
        }
    }

    mutating func finish() { tick(ago: 0) }

    /// Lets the time of the house pass.
    ///
    /// A house is not told of each second, and a jump of its clock would be a suspended process.
    mutating func tick(ago seconds: Int64) {
        let before = Self.reading(seconds + 1)
        if snapshot.clock.instant < before.instant { snapshot.clock = before }
        apply(.clock(Self.reading(seconds)))
    }

    private static func reading(_ seconds: Int64) -> ClockReading {
        ClockReading(instant: ago(seconds), civil: clock.civil.advanced(bySeconds: -seconds))
    }
}
