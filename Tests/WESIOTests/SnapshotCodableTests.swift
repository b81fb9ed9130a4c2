import FoundationEssentials
import Testing
import WESModel

@testable import WESIO

/// An engine in another process stands or falls with these.
@Suite struct SnapshotCodableTests {
    @Test func `a snapshot crosses a process without its histories`() throws {
        var snapshot = Snapshot()
        let source = SourceID.teleinfo(1)
        let unit = UnitDescription(teleinfo: [1: TeleinfoDescription(device: "d", role: .grid)])
        let at = Instant(nanoseconds: 5)
        let frame = TeleinfoFrame(
            groups: [TeleinfoGroup(label: "EAST", horodate: nil, value: "000000100")],
            rejectedCounts: [.checksum: 2])
        for event: Event in [
            .configured(unit, changed: unit.sources, at: at),
            .link(source, .open(device: "d", honoured: false), at: at),
            .teleinfo(source, .locked(TeleinfoLine(mode: .standard, baud: 9_600)), at: at),
            .teleinfo(source, .frame(frame), at: at),
            .answered(CommandID(rawValue: 1), .done, at: at),
        ] {
            let back = try JSONDecoder().decode(Event.self, from: JSONEncoder().encode(event))
            Reducer.apply(back, to: &snapshot)
        }
        snapshot.histories[SeriesID(subject: "1", kind: .power)] = History(capacity: 4)
        let data = try JSONEncoder().encode(snapshot)
        let back = try JSONDecoder().decode(Snapshot.self, from: data)
        #expect(back.teleinfo == snapshot.teleinfo)
        #expect(back.unit == unit)
        #expect(back.journal == snapshot.journal)
        #expect(back.outcomes == snapshot.outcomes)
        #expect(back.histories.isEmpty)
    }

    @Test func `commands cross a process`() throws {
        let commands: [Command] = [
            .rename(.teleinfo(1), "Maison"), .setRelay(.relay(1), .closed, by: "marie"),
            .testRelay(.relay(2), .seconds(10), by: "marie"), .searchOneWire(passes: 4),
            .reloadConfiguration,
        ]
        let data = try JSONEncoder().encode(commands)
        #expect(try JSONDecoder().decode([Command].self, from: data) == commands)
    }
}
