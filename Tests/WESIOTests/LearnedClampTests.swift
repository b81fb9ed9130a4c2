import Testing
import WESModel

@testable import WESIO

/// Calibrations, inversions, step proofs and energies, through the state files and back.
@Suite struct LearnedClampTests {
    private let folder = ScratchFolder()

    private static let ledger: EnergyLedger = {
        var ledger = EnergyLedger(day: CivilDay(number: 20_781), rests: (0.25, 0.5))
        for span in [EnergyLedger.Span.today, .month, .total] {
            ledger.restore(
                EnergyEntry(
                    period: TariffPeriod(name: "HEURE CREUSE", index: 1),
                    consumedMilliwattHours: 16_000_123, injectedMilliwattHours: 7), in: span)
            ledger.restore(EnergyEntry(period: nil, consumedMilliwattHours: 42), in: span)
        }
        return ledger
    }()

    private static let facts: [LearnedFact] = [
        .calibrated(
            .clamp(2),
            CalibrationRecord(
                current: Calibration(
                    gain: 0.952_380_952_4, leadDegrees: 2.000_01, floor: Current(amperes: 0.069)),
                previous: Calibration.none, step: .knownLoad(Power(watts: 2_194.8)),
                proof: CalibrationProof(
                    measure: .power, reference: 2_194.8, before: 2_303.1, after: 2_194.8),
                unixSeconds: 1_795_606_867, basis: "rpict mA")),
        .calibrated(
            .mains,
            CalibrationRecord(
                current: Calibration(gain: 1.02), step: .meter, unixSeconds: 1_795_606_868,
                basis: "rpict")),
        .calibrated(
            .clamp(3),
            CalibrationRecord(
                current: Calibration.none, unixSeconds: 1_795_606_869,
                basis: "waveform 90.909 0.0")),
        .energy(.clamp(1), ledger), .inverted(.clamp(4), true),
        .stepTested(
            .clamp(4),
            StepProof(
                answering: 4, step: Current(amperes: 8.7), angleDegrees: -1.5, phase: 1,
                isReversed: false, ratio: 0.99, scale: .right, unixSeconds: 1_795_606_870,
                isConfirmed: true)),
        .stepTested(
            .clamp(3),
            StepProof(answering: nil, step: Current(amperes: 0.1), scale: .odd, unixSeconds: 9)),
    ]

    @Test func `every fact comes back as it was noted`() {
        let again = LearnedState(text: LearnedState(Self.facts).text)?.learned ?? []
        #expect(again.count == Self.facts.count)
        for fact in Self.facts { #expect(again.contains(fact), "\(fact)") }
    }

    @Test func `a fact that is taken back goes`() {
        var state = LearnedState(Self.facts)
        state.note(.calibrated(.clamp(2), nil))
        state.note(.inverted(.clamp(4), false))
        state.note(.stepTested(.clamp(4), nil))
        #expect(state.facts["calibrated.clamps.2"] == nil)
        #expect(state.facts["inverted.clamps.4"] == nil)
        #expect(state.facts["step.clamps.4"] == nil)
    }

    @Test(arguments: [
        ("calibrated.clamps.1", "7\t1.5\t0\t0\t-\t-\t-\tmeter\t-\tx"),
        ("calibrated.clamps.1", "7\tnan\t0\t0\t-\t-\t-\tmeter\t-\tx"),
        ("calibrated.clamps.1", "7\t1"), ("energy.clamps.1", "soon\t0\t0"),
        ("energy.clamps.1", ""), ("inverted.clamps.1", "perhaps"), ("step.clamps.1", "1\t2\t3"),
        ("step.clamps.1", "7\t1\tnan\t-\t-\t-\t-\tright\tfalse"),
    ])
    func `a damaged value costs only itself`(_ key: String, _ value: String) {
        var state = LearnedState(Self.facts)
        state.facts[key] = value
        let rest = Self.facts.filter {
            if case .energy = $0 { key != "energy.clamps.1" } else { true }
        }
        let learned = LearnedState(text: state.text)?.learned ?? []
        #expect(learned.count == rest.count)
        for fact in rest { #expect(learned.contains(fact), "\(fact)") }
    }

    @Test func `a damaged group of an energy costs only itself`() {
        let text = EnergyText.text(Self.ledger)
            .replacingOccurrences("today\t1\tHEURE", with: "today?\t1\tHEURE")
        let ledger = EnergyText.ledger(
            text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
        #expect(ledger?[.today].consumed == Energy(wattHours: 0.042))
        #expect(ledger?[.total] == Self.ledger[.total])
        #expect(ledger?[.month] == Self.ledger[.month])
    }

    private func snapshot(second: Int64, consumed: Int64) -> Snapshot {
        var snapshot = Snapshot()
        snapshot.clock = ClockReading(
            instant: Instant(nanoseconds: second * 1_000_000_000),
            civil: CivilTime(unixSeconds: 1_795_606_867 + second, utcOffset: 3_600))
        var ledger = EnergyLedger()
        ledger.restore(
            EnergyEntry(period: nil, consumedMilliwattHours: consumed), in: .total)
        snapshot.ledgers[.clamp(1)] = ledger
        return snapshot
    }

    @Test func `energies are kept every five minutes and at the end, no oftener`() {
        let store = StateStore(files: FolderOperations(folder: folder.path))
        let keeper = StateKeeper(store: store)
        var written: Set<String?> = []
        for second in 0..<Int64(900) {
            _ = keeper.tick(after: snapshot(second: second, consumed: second + 1))
            written.insert(keeper.state.facts["energy.clamps.1"])
        }
        // None at first, then at 300 and 600 seconds.
        #expect(written.count == 3)
        keeper.finish()
        let again = StateKeeper(store: store).state.learned
        guard case .energy(_, let ledger) = again.first else {
            Issue.record("\(again)")
            return
        }
        #expect(ledger[.total].consumed == Energy(wattHours: 0.9))
    }

    @Test func `a calibration is kept at once and energies go on after a restart`() throws {
        let store = StateStore(files: FolderOperations(folder: folder.path))
        let keeper = StateKeeper(store: store)
        var first = snapshot(second: 1, consumed: 5_000)
        guard case .calibrated(let source, let record) = Self.facts[0] else { return }
        first.calibrations[source] = record
        _ = keeper.tick(after: first)
        #expect(keeper.state.facts["calibrated.clamps.2"] != nil)
        keeper.finish()
        var unit = UnitDescription()
        unit.clampBoard = ClampBoardDescription(source: "rpict:/dev/x")
        unit.mains = MainsDescription()
        unit.clamps[1] = ClampDescription()
        var next = Snapshot()
        Reducer.apply(.configured(unit, changed: unit.sources, at: .zero), to: &next)
        for fact in StateKeeper(store: store).state.learned {
            Reducer.apply(.learned(fact, at: .zero), to: &next)
        }
        #expect(next.calibrations[source] == record)
        for second in Int64(1)...3 {
            var report = ClampReport(voltage: Voltage(volts: 230))
            report.clamps[1] = ClampValues(power: Power(watts: 3_600))
            Reducer.apply(
                .clamps(.report(report), at: Instant(nanoseconds: second * 1_000_000_000)),
                to: &next)
        }
        #expect(next.ledgers[.clamp(1)]?[.total].consumed == Energy(wattHours: 7))
    }
}

extension String {
    /// Replaces the first occurrence, without Foundation.
    fileprivate func replacingOccurrences(_ old: String, with new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return replacingCharacters(in: range, with: new)
    }

    private func replacingCharacters(in range: Range<Index>, with new: String) -> String {
        String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
    }
}
