import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct W1DriverTests {
    private let rom = ROMCode(family: 0x28, serial: 0x0316_A279_F0FF)
    private let name = "28-0316a279f0ff"

    @Test func `a master names its folder`() {
        #expect(SystemW1Folder(master: "w1")?.device == "/sys/bus/w1/devices")
        #expect(SystemW1Folder(master: "w1:/x")?.device == "/x")
        #expect(SystemW1Folder(master: "ds2480b:/dev/ttyUSB0") == nil)
    }

    @Test func `a real folder in the kernel's form is read`() throws {
        let folder = DeviceTree()
        folder.write(name, MemoryW1Folder.text(sixteenths: 316))
        folder.write("w1_bus_master1", [])
        let probe = EventProbe()
        let driver = W1Driver(
            folder: SystemW1Folder(path: folder.path), report: { probe.report($0) })
        defer { driver.stop() }
        #expect(
            probe.wait {
                $0.oneWire.contains(
                    .measured(rom, .temperature(Temperature(celsius: 19.75))))
            })
        #expect(probe.links == [.open(device: folder.path, honoured: true)])
        #expect(probe.oneWire.first == .listed([rom]))
    }

    @Test func `a folder that is not there is missing, and a file too`() {
        let folder = DeviceTree()
        let missing = SystemW1Folder(path: folder.path + "/none")
        #expect(failure { () throws(IOFailure) in try missing.list() }?.code == .missing)
        let there = SystemW1Folder(path: folder.path)
        let failure = failure { () throws(IOFailure) in try there.read("28-0", file: "w1_slave") }
        #expect(failure?.code == .missing)
    }

    @Test func `masters are named as in the configuration`() {
        #expect(SystemW1Folder(master: "w1")?.device == "/sys/bus/w1/devices")
        #expect(SystemW1Folder(master: "w1:/tmp/w1")?.device == "/tmp/w1")
        #expect(SystemW1Folder(master: "ds2480b:/dev/ttyUSB0") == nil)
    }

    @Test func `a search is answered while a reading waits in the kernel`() {
        let gate = Gate()
        let folder = MemoryW1Folder([name: .sixteenths(16)], gate: gate)
        let probe = EventProbe()
        let driver = W1Driver(folder: folder, report: { probe.report($0) })
        defer { driver.stop() }
        #expect(gate.waitForArrival())
        driver.perform(.searchOneWire(passes: 1), as: CommandID(rawValue: 1))
        #expect(probe.outcomes == [.started])
        gate.open()
        #expect(probe.wait { $0.oneWire.contains(.searchEnded(isComplete: true)) })
        #expect(probe.outcomes == [.started, .done])
        #expect(probe.oneWire.contains(.pass(1, found: [rom])))
    }

    @Test func `stopping does not wait for a reading, and nothing is told after it`() {
        let gate = Gate()
        let folder = MemoryW1Folder([name: .sixteenths(16)], gate: gate)
        let probe = EventProbe()
        let driver = W1Driver(folder: folder, report: { probe.report($0) })
        #expect(gate.waitForArrival())
        driver.stop()
        let told = probe.oneWire.count
        gate.open()
        driver.perform(.stopSearch, as: CommandID(rawValue: 1))
        #expect(probe.oneWire.count == told)
        #expect(probe.outcomes.isEmpty)
    }

    private func failure<Value>(_ body: () throws(IOFailure) -> Value) -> IOFailure? {
        do throws(IOFailure) {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }
}

/// A folder of devices for one test, each a folder with a `w1_slave` file.
private final class DeviceTree {
    let path: String
    private var names: [String] = []

    init() {
        var template = Array("/tmp/wes-w1-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { text in
            text.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp/none"
        }
    }

    func write(_ name: String, _ text: [UInt8]) {
        names.append(name)
        mkdir(path + "/" + name, 0o755)
        guard let file = fopen(path + "/" + name + "/w1_slave", "w") else { return }
        fwrite(text, 1, text.count, file)
        fclose(file)
    }

    deinit {
        for name in names {
            unlink(path + "/" + name + "/w1_slave")
            rmdir(path + "/" + name)
        }
        rmdir(path)
    }
}
