import Glibc
import Testing
import WESModel

@testable import WESIO

/// Reads a port until enough bytes came or the time is over.
private struct PortReader {
    let port: SerialPort

    init(_ device: String, baud: Int) throws {
        port = SerialPort(device: device)
        try port.open()
        _ = try port.apply(LineSettings(baud: baud, format: .sevenEvenOne))
        tcflush(port.descriptor ?? -1, TCIFLUSH)
    }

    func read(count: Int, within milliseconds: Int32) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let end = Self.now() + Int64(milliseconds)
        while bytes.count < count, Self.now() < end {
            var request = pollfd(fd: port.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
            _ = poll(&request, 1, 100)
            var faults = LineFaults()
            let read = try buffer.withUnsafeMutableBytes {
                try port.read(into: $0, faults: &faults)
            }
            bytes += buffer.prefix(read)
        }
        return bytes
    }

    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }
}

@Suite(.serialized) struct SimulationUnitTests {
    private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    @Test func `the unit writes a configuration that says what it is`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("maison"))
        let read = try UnitConfiguration.load(unit.configuration).get()
        #expect(read.description == unit.description)
        #expect(read.description.teleinfo[2]?.name == "PAC")
        #expect(read.description.teleinfo[1]?.role == .grid)
        #expect(unit.sceneStart == CivilTime(unixSeconds: 1_782_038_460, utcOffset: 7_200))
        unit.stop()
        #expect(!exists(unit.folder))
        unit.stop()
    }

    @Test func `a real port reads the frames at the speed of the line`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("maison"))
        defer { unit.stop() }
        let reader = try PortReader(unit.folder + "/teleinfo.1", baud: 9_600)
        let start = PortReader.now()
        let bytes = try reader.read(count: 2_400, within: 10_000)
        let elapsed = PortReader.now() - start
        // 2 400 characters take 2.5 s, silences included; the first may come in one go.
        #expect(elapsed > 2_200 && elapsed < 4_500)
        #expect(bytes.filter { $0 == 2 }.count >= 2)
        #expect(bytes.allSatisfy { $0 < 0x80 })
    }

    @Test func `a reader at the wrong speed sees no frame`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("maison"))
        defer { unit.stop() }
        let reader = try PortReader(unit.folder + "/teleinfo.2", baud: 9_600)
        _ = try reader.read(count: 30, within: 2_000)
        let bytes = try reader.read(count: 100, within: 4_000)
        #expect(bytes.count >= 100)
        #expect(bytes.filter { $0 == 0 }.count * 5 >= bytes.count * 4)
    }

    @Test func `an adapter pulled out hangs up and its link goes, then it is back`() throws {
        let text = """
            [teleinfo.1]
            at 300ms teleinfo.1 unplug
            at 900ms teleinfo.1 replug
            """
        let unit = try SimulatedUnit.start(scene: try Scene(text: text, name: "t"))
        defer { unit.stop() }
        let link = unit.folder + "/teleinfo.1"
        let reader = try PortReader(link, baud: 9_600)
        #expect(throws: IOFailure.self) { try reader.read(count: .max, within: 3_000) }
        #expect(!exists(link))
        let deadline = PortReader.now() + 3_000
        while !exists(link), PortReader.now() < deadline { _ = poll(nil, 0, 20) }
        let again = try PortReader(link, baud: 9_600)
        #expect(try again.read(count: 50, within: 2_000).count >= 50)
    }

    @Test func `a recording plays as the meter of an input`() throws {
        let capture = try #require(SimulatedRecording(bytes: TeleinfoLineText.standard))
        let unit = try SimulatedUnit.start(
            scene: try SceneLibrary.scene("maison"), recordings: [2: capture])
        defer { unit.stop() }
        #expect(unit.description.teleinfo[2]?.name == nil)
        let reader = try PortReader(unit.folder + "/teleinfo.2", baud: 9_600)
        let bytes = try reader.read(count: 900, within: 5_000)
        let start = try #require(bytes.firstIndex(of: 2))
        #expect(bytes[start...].starts(with: TeleinfoLineText.standard))
    }

    @Test func `a second unit in one folder and a foreign file are refused`() throws {
        let scene = try SceneLibrary.scene("maison")
        let unit = try SimulatedUnit.start(scene: scene)
        defer { unit.stop() }
        let busy = #expect(throws: SimulationFailure.self) {
            try SimulatedUnit.start(scene: scene, folder: unit.folder)
        }
        #expect(busy?.reason == .busy)
        #expect(exists(unit.configuration))
        let missing = #expect(throws: SimulationFailure.self) {
            try SimulatedUnit.start(scene: scene, folder: "/nowhere/at/all")
        }
        #expect(missing?.reason == .folder)
        let file = unit.folder + "/foreign/unit.toml"
        mkdir(unit.folder + "/foreign", 0o755)
        let descriptor = open(file, O_WRONLY | O_CREAT, 0o644)
        _ = write(descriptor, "[unit]\n", 7)
        close(descriptor)
        let foreign = #expect(throws: SimulationFailure.self) {
            try SimulatedUnit.start(scene: scene, folder: unit.folder + "/foreign")
        }
        #expect(foreign?.reason == .occupied)
        #expect(exists(file))
        unlink(file)
        rmdir(unit.folder + "/foreign")
    }

    @Test func `what nobody reads is lost, and a late reader gets no old frames`() throws {
        let text = "[teleinfo.1]\nkind = linky"
        let unit = try SimulatedUnit.start(scene: try Scene(text: text, name: "t"))
        defer { unit.stop() }
        // Keeps the port without reading it while two seconds of line go by.
        let port = SerialPort(device: unit.folder + "/teleinfo.1")
        try port.open()
        _ = try port.apply(LineSettings(baud: 9_600, format: .sevenEvenOne))
        let end = PortReader.now() + 2_500
        while PortReader.now() < end { _ = poll(nil, 0, 50) }
        var faults = LineFaults()
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = try buffer.withUnsafeMutableBytes { try port.read(into: $0, faults: &faults) }
        #expect(count > 0 && count <= 1_100)
    }
}
