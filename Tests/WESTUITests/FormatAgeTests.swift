import Testing
import WESModel

@testable import WESTUI

@Suite struct FormatAgeTests {
    private func age(_ seconds: Int64, _ language: Language = .french) -> String {
        AgeFormat(texts: Catalogue(language: language), clock: ScreenFixture.clock)
            .age(since: ScreenFixture.ago(seconds))
    }

    @Test func `an age is in seconds under a minute, then minutes, hours, yesterday, a date`() {
        #expect(age(0) == "0 s")
        #expect(age(59) == "59 s")
        #expect(age(60) == "1 min")
        #expect(age(3_599) == "59 min")
        #expect(age(3_600) == "1 h")
        #expect(age(86_399) == "23 h")
        #expect(age(86_400) == "hier")
        #expect(age(86_400, .english) == "1 day")
        #expect(age(172_800) == "13/01")
    }

    @Test func `an instant to come is no age, and none is a dash`() {
        #expect(age(-5) == "0 s")
        let ages = AgeFormat(texts: Catalogue(language: .french), clock: ScreenFixture.clock)
        #expect(ages.age(since: nil) == "—")
    }

    @Test func `no age is wider than its column`() {
        for seconds in [0, 59, 60, 3_599, 3_600, 86_399, 86_400, 172_800, 40_000_000] as [Int64] {
            for language in Language.allCases { #expect(age(seconds, language).count <= 6) }
        }
    }

    @Test func `a time of day is local and has two digits everywhere`() {
        let ages = AgeFormat(texts: Catalogue(language: .french), clock: ScreenFixture.clock)
        #expect(ages.time(of: ScreenFixture.ago(0)) == "12:41:07")
        #expect(ages.time(of: ScreenFixture.ago(12 * 3_600)) == "00:41:07")
    }

    @Test func `thousands stand apart, with a true minus`() {
        let french = NumberFormat(language: .french)
        #expect(french.whole(0) == "0")
        #expect(french.whole(999) == "999")
        #expect(french.whole(1_000) == "1 000")
        #expect(french.whole(14_328_751) == "14 328 751")
        #expect(french.whole(-2_517) == "−2 517")
        #expect(french.whole(Int.min).hasPrefix("−9 223 372"))
    }

    @Test func `the decimal sign is that of the language`() {
        #expect(NumberFormat(language: .french).tenths(850) == "85,0")
        #expect(NumberFormat(language: .english).tenths(850) == "85.0")
        #expect(NumberFormat(language: .french).tenths(-5) == "−0,5")
    }
}
