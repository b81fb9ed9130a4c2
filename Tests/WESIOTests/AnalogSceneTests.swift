import Glibc
import Testing
import WESModel

@testable import WESIO

/// Analog inputs of a scene, in memory and as files, through the same reader.
@Suite struct AnalogSceneTests {
    private func unit(_ text: String) throws -> VirtualUnit {
        VirtualUnit(scene: try Scene(text: text, name: "t"))
    }

    @Test func `the house has a tank and a sun that agrees with its panels`() throws {
        var unit = try unit("base = maison\n")
        unit.run(seconds: 30)
        let snapshot = unit.snapshot
        let tank = try #require(snapshot.analog.first { $0.source == .analog(1) })
        let sun = try #require(snapshot.analog.first { $0.source == .analog(2) })
        let table = try #require(snapshot.unit.analog[1])
        let volts = try #require(tank.voltage?.value)
        let level = AnalogScale(table, step: tank.sample?.step).value(of: volts)
        #expect((63...66).contains(level))
        // 500 W/m² for a volt; the panels give 2597.6 W where the sun gives 1000 W/m².
        let light = (sun.voltage?.value.volts ?? 0) * 500
        let panels = -(snapshot.clamps.first { $0.source == .clamp(2) }?.power?.value.watts ?? 0)
        #expect(abs(light / 1_000 - panels / 2_597.6) < 0.04, "\(light) \(panels)")
        #expect(snapshot.analog.allSatisfy { $0.link.isOpen && $0.hasShown })
    }

    @Test func `the night gives 0 V and no finding`() throws {
        var unit = try unit("base = maison\nstart = 2026-06-21T21:30:00+02:00\n")
        unit.run(seconds: 1_800)
        let sun = try #require(unit.snapshot.analog.first { $0.source == .analog(2) })
        #expect(abs(sun.voltage?.value.volts ?? 1) < 0.005)
        #expect(!unit.snapshot.faults.contains { $0.terminal.area == "analog" })
    }

    @Test func `a contact of a scene opens and closes`() throws {
        var unit = try unit(
            """
            [analog.3]
            name = Portail
            kind = contact
            closed = every 20s for 10s from 5s
            """)
        unit.run(seconds: 4)
        #expect(unit.snapshot.analog.first?.isClosed == false)
        unit.run(seconds: 6)
        #expect(unit.snapshot.analog.first?.isClosed == true)
        unit.run(seconds: 60)
        #expect(unit.snapshot.analog.first?.changes == 7)
    }

    @Test(arguments: [
        ("at 5s analog.1 swapped", FaultCode.analogOverRange, SourceID.analog(1)),
        ("at 0s analog missing", .sourceMissing, .analog(2)),
        ("at 0s analog forbidden", .sourcePermission, .analog(1)),
        ("at 5s analog busy", .sourceBusy, .analog(1)),
    ])
    func `a fault of a scene is named`(
        _ line: String, _ code: FaultCode, _ terminal: SourceID
    ) throws {
        var unit = try unit("base = maison\n\(line)\n")
        unit.run(seconds: 20)
        #expect(unit.snapshot.faults.contains { $0.key == FaultKey(code, terminal) })
    }

    @Test(arguments: [
        "[analog.5]", "[analog.1]\ngain = 0", "[analog.1]\ndivider = 3", "[analog.1]\nlevel = x",
        "[analog.1]\nswing = 3", "[analog.1]\nkind = current", "[analog.1]\ncolour = red",
        "at 3s analog.1 sideways",
    ])
    func `a scene that cannot be is refused`(_ text: String) {
        #expect(throws: SceneError.self) { try Scene(text: text, name: "t") }
    }

    @Test func `what the served folder holds is what the reader finds`() throws {
        let scene = try SceneLibrary.scene("maison")
        let unit = try SimulatedUnit.start(scene: scene)
        let folder = unit.folder + "/analog/iio:device0"
        let written = try UnitConfiguration.load(unit.configuration).get().description
        #expect(written.analog == unit.description.analog)
        let address = try #require(AnalogAddress(written.analog[1]?.device ?? ""))
        #expect(address.converter == folder)
        var files = SystemAnalogFiles(device: "d", converter: address.converter)
        try files.find()
        #expect(try files.read("name") == Array("ads1115\n".utf8))
        let raw = try #require(ConverterText.number(try files.read("in_voltage0_raw")))
        #expect((14_500...15_800).contains(raw))
        #expect(try files.read("scan_elements/in_voltage0_type") == Array("le:s16/16>>0\n".utf8))
        unit.stop()
        #expect(access(unit.folder, F_OK) != 0)
    }

    @Test func `the files are read whole while they move, and the folder comes and goes`() throws {
        let scene = try Scene(
            text: "base = maison\nat 1s analog.1 open\nat 3s analog unplug\nat 4s analog replug\n",
            name: "t")
        var template = Array("/tmp/wes-adc-XXXXXX".utf8CString)
        #expect(mkdtemp(&template) != nil)
        let root = String(
            decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { rmdir(root) }
        var folder = try #require(try AnalogFolder(scene: scene, in: root + "/analog"))
        let converter = root + "/analog/iio:device0"
        var files = SystemAnalogFiles(device: "d", converter: converter)
        try files.find()
        var seen: Set<Double> = []
        for step in 1...100 {
            folder.play(until: .milliseconds(Int64(step) * 25))
            let value = ConverterText.number(try files.read("in_voltage0_raw"))
            seen.insert(try #require(value))
        }
        #expect(seen.count > 20)
        folder.play(until: .milliseconds(3_100))
        #expect(access(converter, F_OK) != 0)
        #expect(throws: IOFailure.self) { try files.read("in_voltage0_raw") }
        folder.play(until: .milliseconds(4_100))
        #expect(ConverterText.number(try files.read("in_voltage1_raw")) != nil)
        folder.remove()
        #expect(access(root + "/analog", F_OK) != 0)
    }
}
