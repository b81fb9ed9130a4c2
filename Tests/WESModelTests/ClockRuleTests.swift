import Testing

@testable import WESModel

/// The battery-backed clock, the time of the system, and what contradicts them.
@Suite struct ClockRuleTests {
    private func house(_ report: BatteryClockReport? = nil) -> RuleHouse {
        var unit = RuleHouse.unit
        unit.clock = ClockDescription()
        var house = RuleHouse(unit)
        if let report { house.look(report) }
        return house
    }

    private func report(
        offset: Delay = .milliseconds(120), low: Bool? = false, synchronised: Bool? = true,
        up: Delay = .seconds(7_200)
    ) -> BatteryClockReport {
        BatteryClockReport(
            seconds: 1_795_606_800, offset: offset, tolerance: .milliseconds(4),
            isBatteryLow: low, isSystemSynchronised: synchronised, upFor: up)
    }

    private static let codes: Set<FaultCode> = [
        .clockBattery, .clockAbsent, .clockUnsynchronised,
    ]

    private func found(_ house: RuleHouse) -> [FaultCode] {
        house.codes.filter { $0.rawValue.hasPrefix("clock.") }
    }

    /// Looks for a while, as the reader does.
    private func after(_ seconds: Int, _ report: BatteryClockReport) -> RuleHouse {
        var house = house(report)
        house.run(seconds) { $0.look(report) }
        return house
    }

    @Test func `a good cell and the time of the network raise nothing`() {
        let house = after(60, report())
        #expect(found(house) == [])
        let point = Checklist(house.snapshot, at: house.now).points.first
        #expect(point?.terminal == .clock)
        #expect(point?.state == .ok)
        #expect(point?.measure == .clock(report(), isLocal: false))
    }

    @Test func `a cell that the chip calls low is found at once, and gone once changed`() {
        var house = after(2, report(low: true))
        #expect(found(house) == [.clockBattery])
        #expect(house.fault(.clockBattery)?.state == .look)
        house.run(2) { $0.look(report()) }
        #expect(found(house) == [])
    }

    @Test func `a chip without a flag shows nothing of its cell`() {
        let house = after(20, report(low: nil))
        #expect(found(house) == [])
        let check = Check.all(house.snapshot, at: house.now).first { $0.code == .clockBattery }
        #expect(check?.isObservable == false)
    }

    @Test(arguments: [nil, 0, 946_684_800] as [Int64?])
    func `a time that was lost tells of the cell, also after somebody set it`(_ seconds: Int64?) {
        var lost = report(low: nil)
        lost.seconds = seconds
        lost.offset = seconds.map { .seconds($0 - 1_795_606_800) }
        var house = after(2, lost)
        #expect(found(house).contains(.clockBattery))
        house.run(60) { $0.look(report(low: nil)) }
        #expect(found(house) == [.clockBattery])
        house.run(2) { $0.look(report(low: false)) }
        #expect(found(house) == [])
    }

    @Test func `a clock that is not there is absent, and says it once`() {
        var house = house()
        house.link(.clock, .missing(device: "/dev/rtc0"))
        house.run(1)
        #expect(house.codes == [.clockAbsent])
        #expect(house.fault(.clockAbsent)?.evidence.device == "/dev/rtc0")
        house.link(.clock, .unplugged(device: "/dev/rtc0", since: house.now))
        house.run(1)
        #expect(house.codes == [.clockAbsent])
    }

    @Test func `a clock that may not be read names the account, not the board`() {
        var house = house()
        house.link(.clock, .permission(device: "/dev/rtc0", group: "root"))
        house.run(1)
        #expect(house.codes == [.sourcePermission])
        house.link(.clock, .busy(device: "/dev/rtc0", holder: "hwclock"))
        house.run(1)
        #expect(house.codes == [.sourceBusy])
    }

    @Test func `without a table the clock is free`() {
        var house = RuleHouse()
        house.run(10)
        #expect(Check.all(house.snapshot, at: house.now).allSatisfy { $0.terminal != .clock })
    }

    @Test func `a chip that is astray counts only where no time server answers`() {
        let apart = Delay.seconds(90)
        #expect(found(after(60, report(offset: apart))) == [])
        let alone = after(8, report(offset: apart, synchronised: false))
        #expect(found(alone) == [.clockUnsynchronised])
        #expect(alone.fault(.clockUnsynchronised)?.evidence.offsetSeconds == 90)
        #expect(found(after(60, report(synchronised: false))) == [])
        let edge = after(60, report(offset: .milliseconds(2_003), synchronised: false))
        #expect(found(edge) == [])
    }

    @Test func `a machine that has just started waits for its time server`() {
        let young = report(offset: .seconds(90), synchronised: false, up: .seconds(299))
        let house = after(60, young)
        #expect(found(house) == [])
        let point = Checklist(house.snapshot, at: house.now).point(.clock)
        #expect(point?.measure == .awaitingTime)
        #expect(point?.state == .todo)
    }

    @Test func `a chip in local time is named, and is no drift`() {
        let house = after(60, report(offset: .seconds(3_600), synchronised: false))
        #expect(found(house) == [])
        let point = Checklist(house.snapshot, at: house.now).point(.clock)
        #expect(
            point?.measure
                == .clock(report(offset: .seconds(3_600), synchronised: false), isLocal: true))
        let other = after(60, report(offset: .seconds(-3_600), synchronised: false))
        #expect(found(other) == [.clockUnsynchronised])
    }

    @Test func `a healthy Linky contradicts the system, one without a clock does not`() {
        // Its season letter puts the Linky an hour before the house; the chip, in local time,
        // says nothing of it.
        let here = report(offset: .seconds(3_600), synchronised: false)
        for (season, isFound) in [("E", true), ("e", false)] {
            var house = house()
            house.lock(1, .standard)
            house.run(30) {
                $0.look(here)
                $0.linky(drawn: 500, season: season)
            }
            #expect(found(house).contains(.clockUnsynchronised) == isFound)
            #expect(house.has(.ticClock) == !isFound)
        }
    }

    @Test func `a date that was never set needs no other clock`() {
        var house = house()
        let old = CivilTime(unixSeconds: 60, utcOffset: 3_600)
        for second in 1...20 {
            house.look(report(offset: .zero, synchronised: false))
            house.apply(
                .clock(
                    ClockReading(
                        instant: house.now + .seconds(Int64(second)),
                        civil: old.advanced(bySeconds: Int64(second)))))
        }
        #expect(found(house) == [.clockUnsynchronised])
        #expect(house.fault(.clockUnsynchronised)?.evidence.offsetSeconds == nil)
    }

    @Test func `looks that stop leave something to do`() {
        var house = after(5, report())
        house.run(60)
        #expect(Checklist(house.snapshot, at: house.now).point(.clock)?.state == .todo)
    }

    @Test func `LEDs that cannot be driven are to be looked at, never a fault`() {
        var unit = RuleHouse.unit
        unit.leds = LEDsDescription(heartbeat: "nowhere")
        var house = RuleHouse(unit)
        house.link(.leds, .missing(device: "nowhere"))
        house.run(1)
        #expect(house.fault(.sourceMissing, .leds)?.state == .look)
        house.link(.leds, .open(device: "", honoured: true))
        house.run(1)
        #expect(!house.has(.sourceMissing))
    }
}

extension RuleHouse {
    mutating func look(_ report: BatteryClockReport) { apply(.batteryClock(report, at: now)) }
}
