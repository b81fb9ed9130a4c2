import Testing
import WESModel

@testable import WESTUI

@Suite struct PaintPaceTests {
    private func clock(_ milliseconds: Int64) -> ClockReading {
        ClockReading(
            instant: Instant(nanoseconds: milliseconds * 1_000_000),
            civil: CivilTime(
                unixSeconds: milliseconds / 1_000,
                nanosecond: Int32(milliseconds % 1_000) * 1_000_000, utcOffset: 0))
    }

    /// The paints of one second that brings news at each millisecond.
    private func paints(from start: Int64, _ pace: inout PaintPace) -> Int {
        (start..<start + 1_000).count { millisecond in
            let now = clock(millisecond)
            pace.hasNews = true
            guard pace.isDue(at: now) else { return false }
            _ = pace.painted(at: now, isSent: true)
            return true
        }
    }

    @Test func `news repaint twice a second, four times for somebody who types`() {
        var pace = PaintPace()
        #expect(paints(from: 10_000, &pace) == 2)
        pace.keyPressed(at: clock(11_000).instant)
        #expect(paints(from: 11_000, &pace) == 4)
        #expect(paints(from: 15_000, &pace) == 4)
        #expect(paints(from: 16_000, &pace) == 2)
    }

    @Test func `nothing is due within a second without news`() {
        var pace = PaintPace()
        _ = pace.painted(at: clock(10_000), isSent: true)
        let answer1 = pace.isDue(at: clock(10_999))
        #expect(!answer1)
        let answer2 = pace.isDue(at: clock(11_000))
        #expect(answer2)
        #expect(pace.wait(at: clock(10_400)) == 600_000_000)
    }

    @Test func `a terminal that answered is waited for, a lost answer not for ever`() {
        var pace = PaintPace()
        pace.asked(at: clock(10_000).instant)
        pace.answered()
        let answer3 = pace.painted(at: clock(10_000), isSent: true)
        #expect(answer3)
        let answer4 = pace.isDue(at: clock(12_000))
        #expect(!answer4)
        pace.answered()
        let answer5 = pace.isDue(at: clock(12_000))
        #expect(answer5)
        let answer6 = pace.painted(at: clock(12_000), isSent: true)
        #expect(answer6)
        let answer7 = pace.isDue(at: clock(22_500))
        #expect(answer7)
    }

    @Test func `a terminal silent for a second is taken as fast`() {
        var pace = PaintPace()
        pace.asked(at: clock(10_000).instant)
        let answer8 = pace.painted(at: clock(11_500), isSent: true)
        #expect(!answer8)
        let answer9 = pace.isDue(at: clock(12_000))
        #expect(answer9)
    }
}
