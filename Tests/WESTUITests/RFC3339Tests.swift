import Testing
import WESModel

@testable import WESTUI

@Suite struct RFC3339Tests {
    @Test func `an instant is written with milliseconds and its distance to UTC`() {
        let paris = CivilTime(
            unixSeconds: 1_795_347_658, nanosecond: 123_456_789, utcOffset: 3_600)
        #expect(RFC3339.text(paris) == "2026-11-22T12:40:58.123+01:00")
        let west = CivilTime(unixSeconds: 0, utcOffset: -16_200)
        #expect(RFC3339.text(west) == "1969-12-31T19:30:00.000-04:30")
    }
}
