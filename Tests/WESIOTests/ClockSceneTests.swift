import Testing
import WESModel

@testable import WESIO

/// The clock of a scene, through the text of the kernel and the real reader.
@Suite struct ClockSceneTests {
    private func unit(_ text: String, seconds: Int64 = 40) throws -> VirtualUnit {
        var unit = VirtualUnit(scene: try Scene(text: "base = maison\n" + text, name: "t"))
        unit.run(seconds: seconds)
        return unit
    }

    private func codes(_ unit: VirtualUnit) -> [FaultCode] {
        unit.snapshot.faults.filter { $0.state != .todo }.map(\.code)
    }

    @Test func `the healthy house has a clock that is right`() throws {
        let unit = try unit("")
        let report = try #require(unit.snapshot.batteryClock?.report?.value)
        #expect(abs((report.offset?.seconds ?? 9) - 0.2) <= report.tolerance.seconds + 1e-6)
        #expect(report.tolerance <= .milliseconds(20))
        #expect(report.isBatteryLow == false)
        #expect(report.isSystemSynchronised == true)
        #expect(codes(unit) == [])
    }

    @Test(
        arguments: [
            ("at 5s clock battery", .clockBattery), ("at 5s clock absent", .clockAbsent),
            ("at 0s clock missing", .clockAbsent), ("at 5s clock forbidden", .sourcePermission),
            ("at 5s clock busy", .sourceBusy),
            ("at 5s clock unsynchronised 90s", .clockUnsynchronised),
            ("at 5s clock unsynchronised -1h", .clockUnsynchronised),
            ("at 5s clock jump 1h", .clockUnsynchronised),
            ("at 5s clock jump -1h", .clockUnsynchronised),
            ("[clock]\nbattery = unknown\nat 5s clock battery", .clockBattery),
            ("[clock]\nbattery = low", .clockBattery),
            ("[clock]\noffset = -3min\nsynchronised = no", .clockUnsynchronised),
        ] as [(String, FaultCode)])
    func `each fault of the clock is named within forty seconds, and no other`(
        _ text: String, _ code: FaultCode
    ) throws {
        #expect(codes(try unit(text)) == [code])
    }

    @Test(arguments: ["at 5s clock local", "[clock]\nbattery = unknown", "[clock]\nfitted = no"])
    func `a chip in local time, one without a flag, and none at all are no faults`(
        _ text: String
    ) throws {
        #expect(codes(try unit(text)) == [])
    }

    @Test func `what is mended goes away`() throws {
        let unit = try unit(
            "at 5s clock absent for 30s\nat 5s clock unsynchronised 90s for 30s",
            seconds: 80)
        #expect(codes(unit) == [])
    }

    @Test func `a jump moves the system and neither the chip nor the meter`() throws {
        let unit = try unit("at 20s clock jump 1h", seconds: 60)
        let told = unit.snapshot.journal.compactMap { entry -> Int64? in
            if case .clockMoved(let from, let to) = entry.fact {
                return to.unixSeconds - from.unixSeconds
            }
            return nil
        }
        #expect(told == [3_600])
        #expect(unit.snapshot.clock.civil.unixSeconds == 1_782_038_460 + 60 + 3_600)
        #expect(unit.snapshot.faults.contains { $0.evidence.offsetSeconds == -3_600 })
    }

    @Test func `a jump doubles no energy`() throws {
        let plain = try unit("", seconds: 300),
            moved = try unit("at 20s clock jump -1h", seconds: 300)
        for source in [SourceID.clamp(1), .clamp(2), .clamp(4)] {
            #expect(
                moved.snapshot.ledgers[source]?[.total] == plain.snapshot.ledgers[source]?[.total])
        }
        #expect(moved.snapshot.counters.map(\.pulses) == plain.snapshot.counters.map(\.pulses))
    }

    @Test(arguments: [
        "[clock]\nbattery = full", "[clock]\noffset = much", "at 1s clock jump now",
        "at 1s clock silent", "[clock]\nspeed = 3",
    ])
    func `what a clock does not know is refused`(_ text: String) {
        #expect(throws: SceneError.self) { try Scene(text: "base = maison\n" + text, name: "t") }
    }
}
