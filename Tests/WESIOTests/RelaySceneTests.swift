import Testing
import WESModel

@testable import WESIO

/// Relays through the bytes of their scenes: the test names the clamp, the boards move the loads.
@Suite struct RelaySceneTests {
    private static let boardOnly = """
        base = maison
        [contacts.1]
        fitted = no
        [contacts.2]
        fitted = no
        [counters.1]
        fitted = no
        [counters.2]
        fitted = no
        [counters.3]
        fitted = no
        [counters.4]
        fitted = no
        [relays.1]
        fitted = no
        [relays.3]
        fitted = no
        [probe.29-00000012AB34]
        name = Carte
        [relays.2]
        board = 29-00000012AB34:0

        """

    private func last(_ unit: VirtualUnit, _ number: Int) -> RelayTest? {
        unit.snapshot.relays.first { $0.source == .relay(number) }?.lastTest
    }

    private func told(_ unit: VirtualUnit) -> [FaultCode] {
        unit.snapshot.faults.filter { $0.state != .todo }.map(\.code)
    }

    @Test func `a test in the healthy house names the clamp, its phase and its direction`() throws {
        var unit = VirtualUnit(scene: try SceneLibrary.scene("maison"))
        unit.run(seconds: 12)
        unit.send(.testRelay(.relay(1), .seconds(10), by: "marc"), as: CommandID(rawValue: 1))
        unit.run(seconds: 16)
        let test = try #require(last(unit, 1))
        #expect(test.verdict == .effective)
        #expect(test.answering == 3)
        #expect(test.proof?.phase == 1 && test.proof?.isReversed == false)
        #expect(unit.snapshot.stepProofs[.clamp(3)]?.answering == 3)
        #expect(told(unit).isEmpty)
    }

    @Test func `the wrong clamp is named by its number`() throws {
        var unit = VirtualUnit(scene: try SceneLibrary.scene("relais-autre-pince"))
        unit.run(seconds: 30)
        #expect(last(unit, 1)?.verdict == .otherClamp)
        #expect(last(unit, 1)?.answering == 4)
        #expect(told(unit) == [.relayNoEffect])
    }

    @Test func `a unit whose only relays hang on a board moves their loads too`() throws {
        var unit = VirtualUnit(scene: try Scene(text: Self.boardOnly, name: "t"))
        unit.run(seconds: 12)
        unit.send(.testRelay(.relay(2), .seconds(10), by: "marc"), as: CommandID(rawValue: 1))
        unit.run(seconds: 16)
        #expect(last(unit, 2)?.answering == 4)
    }

    @Test func `a welded contact stays told while the off-peak signal runs the load`() throws {
        var unit = VirtualUnit(scene: try SceneLibrary.scene("relais-colle"))
        unit.run(seconds: 600)
        #expect(told(unit) == [.relayWelded])
    }

    @Test func `a healthy hour with tests and switchings raises no code of a relay`() throws {
        let orders = (0..<12).map { turn in
            let at = 60 + turn * 290
            return "at \(at)s relays.\(turn % 3 + 1) test\n"
                + "at \(at + 60)s relays.1 close\nat \(at + 120)s relays.1 open\n"
        }
        let text = "base = maison\n" + orders.joined()
        var unit = VirtualUnit(scene: try Scene(text: text, name: "t"))
        unit.run(seconds: 3_600)
        let told = unit.snapshot.journal.compactMap { entry -> Fault? in
            if case .faultAppeared(let fault) = entry.fact { fault } else { nil }
        }
        #expect(told.isEmpty, "\(told)")
        #expect([1, 2, 3].allSatisfy { last(unit, $0)?.verdict == .effective })
    }
}
