import Testing
import WESModel

@testable import WESIO

/// A person's wishes about clamps, through the supervisor and into the state files.
@Suite struct ClampCommandPathTests {
    private let folder = ScratchFolder()

    private func snapshot() -> Snapshot {
        var unit = UnitDescription()
        unit.clampBoard = ClampBoardDescription(source: "rpict:/dev/x")
        unit.mains = MainsDescription()
        unit.clamps[2] = ClampDescription()
        var snapshot = Snapshot()
        Reducer.apply(.configured(unit, changed: unit.sources, at: .zero), to: &snapshot)
        snapshot.sequence = 1
        return snapshot
    }

    private func keeper() -> StateKeeper {
        StateKeeper(store: StateStore(files: FolderOperations(folder: folder.path)))
    }

    private func perform(
        _ command: Command, in snapshot: inout Snapshot, keeper: StateKeeper
    ) -> CommandOutcome? {
        let supervisor = Supervisor(
            description: snapshot.unit, follower: nil, keeper: keeper
        ) { Transports.transport(for: $0.rawValue, device: $1) }
        let identifier = CommandID(rawValue: 1)
        let events = supervisor.perform(
            command, as: identifier, in: snapshot, at: snapshot.clock)
        for event in events { Reducer.apply(event, to: &snapshot) }
        return snapshot.outcomes[identifier]
    }

    @Test func `an inversion that is proved is kept, one that is not is refused`() {
        let keeper = keeper()
        var snapshot = snapshot()
        #expect(
            perform(.invert(.clamp(2), true), in: &snapshot, keeper: keeper) == .notProved)
        #expect(keeper.state.facts["inverted.clamps.2"] == nil)
        snapshot.stepProofs[.clamp(2)] = StepProof(
            answering: 2, step: Current(amperes: 9), isReversed: true, unixSeconds: 7)
        #expect(perform(.invert(.clamp(2), true), in: &snapshot, keeper: keeper) == .done)
        #expect(keeper.state.facts["inverted.clamps.2"] == "true")
        // The proof goes to the files as it is now: turned with the clamp.
        _ = keeper.tick(after: snapshot)
        #expect(
            keeper.state.learned.contains {
                if case .stepTested(.clamp(2), let proof) = $0 {
                    proof?.isReversed == false
                } else {
                    false
                }
            })
        #expect(perform(.invert(.clamp(2), false), in: &snapshot, keeper: keeper) == .done)
        #expect(keeper.state.facts["inverted.clamps.2"] == nil)
        keeper.finish()
    }

    @Test func `undoing a calibration is kept`() {
        let keeper = keeper()
        var snapshot = snapshot()
        snapshot.calibrations[.clamp(2)] = CalibrationRecord(
            current: Calibration(gain: 0.95), previous: Calibration(gain: 0.97), step: .meter,
            unixSeconds: 7, basis: snapshot.unit.constants(of: .clamp(2)))
        _ = keeper.tick(after: snapshot)
        #expect(
            perform(.undoCalibration(.clamp(2)), in: &snapshot, keeper: keeper) == .done)
        _ = keeper.tick(after: snapshot)
        keeper.finish()
        let learned = self.keeper().state.learned
        #expect(
            learned.contains {
                if case .calibrated(.clamp(2), let record) = $0 {
                    record?.current.gain == 0.97 && record?.previous == nil
                } else {
                    false
                }
            })
    }
}
