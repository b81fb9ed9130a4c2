import Testing

@testable import WESModel

/// Counts of the last minute, the last hour and since the start.
@Suite struct ReadingTallyTests {
    private func second(_ second: Int64) -> Instant { Instant.zero + .seconds(second) }

    @Test func `each span forgets what is older`() {
        var tally = ReadingTally()
        for at in stride(from: Int64(0), to: 4_000, by: 5) {
            tally.add(isWrong: at < 100, at: second(at))
        }
        #expect(tally.lastMinute(at: second(4_000)).wrong == 0)
        #expect(tally.lastMinute(at: second(3_999)).total == 12)
        #expect(tally.lastHour(at: second(3_999)).wrong == 0)
        #expect(tally.sinceStart.wrong == 20)
        #expect(tally.sinceStart.total == 800)
        #expect(tally.lastWrong == second(95))
    }

    @Test func `time that passes without readings empties a span`() {
        var tally = ReadingTally()
        tally.add(isWrong: true, at: second(5))
        #expect(tally.lastMinute(at: second(50)).wrong == 1)
        #expect(tally.lastMinute(at: second(65)).wrong == 0)
        #expect(tally.lastHour(at: second(65)).wrong == 1)
        #expect(tally.lastHour(at: second(90_000)).wrong == 0)
        tally.add(isWrong: false, at: second(90_000))
        #expect(tally.lastHour(at: second(90_000)).total == 1)
    }

    @Test func `instants before the origin and at its ends are counted without a trap`() {
        var tally = ReadingTally()
        for instant in [
            Instant(nanoseconds: .min), second(-5), second(5), Instant(nanoseconds: .max),
        ] {
            tally.add(isWrong: true, at: instant)
            #expect(tally.lastMinute(at: instant).wrong >= 1)
        }
        #expect(tally.lastMinute(at: Instant(nanoseconds: .min)).total <= 4)
        #expect(tally.sinceStart.wrong == 4)
    }

    @Test(arguments: [(0, 0, 0), (3, 0, 0), (3, 3, 1_000), (1_000, 1, 1), (3, 1, 333)])
    func `a share is out of a thousand`(_ total: Int, _ wrong: Int, _ perMille: Int) {
        var count = ReadingCount()
        count.total = total
        count.wrong = wrong
        #expect(count.perMille == perMille)
    }
}
