import Testing

@testable import WESModel

/// The test of a relay is a step test without hands: every clamp is watched.
@Suite struct RelayStepTests {
    private static func house(
        _ change: (inout RelayDescription) -> Void = { _ in }
    ) -> RuleHouse {
        var unit = RuleHouse.unit
        var relay = RelayDescription(line: "chip:23", load: .clamp(3))
        relay.expected = 2_000...2_000
        change(&relay)
        unit.relays[1] = relay
        var house = RuleHouse(unit)
        house.lock(1, .standard)
        house.drive(.open, .start)
        house.run(5) { house in
            house.loads(0)
            house.linky(drawn: 300)
        }
        return house
    }

    private func last(_ house: RuleHouse) -> RelayTest? { house.snapshot.relays.first?.lastTest }

    @Test func `the clamp of the load answers at once, and its proof counts for it`() {
        var house = Self.house()
        house.test { $0.loads(2_000) }
        #expect(last(house)?.verdict == .effective)
        #expect(last(house)?.answering == 3)
        #expect(last(house)?.proof?.isReversed == false)
        #expect(house.snapshot.stepProofs[.clamp(3)]?.answering == 3)
        #expect(house.snapshot.stepProofs[.clamp(3)]?.ratio == nil)
    }

    @Test func `a clamp the wrong way round is found by the test of its relay`() {
        var house = Self.house()
        house.test { $0.loads(-2_000) }
        #expect(last(house)?.proof?.isReversed == true)
        #expect(ReversalProof.isProved(.clamp(3), in: house.snapshot))
    }

    @Test func `another clamp is named once it came back when the relay opened`() {
        var house = Self.house()
        house.test { $0.loads(0, cooking: 2_300) }
        #expect(last(house) == nil)
        #expect(house.snapshot.relays.first?.awaited != nil)
        house.run(2) { $0.loads(0) }
        #expect(last(house)?.verdict == .otherClamp)
        #expect(last(house)?.answering == 4)
        #expect(house.snapshot.stepProofs[.clamp(3)] == nil)
        house.run(1)
        #expect(house.fault(.relayNoEffect)?.evidence.otherClamp == 4)
        #expect(house.fault(.relayNoEffect)?.state == .fault)
    }

    @Test func `a load that stays on after the test was another one`() {
        var house = Self.house()
        house.test { $0.loads(0, cooking: 2_300) }
        house.run(3) { $0.loads(0, cooking: 2_300) }
        #expect(last(house)?.verdict == .unchanged)
        #expect(last(house)?.answering == nil)
    }

    @Test func `of two circuits that moved, the one that came back is that of the relay`() {
        var house = Self.house()
        house.test { $0.loads(2_000, cooking: 2_300) }
        #expect(last(house) == nil)
        house.run(3) { $0.loads(0, cooking: 2_300) }
        #expect(last(house)?.answering == 3)
        #expect(last(house)?.proof?.isConfirmed == true)
        #expect(last(house)?.verdict == .effective)
    }

    @Test func `a board that falls silent is not waited for`() {
        var house = Self.house()
        house.test { $0.loads(0, cooking: 2_300) }
        house.run(6)
        #expect(last(house)?.verdict == .unchanged)
        #expect(house.snapshot.relays.first?.awaited == nil)
    }

    @Test func `another command ends the waiting`() {
        var house = Self.house()
        house.test { $0.loads(0, cooking: 2_300) }
        house.drive(.closed, .operator_)
        #expect(last(house)?.verdict == .unchanged)
    }

    @Test func `without a load named the clamp that answered is told, and proves no clamp`() {
        var house = Self.house { $0.load = nil }
        house.test { $0.loads(2_000) }
        house.run(2) { $0.loads(0) }
        #expect(last(house)?.verdict == .unproven)
        #expect(last(house)?.answering == 3)
        #expect(house.snapshot.stepProofs.isEmpty)
    }

    @Test func `a motor tells no phase by its lag`() {
        var unit = RuleHouse.unit
        unit.relays[1]?.kind = .inductive
        unit.clamps[1]?.phase = 2
        var house = RuleHouse(unit)
        house.drive(.open, .start)
        house.run(5) { $0.loads(0) }
        house.test { $0.loads(2_000) }
        #expect(last(house)?.answering == 3)
        #expect(last(house)?.proof?.phase == nil)
        #expect(last(house)?.proof?.isReversed == nil)
    }

    @Test func `a load that is shed names no clamp`() {
        var house = Self.house { $0.expected = 0...0 }
        house.test { $0.loads(0, cooking: 2_300) }
        #expect(last(house)?.verdict == .effective)
        #expect(last(house)?.answering == nil)
    }
}
