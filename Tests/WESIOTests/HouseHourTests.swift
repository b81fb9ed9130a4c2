import Glibc
import Testing
import WESModel

@testable import WESIO

/// The healthy house left alone: no rule ever says a word.
///
/// An hour of virtual time; `WES_SOAK_SECONDS` makes it longer (`make soak`: a week).
@Suite struct HouseHourTests {
    /// The clamps through each board; raw samples come as one block now and then.
    private static let boards = [
        "[clamps]\nperiod = 5s\n", "[clamps]\nboard = emon\njson = yes\nperiod = 10s\n",
        "[clamps]\nboard = waveform\nburst = \(isLong ? 60 : 20)s\n",
    ]

    private static var seconds: Int64 {
        getenv("WES_SOAK_SECONDS").flatMap { Int64(String(cString: $0)) } ?? 3_600
    }
    private static var isLong: Bool { seconds > 3_600 }

    @Test(arguments: boards)
    func `the healthy house raises nothing through any board`(_ board: String) throws {
        var unit = VirtualUnit(scene: try Scene(text: "base = maison\n" + board, name: "t"))
        var told: [String] = []
        for _ in 0..<max(Self.seconds / 10, 1) where told.count < 5 {
            unit.run(seconds: 10)
            told += unit.snapshot.faults.filter { $0.state != .todo }
                .map { "\(unit.time.wholeSeconds) s: \($0.code.rawValue) \($0.terminal.rawValue)" }
        }
        #expect(told.isEmpty)
        #expect(unit.snapshot.clamps.count == 4)
        #expect(unit.snapshot.modbus.allSatisfy { $0.tally.failures == 0 })
        #expect(unit.snapshot.modbus.first?.tally.turns ?? 0 >= Int(Self.seconds - 20) * 9 / 10)
        #expect(unit.snapshot.clamps.allSatisfy { $0.current != nil })
        #expect(unit.snapshot.mains?.voltage.map { abs($0.value.volts - 236) < 3 } == true)
    }

    @Test func `a healthy bus of thirty probes stays quiet`() throws {
        var unit = VirtualUnit(scene: try SceneLibrary.scene("trente-sondes"))
        var told: [String] = []
        for _ in 0..<max(Self.seconds / 10, 1) where told.count < 5 {
            unit.run(seconds: 10)
            told += unit.snapshot.faults.filter { $0.code.rawValue.hasPrefix("onewire.") }
                .map { "\(unit.time.wholeSeconds) s: \($0.code.rawValue) \($0.terminal.rawValue)" }
        }
        #expect(told.isEmpty)
        let bus = try #require(unit.snapshot.oneWire)
        #expect(bus.probes.count == 30)
        #expect(bus.line == .ok)
        // A cycle every five seconds, and nothing lost on the way.
        let least = Int(Self.seconds / 5) - 10
        #expect(bus.probes.allSatisfy { $0.readings > least && $0.checksumErrors == 0 })
    }
}
