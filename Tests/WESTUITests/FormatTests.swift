import Testing
import WESModel

@testable import WESTUI

@Suite struct FormatTests {
    @Test func `thousands are apart by a space and the minus is a true one`() {
        let numbers = NumberFormat(language: .french)
        #expect(numbers.whole(0) == "0")
        #expect(numbers.whole(999) == "999")
        #expect(numbers.whole(14_328_751) == "14 328 751")
        #expect(numbers.whole(-1_890) == "−1 890")
        #expect(numbers.whole(.min).hasPrefix("−9 223"))
        #expect(numbers.tenths(-25) == "−2,5")
        #expect(NumberFormat(language: .english).tenths(12_345) == "1 234.5")
    }

    @Test func `ages are whole and grow coarser`() {
        let ages = AgeFormat(
            texts: Catalogue(language: .french),
            clock: ClockReading(
                instant: SampleHouse.second(1_000_000),
                civil: CivilTime(unixSeconds: 1_795_606_867, utcOffset: 3_600)))
        func age(_ seconds: Double) -> String {
            ages.age(since: SampleHouse.second(1_000_000 - seconds))
        }
        #expect(age(-5) == "0 s")
        #expect(age(0.9) == "0 s")
        #expect(age(59.9) == "59 s")
        #expect(age(60) == "1 min")
        #expect(age(3_600) == "1 h")
        #expect(age(90_000) == "hier")
        #expect(age(200_000) == "23/11")
        #expect(ages.age(since: nil) == "—")
    }

    @Test func `accents go letter for letter and widths stay`() {
        #expect(
            GlyphSet.ascii.translate("É°φ−—✓").map(Character.init) == [
                "E", " ", "f", "-", "-", "=",
            ])
        for glyphs in GlyphSet.allCases {
            #expect(glyphs.translate("Énergie ⚡ 日本 é").count == 14)
        }
    }
}
