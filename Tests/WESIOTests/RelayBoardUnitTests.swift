import Testing
import WESModel

@testable import WESIO

/// A relay on a board in the house of the demo: its load is proved by a clamp like any other.
@Suite struct RelayBoardUnitTests {
    private static let board = """
        base = maison
        [probe.29-00000012AB34]
        name = Carte
        [relays.2]
        board = 29-00000012AB34:0

        """

    private func unit(_ more: String = "") throws -> VirtualUnit {
        var unit = VirtualUnit(scene: try Scene(text: Self.board + more, name: "t"))
        unit.run(seconds: 12)
        return unit
    }

    private func relay(_ unit: VirtualUnit) throws -> Relay {
        try #require(unit.snapshot.relays.first { $0.source == .relay(2) })
    }

    private func outcome(_ unit: VirtualUnit, _ number: UInt64) -> CommandOutcome? {
        unit.snapshot.outcomes[CommandID(rawValue: number)]
    }

    @Test func `a test on a board moves the load that its clamp sees, and returns`() throws {
        var unit = try unit()
        #expect(try relay(unit).link.isOpen)
        #expect(try relay(unit).commanded == .open)
        #expect(try relay(unit).readBack == .open)
        unit.send(.testRelay(.relay(2), .seconds(10), by: "marc"), as: CommandID(rawValue: 1))
        unit.run(seconds: 5)
        #expect(try relay(unit).commanded == .closed)
        #expect(try relay(unit).readBack == .closed)
        #expect(try relay(unit).test != nil)
        unit.run(seconds: 8)
        let relay = try relay(unit)
        #expect(relay.commanded == .open)
        #expect(relay.readBack == .open)
        #expect(relay.lastTest?.verdict == .effective)
        #expect(outcome(unit, 1) == .done)
    }

    @Test func `a board that loses its power leaves its relay open and says so`() throws {
        var unit = try unit("at 30s onewire.29-00000012AB34 power lost for 1s\n")
        unit.send(.setRelay(.relay(2), .closed, by: "marc"), as: CommandID(rawValue: 1))
        unit.run(seconds: 2)
        #expect(try relay(unit).readBack == .closed)
        #expect(outcome(unit, 1) == .done)
        unit.run(seconds: 30)
        #expect(try relay(unit).commanded == .open)
        #expect(try relay(unit).readBack == .open)
        #expect(!unit.snapshot.faults.contains { $0.code == .onewireLatch })
    }
}
