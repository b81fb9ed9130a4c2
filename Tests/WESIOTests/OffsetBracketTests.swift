import Testing
import WESModel

@testable import WESIO

/// What whole seconds tell of the distance between two clocks.
@Suite struct OffsetBracketTests {
    private static let second: Int64 = 1_000_000_000
    private static let start: Int64 = 1_795_606_800 * second

    /// A chip whose truth is known, looked at as the reader wants it.
    private func looks(
        _ offset: Int64, count: Int, takes: Int64 = 300_000, driftPartsPerMillion: Int64 = 0
    ) -> [BatteryClockReport] {
        var reader = ClockReader(device: "/dev/rtc0", at: .zero)
        return (0..<count).compactMap { _ in
            let now = reader.due
            let wall = Self.start + now.nanoseconds
            let apart = offset + now.nanoseconds / 1_000_000 * driftPartsPerMillion
            let seconds = (wall + takes / 2 + apart) / Self.second
            let sample = ClockSample(
                seconds: seconds, before: wall, after: wall + takes, isSynchronised: true)
            for case .batteryClock(let report, _) in reader.took(.success(sample), at: now) {
                return report
            }
            return nil
        }
    }

    @Test(
        arguments: [
            0, 1, 499_999_999, 500_000_000, 999_999_999, -1, -86_400_400_000_000,
            3_600_000_000_000, 123_456_789,
        ] as [Int64])
    func `each look halves what is not known, and the truth stays inside`(_ offset: Int64) {
        let reports = looks(offset, count: 12)
        #expect(reports.count == 12)
        for report in reports {
            let apart = abs((report.offset?.nanoseconds ?? .max) - offset)
            #expect(apart <= report.tolerance.nanoseconds + 1)
        }
        #expect(reports[0].tolerance <= .milliseconds(501))
        #expect(reports[11].tolerance <= .milliseconds(4))
    }

    @Test func `a quartz that drifts is followed`() {
        let reports = looks(250_000_000, count: 200, driftPartsPerMillion: 20)
        let passed = 190 * 10.0
        let last = reports[199]
        #expect(last.tolerance <= .milliseconds(10))
        #expect((last.offset?.seconds ?? 0) > 0.25 + passed * 15e-6)
    }

    @Test func `a clock that is set begins anew`() throws {
        let first = try #require(
            OffsetBracket(
                ClockSample(
                    seconds: 1_000, before: 1_000 * Self.second, after: 1_000 * Self.second),
                at: .zero))
        let other = try #require(
            OffsetBracket(
                ClockSample(seconds: 900, before: 1_010 * Self.second, after: 1_010 * Self.second),
                at: .zero + .seconds(10)))
        #expect(first.narrowed(by: other).offset == other.offset)
        #expect(abs(other.offset.seconds + 109.5) < 0.01)
    }

    @Test func `numbers that no clock has tell nothing`() {
        for seconds in [Int64.max, .min, .max / 1_000_000_000] {
            let sample = ClockSample(seconds: seconds, before: .min, after: .max)
            #expect(OffsetBracket(sample, at: .zero) == nil)
        }
        let backwards = ClockSample(seconds: 5, before: 9 * Self.second, after: 2 * Self.second)
        #expect(OffsetBracket(backwards, at: .zero) == nil)
    }
}
