import Testing

@testable import WESModel

@Suite struct CivilTimeTests {
    /// Dates checked with `date -u -d`.
    private static let dates: [(Int64, [Int])] = [
        (0, [1970, 1, 1, 0, 0, 0]), (951_782_400, [2000, 2, 29, 0, 0, 0]),
        (1_709_251_199, [2024, 2, 29, 23, 59, 59]), (1_795_610_458, [2026, 11, 25, 12, 40, 58]),
        (-1, [1969, 12, 31, 23, 59, 59]),
    ]

    @Test(arguments: dates)
    func `seconds become the fields of a date`(seconds: Int64, fields: [Int]) {
        let parts = CivilTime(unixSeconds: seconds, utcOffset: 0).components
        #expect(
            [parts.year, parts.month, parts.day, parts.hour, parts.minute, parts.second]
                == fields)
    }

    @Test func `the instant before a reading has the civil time before it`() {
        let reading = ClockReading(
            instant: Instant(nanoseconds: 5_000_000_000),
            civil: CivilTime(unixSeconds: 100, nanosecond: 200_000_000, utcOffset: 3_600))
        let earlier = reading.civil(at: Instant(nanoseconds: 4_500_000_000))
        #expect(earlier.unixSeconds == 99)
        #expect(earlier.nanosecond == 700_000_000)
        #expect(earlier.utcOffset == 3_600)
    }
}
