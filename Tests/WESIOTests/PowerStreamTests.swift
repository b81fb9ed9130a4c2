import Glibc
import Testing
import WESModel

@testable import WESIO

/// A load of the tables of measure.md section 1.5, with the bounds that its figures must keep.
struct KnownLoad: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var voltage = [Harmonic(order: 1, rms: 231.7, phase: 0)]
    let current: [Harmonic]
    /// The bound of P, as a share of S.
    var power = 0.001
    /// The bound of the current, as a share of itself.
    var amperes = 0.001

    static let distorted = [
        Harmonic(order: 1, rms: 228, phase: 0), Harmonic(order: 3, rms: 3, phase: .pi),
        Harmonic(order: 5, rms: 4, phase: 0.4), Harmonic(order: 7, rms: 2, phase: 2),
    ]

    static func linear(
        _ name: String, _ rms: Double, degrees: Double, power: Double = 0.001
    ) -> KnownLoad {
        KnownLoad(
            testDescription: name,
            current: [Harmonic(order: 1, rms: rms, phase: degrees * .pi / 180)], power: power)
    }

    static let all: [KnownLoad] = [
        .linear("resistive 10 A", 10, degrees: 0),
        .linear("inductive 5 A at 0.7", 5, degrees: -45.573),
        .linear("capacitive 2 A at 0.8", 2, degrees: 36.87),
        .linear("motor 3 A at 0.1", 3, degrees: -84.26),
        .linear("injection 8 A", 8, degrees: 176),
        .linear("resistive 60 A", 60, degrees: 0),
        KnownLoad(
            testDescription: "mixed 6 A", voltage: distorted,
            current: [
                Harmonic(order: 1, rms: 5.8, phase: -0.3),
                Harmonic(order: 3, rms: 1.2, phase: 2.6),
                Harmonic(order: 5, rms: 0.8, phase: 0.2),
            ], power: 0.002),
        KnownLoad(
            testDescription: "switch-mode 1.5 A", voltage: distorted,
            current: Harmonic.rectifier(rms: 1.5), power: 0.007, amperes: 0.006),
    ]
}

@Suite struct PowerStreamTests {
    private func report(_ mains: SampledMains) throws -> ClampReport {
        var stream = PowerStream(mains.plan, blocksPerReport: .max, showsWaves: false)
        _ = stream.take(mains.counts())
        let last = stream.finish()
        return try #require(last)
    }

    @Test(arguments: KnownLoad.all)
    func `the figures of a known load keep their bounds`(load: KnownLoad) throws {
        for (rate, bits, hertz) in [
            (1_200.0, 12, 50.17), (2_500, 10, 49.86), (2_500, 12, 50.02), (5_000, 12, 50.1),
            (5_000, 16, 49.9), (10_000, 14, 50.2),
        ] {
            guard load.current.count < 8 || rate > 2_000 else { continue }
            var mains = SampledMains(rate: rate, bits: bits, hertz: hertz)
            mains.voltage = load.voltage
            mains.currents = [load.current]
            mains.noise = bits == 10 ? 0.3 : 0.9
            mains.seed = UInt64(rate) + UInt64(bits)
            let report = try report(mains)
            let clamp = try #require(report.clamps[1])
            let at = "\(rate) Hz, \(bits) bits"
            let isCoarse = bits == 10 && mains.amperes(1) < 3
            let volts = try #require(report.voltage?.volts)
            #expect(abs(volts / mains.volts - 1) < 0.001, "V \(at)")
            let amperes = try #require(clamp.current?.amperes)
            let bound = isCoarse ? max(load.amperes, 0.003) : load.amperes
            #expect(abs(amperes / mains.amperes(1) - 1) < bound, "I \(at)")
            let watts = try #require(clamp.power?.watts)
            let share = abs(watts - mains.watts(1)) / mains.apparent(1)
            #expect(share < (isCoarse ? max(load.power, 0.003) : load.power), "P \(at)")
            let factor = try #require(clamp.powerFactor)
            #expect(abs(factor - mains.watts(1) / mains.apparent(1)) < 0.005, "PF \(at)")
            let hertzRead = try #require(report.frequency?.hertz)
            #expect(abs(hertzRead - hertz) < 0.005, "f \(at)")
            let vars = try #require(clamp.reactive?.vars)
            #expect(abs(vars - mains.vars(1)) < 0.004 * mains.apparent(1), "Q \(at)")
        }
    }

    /// Near a whole number of samples a cycle the edge slides slowly over the grid.
    @Test func `a dimmer stays within its bounds where the rate is a multiple`() throws {
        for hertz in [49.87, 50.02, 50.13] {
            var mains = SampledMains(rate: 2_500, bits: 12, hertz: hertz)
            mains.currents = [Harmonic.dimmer(rms: 4, from: .pi / 2, count: 48)]
            let report = try report(mains)
            let watts = try #require(report.clamps[1]?.power?.watts)
            #expect(abs(watts - mains.watts(1)) / mains.apparent(1) < 0.007, "\(hertz) Hz")
            let amperes = try #require(report.clamps[1]?.current?.amperes)
            #expect(abs(amperes / 4 - 1) < 0.006, "\(hertz) Hz")
        }
    }

    @Test func `a tenth of an ampere is read in watts under the noise`() throws {
        for seed in 1...6 {
            var mains = SampledMains(rate: 2_500, hertz: 50.05)
            mains.currents = [[Harmonic(order: 1, rms: 0.1, phase: 0)]]
            mains.seed = UInt64(seed)
            let report = try report(mains)
            let clamp = try #require(report.clamps[1])
            let watts = try #require(clamp.power?.watts)
            #expect(abs(watts / mains.watts(1) - 1) < 0.015, "seed \(seed)")
            let floor = try #require(clamp.floor?.amperes)
            #expect(abs(floor - 0.0693) < 0.012, "seed \(seed)")
        }
    }

    @Test func `the noise floor leaves harmonics in the current`() throws {
        var mains = SampledMains(rate: 5_000, bits: 16)
        mains.voltage = KnownLoad.distorted
        mains.currents = [Harmonic.rectifier(rms: 3)]
        mains.noise = 0
        let clamp = try #require(try report(mains).clamps[1])
        #expect(try #require(clamp.floor?.amperes) < 0.03)
        #expect(abs(try #require(clamp.current?.amperes) - 3) < 0.003)
        let fundamental = mains.currents[0][0].rms
        let distortion = (9 / (fundamental * fundamental) - 1).squareRoot()
        #expect(abs(try #require(clamp.distortion) - distortion) < 0.01)
    }

    @Test func `the first report is as right as the others, whatever the bias`() throws {
        var mains = SampledMains(hertz: 50.1, seconds: 0.21)
        mains.bias = 0.41
        mains.currents = [[Harmonic(order: 1, rms: 10, phase: -0.5)]]
        var stream = PowerStream(mains.plan, blocksPerReport: 1, showsWaves: false)
        let first = try #require(stream.take(mains.counts()).first)
        let watts = try #require(first.clamps[1]?.power?.watts)
        #expect(abs(watts - mains.watts(1)) / mains.apparent(1) < 0.004)
        #expect(abs(try #require(first.voltage?.volts) / 230 - 1) < 0.001)
        #expect(abs(try #require(first.mainsInput?.mean) - 0.41) < 0.001)
    }

    @Test func `four clamps on one converter each keep their own phase`() throws {
        var mains = SampledMains(hertz: 50.08, seconds: 1.2)
        let degrees = [0.0, -60, 120, 180]
        mains.currents = degrees.enumerated().map {
            [Harmonic(order: 1, rms: 4 + Double($0), phase: $1 * .pi / 180)]
        }
        let report = try report(mains)
        for number in 1...4 {
            let clamp = try #require(report.clamps[number])
            let share = (try #require(clamp.power?.watts) - mains.watts(number))
            #expect(abs(share) / mains.apparent(number) < 0.001, "clamp \(number)")
            let phasor = try #require(clamp.phasor)
            let angle = atan2(phasor.imaginary, phasor.real) * 180 / .pi
            let turn = (angle - degrees[number - 1]).remainder(dividingBy: 360)
            #expect(abs(turn) < 0.1, "clamp \(number)")
        }
    }

    @Test func `the energies of the reports sum to the energy of the samples`() throws {
        var mains = SampledMains(seconds: 6.2)
        mains.currents = [
            [Harmonic(order: 1, rms: 10, phase: 0)], [Harmonic(order: 1, rms: 5, phase: .pi)],
        ]
        var stream = PowerStream(mains.plan, blocksPerReport: 10)
        let reports = stream.take(mains.counts())
        #expect(reports.count == 6)
        let consumed = reports.compactMap { $0.clamps[1]?.consumed?.wattHours }.reduce(0, +)
        #expect(abs(consumed - mains.watts(1) * 6 / 3_600) < 0.005)
        let injected = reports.compactMap { $0.clamps[2]?.injected?.wattHours }.reduce(0, +)
        #expect(abs(injected + mains.watts(2) * 6 / 3_600) < 0.005)
        #expect(reports.allSatisfy { $0.clamps[1]?.injected?.wattHours == 0 })
        #expect(reports.allSatisfy { $0.clamps[2]?.consumed?.wattHours == 0 })
    }

    @Test(arguments: [45.5, 47.5, 49.5, 50.5, 52.0, 54])
    func `a frequency off the nominal one is followed`(hertz: Double) throws {
        var mains = SampledMains(hertz: hertz)
        mains.currents = [[Harmonic(order: 1, rms: 6, phase: -0.4)]]
        let report = try report(mains)
        #expect(abs(try #require(report.frequency?.hertz) - hertz) < 0.005)
        let watts = try #require(report.clamps[1]?.power?.watts)
        #expect(abs(watts - mains.watts(1)) / mains.apparent(1) < 0.003)
        let vars = try #require(report.clamps[1]?.reactive?.vars)
        #expect(abs(vars - mains.vars(1)) / mains.apparent(1) < 0.005)
    }

    @Test func `a cycle of the wave has its height and begins at a rising zero`() throws {
        let mains = SampledMains(seconds: 1.2)
        var stream = PowerStream(mains.plan, blocksPerReport: 10)
        let waves = try #require(stream.take(mains.counts()).first?.waves)
        #expect(waves.voltage.count == Waves.points)
        #expect(waves.currents[1]?.count == Waves.points)
        #expect(abs(try #require(waves.voltage.max()) - 325) < 4)
        #expect(abs(try #require(waves.currents[1]?.max()) - 14.1) < 0.5)
        #expect(abs(waves.voltage[0]) < 20)
        #expect(waves.voltage[Waves.points / 4] > 300)
    }
}
