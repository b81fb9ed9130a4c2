import Testing
import WESModel

@testable import WESBench
@testable import WESIO

@Suite struct TeleinfoDecoderDamageTests {
    @Test func `one percent of damage loses no intact group in historique mode`() throws {
        let report = try report("historique", .historique)
        #expect(report.recovered == report.intact)
        #expect(report.wrongPerMillion <= 31)
    }

    @Test func `one percent of damage loses no intact group in standard mode`() throws {
        let report = try report("standard", .standard)
        #expect(report.recovered == report.intact)
        #expect(report.wrongPerMillion <= 166)
    }

    @Test func `mutated frames in any chunking neither trap nor take memory`() {
        let fuzz = Fuzz(frames: 10_000, seed: 11)
        #expect(fuzz.groups > 10_000)
        #expect(fuzz.memoryAfter - fuzz.memoryBefore < 16_384)
    }

    private func report(_ kind: String, _ mode: TeleinfoMode) throws -> DamageReport {
        let clean = try #require(WESBench.stream(kind, size: 1 << 20))
        let damaged = Damage.substitute(clean, oneIn: 100, seed: 21)
        return DamageReport(clean: clean, damaged: damaged, mode: mode)
    }
}
