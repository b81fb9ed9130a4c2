import Glibc
import Testing
import WESModel

@testable import WESIO

/// An engine's end of the socket of the simulated lines.
private final class LineClient {
    let descriptor: Int32

    init?(_ path: String) {
        // Not for the programs that other tests start: they would keep the connection open.
        descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard connected == 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Reads so many bytes, or those that came within some seconds, or up to the end.
    func read(count: Int, seconds: Int32 = 5) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        var limit = seconds * 20
        while bytes.count < count, limit > 0 {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&request, 1, 50) > 0 else {
                limit -= 1
                continue
            }
            let found = recv(descriptor, &buffer, buffer.count, 0)
            guard found > 0 else { break }
            bytes += buffer.prefix(found)
        }
        return bytes
    }

    func drive(bits: UInt64, mask: UInt64) {
        let bytes = [bits, mask].flatMap { word in
            (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
        }
        _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}

@Suite(.serialized) struct SimulationEquipmentTests {
    private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private func text(_ path: String) -> String {
        (try? SceneFiles.sceneText(path)) ?? ""
    }

    private func wait(_ isTrue: () -> Bool) -> Bool {
        for _ in 0..<250 where !isTrue() { _ = poll(nil, 0, 20) }
        return isTrue()
    }

    /// Lines of the board until one fits; the last one read otherwise.
    private func line(of port: SerialPort, where fits: ([Double]) -> Bool) throws -> [Double] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        var last: [Double] = []
        for _ in 0..<200 {
            var request = pollfd(fd: port.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
            _ = poll(&request, 1, 50)
            var faults = LineFaults()
            let count = try buffer.withUnsafeMutableBytes {
                try port.read(into: $0, faults: &faults)
            }
            bytes += buffer.prefix(count)
            while let end = bytes.firstIndex(of: 0x0A) {
                let text = String(decoding: bytes[..<end].filter { $0 > 0x20 }, as: UTF8.self)
                bytes.removeSubrange(...end)
                last = text.split(separator: ",").compactMap { Double($0) }
                if last.count > 5, fits(last) { return last }
            }
        }
        return last
    }

    @Test func `every table of the unit is read back from its configuration`() throws {
        for name in ["maison", "pince-inversee", "pinces-sans-sens"] {
            let scene = try SceneLibrary.scene(name)
            let unit = try SimulatedUnit.start(scene: scene)
            defer { unit.stop() }
            let read = try UnitConfiguration.load(unit.configuration).get()
            #expect(read.description == unit.description)
            let store = StateStore(files: FolderOperations(folder: unit.folder + "/state"))
            #expect(Set(store.load().state.learned) == Set(scene.learned))
        }
    }

    @Test func `a folder holds everything while the unit runs and nothing afterwards`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("maison"))
        for name in ["teleinfo.1", "clamps", "lines", "onewire", "modbus"] {
            #expect(exists(unit.folder + "/" + name), "\(name)")
        }
        unit.stop()
        #expect(!exists(unit.folder))
    }

    @Test func `the engine hears levels and pulses, and its relay lights the clamp`() throws {
        let text = """
            base = maison
            [counters.1]
            flow = 120 L/min
            """
        let unit = try SimulatedUnit.start(scene: try Scene(text: text, name: "t"))
        defer { unit.stop() }
        let port = SerialPort(device: unit.folder + "/clamps")
        try port.open()
        _ = try port.apply(LineSettings(baud: 38_400, format: .eightNone))
        let client = try #require(LineClient(unit.folder + "/lines"))
        let levels = client.read(count: 6 * 48)
        #expect(levels.count >= 6 * 48)
        #expect(client.read(count: 4 * 48).count >= 4 * 48)
        let before = try line(of: port) { _ in true }
        #expect(abs(before[3]) < 1)
        client.drive(bits: 1 << 21, mask: 1 << 21)
        let after = try line(of: port) { $0[3] > 2_000 }
        #expect(abs(after[3] - 2_200) < 2)
    }

    @Test func `a contact welded from the start lights the clamp before any engine`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("relais-colle"))
        defer { unit.stop() }
        let port = SerialPort(device: unit.folder + "/clamps")
        try port.open()
        _ = try port.apply(LineSettings(baud: 38_400, format: .eightNone))
        #expect(try line(of: port) { $0[3] > 2_000 }[3] > 2_000)
    }

    @Test func `an engine that goes away lets go of its relays, and another may come`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("maison"))
        defer { unit.stop() }
        let port = SerialPort(device: unit.folder + "/clamps")
        try port.open()
        _ = try port.apply(LineSettings(baud: 38_400, format: .eightNone))
        var first = LineClient(unit.folder + "/lines")
        #expect(first?.read(count: 6 * 48).count ?? 0 >= 6 * 48)
        first?.drive(bits: 1 << 21, mask: 1 << 21)
        #expect(try line(of: port) { $0[3] > 2_000 }[3] > 2_000)
        let second = try #require(LineClient(unit.folder + "/lines"))
        #expect(second.read(count: 48).isEmpty)
        first = nil
        #expect(try line(of: port) { $0[3] < 100 }[3] < 100)
        let third = try #require(LineClient(unit.folder + "/lines"))
        #expect(third.read(count: 48).count >= 48)
    }

    @Test func `ports, folder and socket come and go with the script`() throws {
        let text = """
            base = maison
            at 0s clamps missing
            at 0s onewire missing
            at 0s lines missing
            at 600ms clamps replug
            at 600ms onewire replug
            at 600ms lines replug
            """
        let unit = try SimulatedUnit.start(scene: try Scene(text: text, name: "t"))
        defer { unit.stop() }
        for name in ["clamps", "onewire", "lines"] { #expect(!exists(unit.folder + "/" + name)) }
        for name in ["clamps", "onewire", "lines"] {
            #expect(wait { exists(unit.folder + "/" + name) }, "\(name)")
        }
        #expect(LineClient(unit.folder + "/lines") != nil)
    }

    @Test func `a port held by another program is busy, and says by whom`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("source-occupee"))
        defer { unit.stop() }
        for name in ["teleinfo.1", "clamps"] {
            let port = SerialPort(device: unit.folder + "/" + name)
            let failure = #expect(throws: IOFailure.self) { try port.open() }
            #expect(failure?.code == .busy)
            #expect(failure?.context.isEmpty == false)
        }
        let free = SerialPort(device: unit.folder + "/teleinfo.2")
        try free.open()
        free.close()
    }

    @Test func `a forbidden port shows no permission to anybody`() throws {
        let unit = try SimulatedUnit.start(scene: try SceneLibrary.scene("source-refusee"))
        defer { unit.stop() }
        for name in ["teleinfo.1", "clamps", "onewire"] {
            var status = stat()
            #expect(stat(unit.folder + "/" + name, &status) == 0)
            #expect(status.st_mode & 0o777 == 0, "\(name)")
        }
        guard getuid() != 0 else { return }
        let port = SerialPort(device: unit.folder + "/teleinfo.1")
        let failure = #expect(throws: IOFailure.self) { try port.open() }
        #expect(failure?.code == .permission)
    }

    @Test func `a folder whose path is too long for a socket is refused, and taken away`() throws {
        let folder = "/tmp/wes-" + String(repeating: "x", count: 110)
        let failure = #expect(throws: SimulationFailure.self) {
            try SimulatedUnit.start(scene: try SceneLibrary.scene("maison"), folder: folder)
        }
        #expect(failure?.reason == .socket)
        #expect(!exists(folder))
    }
}
