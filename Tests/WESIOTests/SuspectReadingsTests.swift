import Testing
import WESModel

@testable import WESIO

@Suite struct SuspectReadingsTests {
    private let rom = ROMCode(family: 0x10, serial: 0x0008_02C1_E0A4)
    private let other = ROMCode(family: 0x28, serial: 1)
    private let hot = ProbeResult.temperature(Temperature(celsius: 85))

    private func celsius(_ value: Double) -> ProbeResult {
        .temperature(Temperature(celsius: value))
    }

    @Test func `a first power-up value is converted again, a second one is told`() {
        var readings = SuspectReadings()
        #expect(readings.judge(.powerOn, of: rom, at: .zero) == .convertAgain)
        #expect(readings.judge(.powerOn, of: rom, at: .zero) == .publish(.powerOn))
        #expect(readings.judge(.powerOn, of: rom, at: .zero) == .convertAgain)
        #expect(readings.judge(celsius(21), of: rom, at: .zero) == .publish(celsius(21)))
    }

    @Test func `a probe near 85 °C shortly before may really be there`() {
        var readings = SuspectReadings()
        #expect(readings.judge(celsius(84.5), of: rom, at: .zero) == .publish(celsius(84.5)))
        let soon = Instant.zero + .seconds(5)
        #expect(readings.judge(.powerOn, of: rom, at: soon) == .convertAgain)
        #expect(readings.judge(.powerOn, of: rom, at: soon) == .publish(hot))
        // It stays believed while it stays there.
        let later = soon + .seconds(200)
        #expect(readings.judge(.powerOn, of: rom, at: later) == .convertAgain)
        #expect(readings.judge(.powerOn, of: rom, at: later) == .publish(hot))
        let muchLater = later + .seconds(301)
        #expect(readings.judge(.powerOn, of: rom, at: muchLater) == .convertAgain)
        #expect(readings.judge(.powerOn, of: rom, at: muchLater) == .publish(.powerOn))
    }

    @Test func `a jump to 85 °C is not believed, nor what another probe measured`() {
        var readings = SuspectReadings()
        _ = readings.judge(celsius(60), of: rom, at: .zero)
        _ = readings.judge(celsius(85), of: other, at: .zero)
        #expect(readings.judge(.powerOn, of: rom, at: .zero) == .convertAgain)
        #expect(readings.judge(.powerOn, of: rom, at: .zero) == .publish(.powerOn))
    }

    @Test func `too little power is tried once more, then told`() {
        var readings = SuspectReadings()
        _ = readings.judge(celsius(85), of: rom, at: .zero)
        #expect(readings.judge(.underpowered, of: rom, at: .zero) == .convertAgain)
        #expect(readings.judge(.underpowered, of: rom, at: .zero) == .publish(.underpowered))
    }
}
