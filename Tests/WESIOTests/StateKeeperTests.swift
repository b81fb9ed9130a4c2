import Testing
import WESModel

@testable import WESIO

/// What the keeper notes of a snapshot, and what it takes back.
@Suite struct StateKeeperTests {
    private let folder = ScratchFolder()

    private func keeper(_ facts: [LearnedFact] = []) -> StateKeeper {
        let keeper = StateKeeper(store: StateStore(files: FolderOperations(folder: folder.path)))
        for fact in facts { keeper.note(fact) }
        return keeper
    }

    private func snapshot(second: Int64) -> Snapshot {
        var snapshot = Snapshot()
        snapshot.clock = ClockReading(
            instant: Instant(nanoseconds: 100_000_000_000),
            civil: CivilTime(unixSeconds: second, utcOffset: 3_600))
        var relay = Relay(source: .relay(1))
        relay.lastTest = RelayTest(
            startedAt: .zero, until: Instant(nanoseconds: 90_000_000_000), before: nil)
        relay.lastTest?.verdict = .unproven
        snapshot.relays = [relay]
        return snapshot
    }

    @Test func `a test keeps its time although the clock is set afterwards`() {
        let keeper = keeper()
        _ = keeper.tick(after: snapshot(second: 1_795_606_867))
        let noted = keeper.state.facts["tested.relays.1"]
        _ = keeper.tick(after: snapshot(second: 1_795_606_900))
        #expect(noted?.hasPrefix("1795606857\t") == true)
        #expect(keeper.state.facts["tested.relays.1"] == noted)
        keeper.finish()
    }

    @Test func `a word that was taken back goes, one of another version stays`() {
        let word = Validation(by: "Jean", reason: "vu", unixSeconds: 7)
        let keeper = keeper([.validated(.clamp(1), word), .validated(.clamp(2), word)])
        keeper.note("validated.clamps.3", "a later form")
        var snapshot = snapshot(second: 10)
        snapshot.validations[.clamp(2)] = word
        _ = keeper.tick(after: snapshot)
        #expect(keeper.state.facts["validated.clamps.1"] == nil)
        #expect(keeper.state.facts["validated.clamps.2"] != nil)
        #expect(keeper.state.facts["validated.clamps.3"] == "a later form")
        keeper.finish()
    }
}
