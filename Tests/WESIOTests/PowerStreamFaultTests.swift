import Testing
import WESModel

@testable import WESBench
@testable import WESIO

@Suite struct PowerStreamFaultTests {
    private func plan(channels: Int = 2) -> SamplePlan {
        var mains = SampledMains()
        mains.currents = Array(
            repeating: [Harmonic(order: 1, rms: 5, phase: 0)], count: channels - 1)
        return mains.plan
    }

    private func isFinite(_ report: ClampReport) -> Bool {
        var numbers: [Double?] = [
            report.voltage?.volts, report.frequency?.hertz, report.mainsDistortion,
        ]
        let levels = [report.mainsInput] + report.clamps.values.map(\.input)
        for level in levels.compactMap({ $0 }) {
            numbers += [level.mean, level.railShare, level.crest, level.amplitude]
        }
        for clamp in report.clamps.values {
            numbers += [
                clamp.current?.amperes, clamp.power?.watts, clamp.apparent?.voltAmperes,
                clamp.powerFactor, clamp.reactive?.vars, clamp.distortion, clamp.floor?.amperes,
                clamp.phasor?.real, clamp.phasor?.imaginary, clamp.consumed?.wattHours,
                clamp.injected?.wattHours,
            ]
        }
        let points =
            (report.waves?.currents.values.flatMap { $0 } ?? [])
            + (report.waves?.voltage ?? [])
        return numbers.allSatisfy { $0?.isFinite ?? true } && points.allSatisfy(\.isFinite)
    }

    @Test(arguments: [UInt32(0), 1, 2_048, 4_095])
    func `a constant input gives finite figures and no current`(count: UInt32) throws {
        var stream = PowerStream(plan(), blocksPerReport: 10)
        let reports = stream.take(Array(repeating: count, count: 2 * 6_000))
        #expect(reports.count == 2)
        for report in reports {
            #expect(isFinite(report))
            let clamp = try #require(report.clamps[1])
            #expect((clamp.current?.amperes ?? 1) < 1e-9)
            #expect(clamp.power == nil)
            #expect(report.frequency == nil)
            let share = try #require(clamp.input?.railShare)
            #expect(count == 2_048 ? share == 0 : share > 0.999)
            #expect(abs(try #require(clamp.input?.mean) - Double(count) / 4_096) < 1e-9)
        }
    }

    @Test func `without mains a current has no power, no sign and no phasor`() throws {
        var mains = SampledMains()
        mains.voltage = [Harmonic(order: 1, rms: 0, phase: 0)]
        var stream = PowerStream(mains.plan, blocksPerReport: 10)
        let report = try #require(stream.take(mains.counts()).first)
        #expect(try #require(report.voltage?.volts) < 23)
        let clamp = try #require(report.clamps[1])
        #expect(abs(try #require(clamp.current?.amperes) - 10) < 0.02)
        #expect(clamp.power == nil)
        #expect(clamp.powerFactor == nil)
        #expect(clamp.phasor == nil)
        #expect(clamp.consumed == nil)
        #expect(isFinite(report))
    }

    @Test func `a current above the scale is seen at its rails`() throws {
        var mains = SampledMains()
        mains.currents = [[Harmonic(order: 1, rms: 150, phase: 0)]]
        var stream = PowerStream(mains.plan, blocksPerReport: 10)
        let report = try #require(stream.take(mains.counts()).first)
        let input = try #require(report.clamps[1]?.input)
        #expect(input.railShare > 0.2)
        #expect(input.railShare < 0.75)
        #expect(input.crest < 1.3)
        #expect(try #require(report.mainsInput?.railShare) == 0)
    }

    @Test func `noise on every bit gives finite figures`() {
        var random = SeededRandom(seed: 4)
        for bits in [8, 10, 12, 16] {
            var plan = plan(channels: 5)
            plan.bits = bits
            var stream = PowerStream(plan, blocksPerReport: 1)
            let counts = (0..<5_000 * 5).map { _ in UInt32(random.below(1 << bits)) }
            let reports = stream.take(counts)
            #expect(reports.count > 10)
            #expect(reports.allSatisfy(isFinite))
        }
    }

    @Test func `any chunking of the bytes gives the same reports`() {
        var mains = SampledMains(seconds: 1.3)
        mains.currents.append([Harmonic(order: 1, rms: 2, phase: 1)])
        let bytes = mains.bytes()
        let whole = reports(bytes, of: mains.plan) { bytes.count }
        #expect(whole.count == 11)
        #expect(reports(bytes, of: mains.plan) { 1 } == whole)
        var random = SeededRandom(seed: 5)
        #expect(reports(bytes, of: mains.plan) { 1 + random.below(900) } == whole)
    }

    private func reports(
        _ bytes: [UInt8], of plan: SamplePlan, size: () -> Int
    ) -> [ClampReport] {
        var decoder = SampleDecoder(channels: plan.channels, bits: plan.bits)
        var stream = PowerStream(plan, blocksPerReport: 1)
        var found: [ClampReport] = []
        bytes.withUnsafeBytes { all in
            var start = 0
            while start < all.count {
                let end = min(start + size(), all.count)
                decoder.decode(UnsafeRawBufferPointer(rebasing: all[start..<end])) { frame in
                    if let report = stream.add(frame) { found.append(report) }
                }
                start = end
            }
        }
        return found
    }

    @Test func `after a gap the window begins anew and the figures are right at once`() throws {
        let mains = SampledMains(seconds: 0.55)
        var other = mains
        other.start = 2.9
        other.currents = [[Harmonic(order: 1, rms: 3, phase: 0)]]
        var stream = PowerStream(mains.plan, blocksPerReport: 1)
        _ = stream.take(mains.counts())
        stream.restart()
        let after = stream.take(other.counts())
        #expect(after.count == 4)
        for report in after {
            #expect(abs(try #require(report.clamps[1]?.current?.amperes) - 3) < 0.03)
            let hertz = report.frequency?.hertz ?? 50
            #expect(abs(hertz - 50) < 0.02)
        }
    }

    @Test func `a frame that lacks a channel is not taken`() {
        var meter = PowerMeter(plan(channels: 3))
        let short: [UInt32] = [1, 2]
        for _ in 0..<10_000 {
            #expect(short.withUnsafeBufferPointer { meter.add($0) } == nil)
        }
        #expect(meter.finish() == nil)
    }
}
