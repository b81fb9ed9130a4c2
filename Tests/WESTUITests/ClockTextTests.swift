import Testing
import WESModel

@testable import WESTUI

/// The clock in words: the checklist, the detail, the journal, the findings.
@Suite struct ClockTextTests {
    private static let french = Catalogue(language: .french)
    private static let english = Catalogue(language: .english)

    static func report(
        low: Bool? = false, synchronised: Bool? = true, offset: Delay = .milliseconds(204)
    ) -> BatteryClockReport {
        BatteryClockReport(
            seconds: ScreenFixture.clock.civil.unixSeconds, offset: offset,
            tolerance: .milliseconds(4), isBatteryLow: low, isSystemSynchronised: synchronised,
            upFor: .seconds(86_400))
    }

    /// The meters of the sample house, and a clock that was read a second ago.
    static func house(
        _ report: BatteryClockReport, link: LinkState? = nil
    ) -> ScreenFixture {
        var unit = ScreenFixture.meters
        unit.clock = ClockDescription()
        var house = ScreenFixture.configured(unit)
        let open = LinkState.open(device: "/dev/rtc0", honoured: true)
        house.apply(.link(.clock, link ?? open, at: ScreenFixture.ago(30)))
        if link == nil {
            for second in [Int64(20), 11, 1] {
                house.apply(.batteryClock(report, at: ScreenFixture.ago(second)))
                house.tick(ago: second)
            }
        }
        house.finish()
        return house
    }

    private func measure(
        _ report: BatteryClockReport, isLocal: Bool = false, _ texts: Catalogue = Self.french
    ) -> String {
        ClockText(texts).measure(report, isLocal: isLocal)
    }

    @Test func `the measure says the network and the cell in 24 columns`() {
        #expect(measure(Self.report()) == "heure du réseau, pile ok")
        #expect(measure(Self.report(), Self.english) == "network time, cell ok")
        #expect(measure(Self.report(low: nil)) == "heure du réseau, pile —")
        #expect(measure(Self.report(synchronised: false)) == "sans réseau, pile ok")
        #expect(measure(Self.report(synchronised: nil)) == "écart +0,2 s, pile ok")
        #expect(measure(Self.report(), isLocal: true) == "heure locale, pile ok")
        for report in [
            Self.report(), Self.report(low: nil, synchronised: nil, offset: .seconds(-10_000)),
        ] {
            for texts in [Self.french, Self.english] {
                #expect(measure(report, texts).count <= PointText.measureWidth)
            }
        }
    }

    private func fields(_ report: BatteryClockReport, _ texts: Catalogue = Self.french) -> [String]
    {
        var clock = BatteryClock(link: .open(device: "/dev/rtc0", honoured: true))
        clock.report = Reading(report, at: ScreenFixture.ago(1), staleAfter: .seconds(30))
        return ClockText(texts).fields(of: clock, Snapshot(), ScreenFixture.clock).map(\.value)
    }

    @Test func `the detail says both times, how far apart, how sure, and what is not known`() {
        #expect(
            fields(Self.report()) == [
                "15/01/2026 12:41:07", "15/01/2026 12:41:06", "+0,204 s, à 0,004 s près", "bonne",
                "reçue", "— connue après 24 h d'heure du réseau",
            ])
        var first = Self.report(low: nil, synchronised: false)
        first.tolerance = .milliseconds(500)
        first.upFor = .seconds(30)
        let seen = fields(first, Self.english)
        #expect(seen[2] == "+0.2 s, within 0.5 s")
        #expect(seen[3] == "— this chip tells nothing of its cell")
        #expect(seen[4] == "awaited, up to 5 min after the start")
        let local = fields(Self.report(offset: .seconds(3_600)))
        #expect(local[2].contains("heure locale"))
        var lost = Self.report()
        lost.seconds = nil
        lost.offset = nil
        #expect(fields(lost)[0] == "date perdue")
        #expect(fields(lost)[2] == "—")
    }

    @Test func `the journal tells a move and a change of hour`() {
        var house = Self.house(Self.report())
        let from = CivilTime(unixSeconds: 1_768_477_267, utcOffset: 3_600)
        house.snapshot.log(
            .clockMoved(from: from, to: from.advanced(bySeconds: -3_600)), of: .unit,
            at: ScreenFixture.ago(1))
        house.snapshot.log(
            .offsetChanged(from: 3_600, to: 7_200), of: .unit, at: ScreenFixture.ago(1))
        var state = UIState()
        state.language = .french
        let words = FactText(state, house.snapshot, ScreenFixture.clock)
        let told = house.snapshot.journal.suffix(2).map { words.text(of: $0) }
        #expect(
            told == [
                "Heure du système déplacée de −1 h : 15/01/2026 12:41:07 → 15/01/2026 11:41:07",
                "Changement d'heure : UTC+2, avant UTC+1",
            ])
    }

    @Test func `each finding has a short form, a sentence and a remedy`() {
        let words = FaultText(Self.french, ScreenFixture.clock)
        var evidence = FaultEvidence()
        evidence.offsetSeconds = 90
        let off = Fault(
            .clockUnsynchronised, .clock, since: ScreenFixture.clock.instant, evidence: evidence)
        #expect(words.short(off) == "écart de +1 min")
        #expect(words.found(off) == "Horloge : écart de +1 min, aucune heure reçue du réseau")
        let never = Fault(.clockUnsynchronised, .clock, since: ScreenFixture.clock.instant)
        #expect(words.short(never) == "date jamais réglée")
        #expect(words.found(never).contains("jamais réglée"))
        for code in [FaultCode.clockBattery, .clockAbsent] {
            let fault = Fault(code, .clock, since: ScreenFixture.clock.instant)
            #expect(words.short(fault).count <= PointText.measureWidth)
            #expect(words.message(fault).contains(" — "))
        }
    }

    @Test func `an offset to UTC is written in hours`() {
        #expect(ClockText.zone(3_600) == "+1")
        #expect(ClockText.zone(19_800) == "+5:30")
        #expect(ClockText.zone(-12_600) == "−3:30")
        #expect(ClockText.zone(0) == "+0")
    }
}
