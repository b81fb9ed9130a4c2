import Glibc
import Testing

@testable import WESIO

/// Lays `/dev` and `/sys` in a folder and looks for devices there.
@Suite final class DeviceDiscoveryTests {
    private let root = "/tmp/wes-devices-test-\(UInt64.random(in: 0...UInt64.max))"
    private var laid: [String] = []

    init() { folder("") }

    deinit {
        for path in laid.reversed() { remove(path) }
    }

    private func folder(_ path: String) {
        var partial = root
        for part in [""] + path.split(separator: "/").map(String.init) {
            if !part.isEmpty { partial += "/" + part }
            if mkdir(partial, 0o755) == 0 { laid.append(partial) }
        }
    }

    private func file(_ path: String, _ text: String = "", mode: mode_t = 0o660) {
        guard let slash = path.lastIndex(of: "/") else { return }
        folder(String(path[..<slash]))
        let descriptor = open(root + path, O_WRONLY | O_CREAT | O_CLOEXEC, mode)
        _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        fchmod(descriptor, mode)
        close(descriptor)
        laid.append(root + path)
    }

    private func link(_ path: String, to target: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        folder(String(path[..<slash]))
        symlink(target, root + path)
        laid.append(root + path)
    }

    private var found: [FoundDevice] { DeviceDiscovery(root: root).devices() }

    @Test func `a machine without devices has none`() {
        #expect(found.isEmpty)
    }

    @Test func `a serial port is named once, by its stable name`() {
        file("/dev/ttyUSB0")
        link("/dev/serial/by-id/usb-FTDI-if00-port0", to: "../../ttyUSB0")
        link("/dev/serial/by-path/pci-0000-port0", to: "../../ttyUSB0")
        #expect(found.map(\.path) == ["/dev/serial/by-id/usb-FTDI-if00-port0"])
        #expect(found.map(\.node) == ["/dev/ttyUSB0"])
    }

    @Test func `two adapters of one name are told apart by their place`() {
        file("/dev/ttyUSB0")
        file("/dev/ttyUSB1")
        link("/dev/serial/by-id/usb-Prolific", to: "../../ttyUSB1")
        link("/dev/serial/by-path/usb-0:1", to: "../../ttyUSB0")
        link("/dev/serial/by-path/usb-0:2", to: "../../ttyUSB1")
        #expect(
            found.map(\.path) == ["/dev/serial/by-id/usb-Prolific", "/dev/serial/by-path/usb-0:1"])
    }

    @Test func `a stable name whose port is gone is left out`() {
        link("/dev/serial/by-id/usb-gone", to: "../../ttyUSB7")
        #expect(found.isEmpty)
    }

    @Test func `ports of the chip set are those that have hardware`() {
        for number in 0...3 { file("/dev/ttyS\(number)") }
        file("/sys/class/tty/ttyS0/type", "4\n")
        file("/sys/class/tty/ttyS1/type", "0\n")
        file("/sys/class/tty/ttyS2/type", "")
        #expect(found.map(\.path) == ["/dev/ttyS0"])
    }

    @Test func `the other devices are listed by kind`() {
        for name in ["gpiochip0", "iio:device0", "rtc", "rtc0", "ttyAMA0", "ttyACM0", "null"] {
            file("/dev/" + name)
        }
        folder("/sys/bus/w1/devices/w1_bus_master1")
        folder("/sys/bus/w1/devices/28-0316a279f0ff")
        file("/sys/class/leds/ACT/brightness", "0\n")
        #expect(
            found.map(\.path) == [
                "/dev/ttyACM0", "/dev/ttyAMA0", "/dev/gpiochip0", "iio:device0",
                "w1", "/dev/rtc0", "ACT",
            ])
        #expect(found.map(\.kind) == [.serial, .serial, .gpio, .iio, .oneWire, .clock, .led])
        #expect(found.last?.node == "/sys/class/leds/ACT/brightness")
    }

    @Test func `a converter is named by its driver where the name is its own`() {
        for (number, name) in ["ads1115", "mcp3208", "mcp3208"].enumerated() {
            file("/dev/iio:device\(number)")
            file("/sys/bus/iio/devices/iio:device\(number)/name", name + "\n")
        }
        #expect(found.map(\.path) == ["iio:ads1115", "iio:device1", "iio:device2"])
        #expect(found.map(\.node).first == "/dev/iio:device0")
    }

    @Test func `a converter lists its channels, also one without a node`() {
        file("/dev/iio:device0")
        file("/sys/bus/iio/devices/iio:device0/name", "ads1015\n")
        for number in [1, 0, 10] {
            file("/sys/bus/iio/devices/iio:device0/in_voltage\(number)_raw", "0\n")
        }
        file("/sys/bus/iio/devices/iio:device0/in_voltage0-voltage1_raw", "0\n")
        file("/sys/bus/iio/devices/iio:device1/name", "mcp3208\n")
        file("/sys/bus/iio/devices/iio:device1/in_voltage7_raw", "0\n")
        #expect(found.map(\.path) == ["iio:ads1015", "iio:mcp3208"])
        #expect(found.map(\.node) == ["/dev/iio:device0", "/sys/bus/iio/devices/iio:device1"])
        #expect(
            found.first?.channels.map(\.device)
                == ["iio:ads1015/voltage0", "iio:ads1015/voltage1", "iio:ads1015/voltage10"])
        #expect(
            found.last?.channels == [
                FoundChannel(device: "iio:mcp3208/voltage7", isAllowed: true)
            ])
    }

    @Test func `a port that its group cannot open is told apart`() {
        file("/dev/ttyUSB0", mode: 0o660)
        file("/dev/ttyUSB1", mode: 0o620)
        let isRootGroup = getgid() == 0
        #expect(found.map(\.isOpenToGroup) == [!isRootGroup, false])
    }

    @Test func `an owserver of this machine is found by its port`() {
        let header = "  sl  local_address rem_address   st tx_queue rx_queue\n"
        let listening = "   0: 0100007F:10D0 00000000:0000 0A 00000000:00000000\n"
        file("/proc/net/tcp", header + listening)
        #expect(found.map(\.path) == ["owserver:localhost:4304"])
        #expect(found.map(\.kind) == [.oneWire])
        #expect(found.first?.isAllowed == true)
    }

    @Test func `a connection to that port, or another port, is no owserver`() {
        file(
            "/proc/net/tcp6",
            "   0: 0100007F:10D0 0100007F:B1A2 01 00000000:00000000\n"
                + "   1: 0100007F:10D1 00000000:0000 0A 00000000:00000000\n   2: short\n")
        #expect(found.isEmpty)
    }
}
