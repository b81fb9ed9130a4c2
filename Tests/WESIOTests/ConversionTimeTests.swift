import Testing
import WESIO
import WESModel

@Suite struct ConversionTimeTests {
    /// The times between the beginning of a conversion and the reading after it, over half a
    /// minute, of a probe that tells nine bits.
    private func waits(of rom: ROMCode) -> [Delay] {
        var bench = BusBench()
        bench.master.devices = [rom]
        var begun: Instant?
        var waits: [Delay] = []
        while bench.master.now < .zero + .seconds(30) {
            switch bench.reader.next(at: bench.master.now) {
            case .wait(let until): bench.master.now = max(until, bench.master.now)
            case .job(let job):
                let start = bench.master.now
                if case .read = job, let begun { waits.append(start - begun) }
                var answer = Result { () throws(IOFailure) in try bench.master.perform(job) }
                if case .convert = job { begun = bench.master.now }
                if case .success(.probe(let result, _)) = answer {
                    answer = .success(.probe(result, resolution: 9))
                }
                _ = bench.reader.took(answer, of: job, at: bench.master.now)
            }
        }
        return waits
    }

    @Test func `a DS18B20 at nine bits is read after the time of nine bits`() throws {
        let waits = waits(of: ROMCode(family: 0x28, serial: 1))
        #expect(waits.count > 3)
        #expect(try #require(waits.last) < .milliseconds(100))
        #expect(waits.allSatisfy { $0 >= Delay(nanoseconds: 93_750_000) })
    }

    @Test func `a DS18S20 always takes the longest time, whatever its bits`() {
        let waits = waits(of: ROMCode(family: 0x10, serial: 1))
        #expect(waits.count > 3)
        #expect(waits.allSatisfy { $0 >= .milliseconds(750) })
    }
}
