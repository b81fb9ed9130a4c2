import Glibc
import Testing

@testable import WESIO

/// Lays the adapters of a kernel without udev in a folder and looks for them there.
@Suite final class USBPortsTests {
    private let root = "/tmp/wes-usb-test-\(UInt64.random(in: 0...UInt64.max))"
    private var laid: [String] = []

    deinit {
        for path in laid.reversed() { remove(path) }
    }

    private func folder(_ path: String) {
        var partial = ""
        for part in (root + path).split(separator: "/") {
            partial += "/" + part
            if mkdir(partial, 0o755) == 0 { laid.append(partial) }
        }
    }

    private func file(_ path: String, _ text: String) {
        guard let slash = path.lastIndex(of: "/") else { return }
        folder(String(path[..<slash]))
        let descriptor = open(root + path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
        _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        laid.append(root + path)
    }

    private func plug(
        _ node: String, at place: String, serial: String?, product: String = "FT232R USB UART"
    ) {
        let adapter = "/sys/devices/usb1/\(place)"
        file(adapter + "/manufacturer", "FTDI\n")
        file(adapter + "/product", product + "\n")
        if let serial { file(adapter + "/serial", serial + "\n") }
        file("\(adapter)/\(place):1.0/bInterfaceNumber", "00\n")
        file("\(adapter)/\(place):1.0/\(node)/port_number", "0\n")
        folder("/sys/class/tty/\(node)")
        let link = "\(root)/sys/class/tty/\(node)/device"
        symlink("../../../devices/usb1/\(place)/\(place):1.0/\(node)", link)
        laid.append(link)
        file("/dev/\(node)", "")
    }

    private var ports: USBPorts { USBPorts(root: root) }

    @Test func `an adapter has the name that udev gives it`() {
        plug("ttyUSB0", at: "1-1", serial: "A5XK3RJT")
        let identity = ports.identity(of: "/dev/ttyUSB0")
        #expect(identity?.name == "usb-FTDI_FT232R_USB_UART_A5XK3RJT-if00-port0")
        #expect(identity?.isUnique == true)
        #expect(ports.identity(of: "/dev/ttyUSB7") == nil)
        #expect(ports.identity(of: "/dev/ttyS0") == nil)
    }

    @Test func `a stable name is found without udev under any number`() {
        plug("ttyUSB4", at: "1-2", serial: "RIG0000")
        let device = "/dev/serial/by-id/usb-FTDI_FT232R_USB_UART_RIG0000-if00-port0"
        #expect(ports.path(for: device, known: nil) == "/dev/ttyUSB4")
        let other = "/dev/serial/by-id/usb-FTDI_FT232R_USB_UART_RIG0001-if00-port0"
        #expect(ports.path(for: other, known: nil) == other)
    }

    @Test func `the link of udev comes first`() {
        plug("ttyUSB4", at: "1-2", serial: "RIG0000")
        let device = "/dev/serial/by-id/usb-FTDI_FT232R_USB_UART_RIG0000-if00-port0"
        file(device, "")
        #expect(ports.path(for: device, known: nil) == device)
    }

    @Test func `an adapter that was open is found again under another number`() throws {
        plug("ttyUSB0", at: "1-1", serial: "RIG0000")
        let known = try #require(ports.identity(of: "/dev/ttyUSB0"))
        #expect(ports.path(for: "/dev/ttyUSB0", known: known) == "/dev/ttyUSB0")
        for path in laid.reversed() { remove(path) }
        laid = []
        #expect(ports.path(for: "/dev/ttyUSB0", known: known) == "/dev/ttyUSB0")
        plug("ttyUSB1", at: "1-2", serial: "RIG0000")
        #expect(ports.path(for: "/dev/ttyUSB0", known: known) == "/dev/ttyUSB1")
        plug("ttyUSB0", at: "1-3", serial: "RIG0001")
        #expect(ports.path(for: "/dev/ttyUSB0", known: known) == "/dev/ttyUSB1")
    }

    @Test func `adapters without a serial number are not taken for each other`() throws {
        plug("ttyUSB0", at: "1-1", serial: nil)
        let known = try #require(ports.identity(of: "/dev/ttyUSB0"))
        #expect(!known.isUnique)
        for path in laid.reversed() { remove(path) }
        laid = []
        plug("ttyUSB1", at: "1-2", serial: nil)
        #expect(ports.path(for: "/dev/ttyUSB0", known: known) == "/dev/ttyUSB0")
    }

    @Test func `a new adapter at the configured port is read`() throws {
        plug("ttyUSB0", at: "1-1", serial: "RIG0000")
        let known = try #require(ports.identity(of: "/dev/ttyUSB0"))
        for path in laid.reversed() { remove(path) }
        laid = []
        plug("ttyUSB0", at: "1-1", serial: "RIG0001")
        #expect(ports.path(for: "/dev/ttyUSB0", known: known) == "/dev/ttyUSB0")
    }
}
