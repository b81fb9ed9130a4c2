import Glibc
import Testing
import WESModel

@testable import WESIO

/// The clock and the LEDs of a simulated unit at real pace: files in the kernel's form.
@Suite struct SimulatedClockFolderTests {
    /// Looks until a condition holds, at most 20 s.
    private func wait(until isDone: () -> Bool) -> Bool {
        let end = UnitClock.monotonic() + .seconds(20)
        while !isDone() {
            if UnitClock.monotonic() > end { return false }
            usleep(2_000)
        }
        return true
    }

    @Test func `the unit has a clock that the reader of a real one reads`() throws {
        let text = "[clock]\nbattery = low\noffset = 5min\nsynchronised = no"
        let unit = try SimulatedUnit.start(scene: try Scene(text: text, name: "t"))
        defer { unit.stop() }
        let name = try #require(unit.description.clock?.device)
        #expect(name == "sim:" + unit.folder + "/clock")
        var device = ClockDevices.device(name, clock: unit.clock)
        let sample = try device.read()
        #expect(sample.isBatteryLow == true)
        #expect(sample.isSynchronised == false)
        let bracket = try #require(OffsetBracket(sample, at: .zero))
        #expect(abs(bracket.offset.seconds - 300) <= bracket.tolerance.seconds + 0.5)
        unit.stop()
        #expect(access(unit.folder + "/clock", F_OK) != 0)
        #expect(throws: IOFailure.self) { _ = try device.read() }
    }

    @Test func `the configuration of the unit names its clock and its LEDs`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("maison"))
        defer { unit.stop() }
        let read = try UnitConfiguration.load(unit.configuration).get().description
        #expect(read.clock == unit.description.clock)
        #expect(read.leds == unit.description.leds)
        #expect(read.leds?.heartbeat == unit.folder + "/leds/heartbeat")
    }

    @Test func `the time of a scene jumps and the time of its chip does not`() throws {
        let text = "[clock]\nat 0s clock jump -1h"
        let unit = try SimulatedUnit.start(scene: try Scene(text: text, name: "t"))
        defer { unit.stop() }
        let civil = unit.clock.now().civil
        #expect(abs(civil.unixSeconds - (unit.sceneStart.unixSeconds - 3_600)) <= 5)
        var device = ClockDevices.device(
            try #require(unit.description.clock?.device), clock: unit.clock)
        let sample = try device.read()
        #expect(abs((sample.seconds ?? 0) - civil.unixSeconds - 3_600) <= 5)
    }

    @Test func `a clock that goes away is told, and so is its coming back`() throws {
        let text = "[clock]\nat 400ms clock absent for 2500ms"
        let unit = try SimulatedUnit.start(scene: try Scene(text: text, name: "t"))
        defer { unit.stop() }
        let file = unit.folder + "/clock/rtc"
        #expect(access(file, F_OK) == 0)
        #expect(wait(until: { access(file, F_OK) != 0 }))
        #expect(wait(until: { access(file, F_OK) == 0 }))
    }
}
