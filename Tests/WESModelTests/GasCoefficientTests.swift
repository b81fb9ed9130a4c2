import Testing

@testable import WESModel

/// What a cubic metre of gas holds, by day.
@Suite struct GasCoefficientTests {
    @Test func `the newest coefficient that has begun is in force`() throws {
        let all = ["2026-11-01 10.9", "11.2", "2026-06-01 11.05"].compactMap(GasCoefficient.init)
        #expect(all.count == 3)
        for (day, value) in [
            ("2026-05-31", 11.2), ("2026-06-01", 11.05), ("2026-10-31", 11.05),
            ("2026-11-01", 10.9), ("2027-01-01", 10.9),
        ] {
            let found = GasCoefficient.inForce(all, on: try #require(CivilDay(day)))
            #expect(found?.kilowattHours == value, "\(day)")
        }
    }

    @Test func `before the first dated one there is none`() throws {
        let all = ["2026-11-01 10.9"].compactMap(GasCoefficient.init)
        #expect(GasCoefficient.inForce(all, on: try #require(CivilDay("2026-10-31"))) == nil)
    }

    @Test(arguments: [
        "", "onze", "0.2", "2026-13-01 11", "2026-02-30 11", "26-01-01 11", "11 2026-01-01",
        "2026-01-01 11 12",
    ])
    func `what is no coefficient is refused`(_ text: String) {
        #expect(GasCoefficient(text) == nil)
    }

    @Test func `a day is read as it is written`() {
        for text in ["1970-01-01", "2024-02-29", "2026-11-29", "2100-12-31"] {
            #expect(CivilDay(text)?.text == text)
        }
        #expect(CivilDay("1970-01-02")?.number == 1)
    }
}
