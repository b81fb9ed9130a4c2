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

    /// The memory is watched by `make fuzz`, in a process where nothing else runs.
    @Test func `mutated frames in any chunking never trap`() {
        let fuzz = Fuzz(frames: 2_000, seed: 11)
        #expect(fuzz.groups > 2_000)
    }

    private func report(_ kind: String, _ mode: TeleinfoMode) throws -> DamageReport {
        let clean = try #require(WESBench.stream(kind, size: 1 << 20))
        let damaged = Damage.substitute(clean, oneIn: 100, seed: 21)
        return DamageReport(clean: clean, damaged: damaged, mode: mode)
    }
}
