import Testing

@testable import WESModel

@Suite struct InstantTests {
    @Test func `a delay to the far past saturates`() {
        let far = Instant(nanoseconds: .min)
        #expect(Instant(nanoseconds: .max) - far == Delay(nanoseconds: .max))
    }
}
