import WESModel

@testable import WESTUI

/// The sample house with a board of raw samples, prices, and what commissioning learned.
enum ScreenClampPages {
    /// Every page of tab 3 by the keys that lead there.
    static let screens: [ScreenGallery] = [
        ScreenGallery("3v-wave", waves, "3v"), ScreenGallery("3v-load", waves, "3vjjj"),
        ScreenGallery("3v-idle", waves, "3vjj"), ScreenGallery("3v-board", .turned, "3vj"),
        ScreenGallery("3v-no-mains", .noMains, "3v"),
        ScreenGallery("3m-costs", waves, "3m"), ScreenGallery("3m-month", waves, "3mee"),
        ScreenGallery("3m-no-prices", .turned, "3m"),
        ScreenGallery("3m-no-ledger", .noMains, "3m"),
        ScreenGallery("3a-calibration", learned, "3a"), ScreenGallery("3a-never", waves, "3ajjj"),
        ScreenGallery("3a-running", running, "3a"),
        ScreenGallery(name: "3a-ask", fixture: waves, keys: keys("3a") + [.enter]),
        ScreenGallery(name: "3a-load", fixture: waves, keys: keys("3aj") + [.enter] + keys("200")),
        ScreenGallery(
            name: "3a-ask-load", fixture: waves,
            keys: keys("3aj") + [.enter] + keys("2000") + [.enter]),
        ScreenGallery(
            name: "3a-ask-mains", fixture: waves,
            keys: keys("3ajjjj") + [.enter]),
        ScreenGallery("3a-undo", learned, "3au"),
        ScreenGallery("3t-load", waves, "3t2000"),
        ScreenGallery("3t-baseline", test([0]), "3"),
        ScreenGallery("3t-waiting", test([0, 0, 0, 0]), "3"),
        ScreenGallery("3t-settling", test([0, 0, 0, 0, 8.9, 8.9]), "3"),
        ScreenGallery("3t-right", test(right), "3"),
        ScreenGallery("3t-reversed", test(right.map { -$0 }), "3"),
        ScreenGallery("3t-ajar", test(right.map { $0 * 0.6 }), "3"),
        ScreenGallery("3t-other", test(right, on: 3), "3"),
        ScreenGallery("3t-expired", expired, "3"),
        ScreenGallery("3i-ask", proved, "3jjji"), ScreenGallery("3i-unproved", waves, "3jjji"),
        ScreenGallery(name: "3i-detail", fixture: proved, keys: keys("3jjj") + [.enter]),
        ScreenGallery("3i-inverted", inverted, "3"),
        ScreenGallery(name: "3i-back", fixture: inverted, keys: keys("3jjj") + [.enter]),
        ScreenGallery("3l-journal", journal, "3l"),
    ]

    private static let right: [Double] = [0, 0, 0, 0] + Array(repeating: 8.9, count: 8)

    private static func keys(_ text: String) -> [Key] { text.map { .character($0) } }

    private static let unit: UnitDescription = {
        var unit = ScreenHouse.unit
        unit.clampBoard = ClampBoardDescription(source: "waveform:iio:wes")
        unit.prices = PriceTable(
            kilowattHour: ["HP BLEU": 0.1609, "HC BLEU": 0.1296], injectedKilowattHour: 0.1)
        return unit
    }()

    /// A board that sends a wave each second: 8 A of a motor, solar, and 2.7 A of a supply.
    static let waves: ScreenFixture = {
        var house = ScreenFixture.configured(unit, ago: 70)
        house.open(1, ago: 66)
        house.open(2, ago: 66)
        let device = "iio:wes"
        house.apply(
            .link(.clamps, .open(device: device, honoured: true), at: ScreenFixture.ago(66)))
        house.lock(1, .standard, 9_600, ago: 62)
        house.lock(2, .historique, 1_200, ago: 62)
        for second in stride(from: Int64(60), through: 1, by: -1) {
            house.tick(ago: second)
            if second % 2 == 0 { house.send(2, ScreenFrames.historique, ago: second) }
            house.send(1, ScreenFrames.standard(ago: second), ago: second)
            house.report(report(), ago: second)
        }
        for number in 1...4 { house.learn(.energy(.clamp(number), ledger(number)), ago: 1) }
        house.finish()
        return house
    }()

    /// Calibrated on the meter and on a load.
    private static let learned: ScreenFixture = {
        var house = waves
        let seconds = ScreenFixture.clock.civil.unixSeconds
        house.learn(
            .calibrated(
                .clamp(1),
                CalibrationRecord(
                    current: Calibration(
                        gain: 1.052, leadDegrees: 1.9, floor: Current(amperes: 0.04)),
                    previous: Calibration(gain: 0.98), step: .knownLoad(Power(watts: 2_000)),
                    proof: CalibrationProof(
                        measure: .power, reference: 2_000, before: 1_790, after: 2_000),
                    unixSeconds: seconds - 60)), ago: 60)
        house.learn(
            .calibrated(
                .mains,
                CalibrationRecord(
                    current: Calibration(gain: 1.013), previous: Calibration.none, step: .meter,
                    proof: CalibrationProof(
                        measure: .voltage, reference: 236, before: 233.1, after: 236.1),
                    unixSeconds: seconds - 120)), ago: 120)
        house.finish()
        return house
    }()

    private static let running: ScreenFixture = {
        var house = waves
        let run = CalibrationRun(
            source: .clamp(1), step: .knownLoad(Power(watts: 2_000)),
            command: CommandID(rawValue: 1),
            startedAt: ScreenFixture.ago(6))
        house.apply(.calibrationStarted(run))
        for second in stride(from: Int64(5), through: 1, by: -1) {
            house.report(report(), ago: second)
        }
        house.finish()
        return house
    }()

    private static let expired: ScreenFixture = {
        var house = waves
        house.apply(.stepTestStarted(.clamp(4), .unknown, at: ScreenFixture.ago(125)))
        house.finish()
        return house
    }()

    /// A step test found clamp 4 the wrong way round.
    private static let proved: ScreenFixture = {
        var house = waves
        house.report(report(isTurned: true), ago: 1)
        house.learn(.stepTested(.clamp(4), proof(isReversed: true)), ago: 40)
        house.finish()
        return house
    }()

    private static let inverted: ScreenFixture = {
        var house = proved
        house.learn(.inverted(.clamp(4), true), ago: 0)
        house.finish()
        return house
    }()

    /// What the journal says of step tests, calibrations and inversions.
    private static let journal: ScreenFixture = {
        var house = learned
        let at = ScreenFixture.ago
        house.snapshot.log(.stepTest(proof(isReversed: true)), of: .clamp(4), at: at(50))
        house.snapshot.log(.inverted(true), of: .clamp(4), at: at(40))
        house.snapshot.log(.inverted(false), of: .clamp(4), at: at(30))
        return house
    }()

    private static func proof(isReversed: Bool) -> StepProof {
        StepProof(
            answering: 4, step: Current(amperes: 8.61), angleDegrees: isReversed ? 180 : 0,
            phase: 1, isReversed: isReversed, ratio: 0.99,
            unixSeconds: ScreenFixture.clock.civil.unixSeconds - 40)
    }

    /// A load of 2 000 W on one clamp, one report a second; the steps are in amperes.
    private static func test(_ steps: [Double], on number: Int = 4) -> ScreenFixture {
        var house = waves
        let count = Int64(steps.count)
        house.apply(
            .stepTestStarted(
                .clamp(4), .power(Power(watts: 2_000)), at: ScreenFixture.ago(count + 1)))
        for (index, step) in steps.enumerated() {
            house.report(report(adding: step, to: number), ago: count - Int64(index))
        }
        house.finish()
        return house
    }

    /// One second of the house; a resistive load may be added to a clamp.
    private static func report(
        adding step: Double = 0, to number: Int = 4, isTurned: Bool = false
    ) -> ClampReport {
        let volts = 236.1
        let phasors = [
            1: Phasor(real: -7.9, imaginary: -1.3), 2: Phasor(real: -10.66, imaginary: 0.3),
            3: Phasor.zero, 4: Phasor(real: 2.6, imaginary: 0.55) * (isTurned ? -1 : 1),
        ]
        var report = ClampReport(voltage: Voltage(volts: volts), frequency: Frequency(hertz: 50.02))
        report.mainsDistortion = 0.021
        var currents: [Int: [Float]] = [:]
        for (clamp, base) in phasors {
            let phasor = base + Phasor(real: clamp == number ? step : 0, imaginary: 0)
            let third = clamp == 4 ? 0.35 : 0.02
            let amperes = phasor.magnitude * (1 + third * third).squareRoot()
            var values = ClampValues(
                current: Current(amperes: amperes), power: Power(watts: phasor.real * volts),
                apparent: ApparentPower(voltAmperes: amperes * volts))
            values.reactive = ReactivePower(vars: -phasor.imaginary * volts)
            values.phasor = phasor
            values.distortion = amperes > 0 ? third : nil
            values.input = InputLevels(
                mean: 0.5, railShare: 0, crest: amperes > 0 ? 1.41 + third : 0, amplitude: 0.1)
            report.clamps[clamp] = values
            currents[clamp] = wave(phasor, third: third)
        }
        report.waves = Waves(voltage: wave(Phasor(real: volts, imaginary: 0)), currents: currents)
        return report
    }

    /// A cycle from the rising zero of the voltage on, with a share of the third harmonic.
    private static func wave(_ phasor: Phasor, third: Double = 0) -> [Float] {
        (0..<Waves.points).map { index in
            let angle = Double(index) * 360 / Double(Waves.points)
            let turn = Rotation(degrees: angle)
            let peak = 2.0.squareRoot()
            let base = phasor.real * turn.sine + phasor.imaginary * turn.cosine
            let harmonic = third * phasor.magnitude * Rotation(degrees: 3 * angle).sine
            return Float(peak * (base + harmonic))
        }
    }

    private static func ledger(_ number: Int) -> EnergyLedger {
        var ledger = EnergyLedger(
            day: CivilDay(ScreenFixture.clock.civil), rests: (consumed: 0, injected: 0))
        let size = Int64(5 - number) * 1_234_567
        for (span, factor) in [(EnergyLedger.Span.today, Int64(1)), (.month, 14), (.year, 14)] {
            for (period, share) in [("HC BLEU", Int64(3)), ("HP BLEU", 7), ("HP BLANC", 2)] {
                guard span != .today || period != "HP BLANC" else { continue }
                ledger.restore(
                    EnergyEntry(
                        period: TariffPeriod(name: period),
                        consumedMilliwattHours: number == 2 ? 0 : size * factor * share / 10,
                        injectedMilliwattHours: number <= 2 ? size * factor * share / 20 : 0),
                    in: span)
            }
        }
        return ledger
    }
}

extension ScreenFixture {
    /// Tells what commissioning learned.
    mutating func learn(_ fact: LearnedFact, ago seconds: Int64) {
        apply(.learned(fact, at: Self.ago(seconds)))
    }
}
