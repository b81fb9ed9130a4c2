import Glibc
import Synchronization
import Testing
import WESModel

@testable import WESIO

/// The thread of an analog input over a folder in the kernel's form.
@Suite struct AnalogDriverTests {
    private final class Events: Sendable {
        private let all = Mutex<[Event]>([])
        let wakeup = Wakeup()

        func add(_ events: [Event]) {
            all.withLock { $0 += events }
            wakeup.signal()
        }

        func wait(_ isThere: ([Event]) -> Bool) -> Bool {
            wakeup.wait(seconds: 20) { all.withLock { isThere($0) } }
        }

        var count: Int { all.withLock { $0.count } }
    }

    /// A folder like `/sys`, with one converter.
    private final class Kernel {
        let root: String
        var devices: String { root + "/sys/bus/iio/devices" }

        init() {
            var template = Array("/tmp/wes-analog-XXXXXX".utf8CString)
            mkdtemp(&template)
            root = String(
                decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) },
                as: UTF8.self)
            var path = root
            for part in ["sys", "bus", "iio", "devices"] {
                path += "/" + part
                mkdir(path, 0o755)
            }
        }

        deinit {
            for number in 0...3 { take(number) }
            var path = devices
            while path.count > root.count {
                rmdir(path)
                path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
            }
            rmdir(root)
        }

        func put(_ number: Int, name: String, raw: Int) {
            let folder = devices + "/iio:device\(number)"
            mkdir(folder, 0o755)
            write("name", name, folder)
            write("in_voltage_scale", "0.125", folder)
            write("in_voltage0_raw", String(raw), folder)
        }

        func take(_ number: Int) {
            let folder = devices + "/iio:device\(number)"
            for file in ["name", "in_voltage_scale", "in_voltage0_raw"] {
                unlink(folder + "/" + file)
            }
            rmdir(folder)
        }

        private func write(_ file: String, _ text: String, _ folder: String) {
            guard let stream = fopen(folder + "/" + file, "w") else { return }
            fputs(text + "\n", stream)
            fclose(stream)
        }

        func files(_ converter: String) -> SystemAnalogFiles {
            SystemAnalogFiles(device: "iio:\(converter)/voltage0", converter: converter, root: root)
        }
    }

    private static func reader() -> AnalogReader {
        AnalogReader(source: .analog(1), device: "iio:adc/voltage0", channel: 0)
    }

    private static func volts(_ events: [Event]) -> [Double] {
        events.compactMap { event in
            if case .analog(_, .sample(let sample), _) = event { sample.mean.volts } else { nil }
        }
    }

    @Test func `a converter is found by its name whatever its number, and again when it is back`() {
        let kernel = Kernel()
        kernel.put(0, name: "other", raw: 1)
        kernel.put(1, name: "ads1115", raw: 8_000)
        let events = Events()
        let driver = AnalogDriver(
            files: kernel.files("ads1115"), reader: Self.reader(), report: { events.add($0) })
        defer { driver.stop() }
        #expect(events.wait { Self.volts($0).contains { abs($0 - 1) < 1e-9 } })
        kernel.take(1)
        #expect(
            events.wait { all in
                all.contains { event in
                    if case .link(_, .unplugged, _) = event { true } else { false }
                }
            })
        kernel.put(2, name: "ads1115", raw: 16_000)
        #expect(events.wait { Self.volts($0).contains { abs($0 - 2) < 1e-9 } })
    }

    @Test func `a number and a path name a converter as well`() throws {
        let kernel = Kernel()
        kernel.put(3, name: "mcp3208", raw: 800)
        for converter in ["iio:device3", kernel.devices + "/iio:device3", "mcp3208"] {
            var files = kernel.files(converter)
            try files.find()
            #expect(try files.read("in_voltage0_raw") == Array("800\n".utf8))
        }
        var none = kernel.files("ads1115")
        #expect(throws: IOFailure(.missing, device: "iio:ads1115/voltage0", errno: ENOENT)) {
            try none.find()
        }
    }

    @Test func `nothing is reported after the end`() {
        let kernel = Kernel()
        kernel.put(0, name: "adc", raw: 1)
        let events = Events()
        let driver = AnalogDriver(
            files: kernel.files("adc"), reader: Self.reader(), report: { events.add($0) })
        #expect(events.wait { !Self.volts($0).isEmpty })
        driver.stop()
        let count = events.count
        #expect(!events.wakeup.wait(seconds: 1) { events.count > count })
    }

    @Test(arguments: [
        ("iio:ads1115/voltage0", "ads1115", 0), ("iio:device0/voltage3", "iio:device0", 3),
        ("iio:iio:device12/voltage7", "iio:device12", 7), ("iio:/run/d/voltage1", "/run/d", 1),
        ("iio:mcp3208/voltage63", "mcp3208", 63),
    ])
    func `an address is a converter and a channel`(
        _ text: String, _ converter: String, _ channel: Int
    ) {
        let address = AnalogAddress(text)
        #expect(address?.converter == converter)
        #expect(address?.channel == channel)
    }

    @Test(arguments: [
        "", "iio:", "iio:/voltage0", "iio:ads1115", "ads1115/voltage0", "iio:ads1115/voltage",
        "iio:ads1115/voltage-1", "iio:ads1115/voltage64", "iio:ads1115/voltage01",
        "iio:../x/voltage0", "iio:a/b/voltage0", "iio:ads1115/current0", "iio:../voltage0",
    ])
    func `another text is no address`(_ text: String) {
        #expect(AnalogAddress(text) == nil)
    }
}
