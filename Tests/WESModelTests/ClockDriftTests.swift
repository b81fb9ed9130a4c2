import Testing

@testable import WESModel

@Suite struct ClockDriftTests {
    private func report(_ offset: Double, synchronised: Bool? = true) -> BatteryClockReport {
        BatteryClockReport(
            seconds: 1_795_606_800, offset: Delay(nanoseconds: Int64(offset * 1e9)),
            tolerance: .milliseconds(3), isSystemSynchronised: synchronised)
    }

    /// The drift after some hours of a look a minute, each offset from its hour.
    private func drift(
        hours: Int, _ look: (Double) -> BatteryClockReport
    ) -> ClockDrift {
        var drift = ClockDrift()
        for minute in 0...(hours * 60) {
            drift.take(
                look(Double(minute) / 60), at: .zero + .seconds(Int64(minute) * 60))
        }
        return drift
    }

    @Test func `drift is told after a day of network time, in seconds a day`() throws {
        #expect(drift(hours: 23) { report($0 * 0.05) }.secondsPerDay == nil)
        let found = try #require(drift(hours: 25) { report($0 * 0.05) }.secondsPerDay)
        #expect(abs(found - 1.2) < 0.01)
    }

    @Test func `without a time server nothing is told of the chip`() {
        #expect(drift(hours: 30) { report($0, synchronised: false) }.secondsPerDay == nil)
        let broken = drift(hours: 30) { report($0 * 0.05, synchronised: $0 == 20 ? false : true) }
        #expect(broken.secondsPerDay == nil)
    }

    @Test func `a chip that somebody set begins anew`() {
        #expect(drift(hours: 30) { report($0 < 20 ? 0.4 : 0) }.secondsPerDay == nil)
    }

    @Test func `looks that know half a second tell no drift`() {
        var drift = ClockDrift()
        for hour in 0...30 {
            var coarse = report(Double(hour) * 0.05)
            coarse.tolerance = .milliseconds(500)
            drift.take(coarse, at: .zero + .seconds(Int64(hour) * 3_600))
        }
        #expect(drift.secondsPerDay == nil)
    }
}
