import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct TCPStreamTests {
    private func link(_ probe: LinkProbe, _ device: String) -> PollThread {
        let thread = PollThread(tap: { probe.tap($0, $1, $2) })
        thread.add(
            Link(
                source: .teleinfo(1),
                transport: Transports.transport(for: "teleinfo.1", device: device),
                reader: PlainReader(answer: [0x55]), report: { probe.report($0) }))
        return thread
    }

    @Test(arguments: [
        "tcp://", "tcp://host", "tcp://:23", "tcp://host:0", "tcp://host:70000", "udp://a:1",
        "tcp://[]:1",
    ])
    func `an address that names no port is refused`(text: String) {
        #expect(TCPAddress(text) == nil)
    }

    @Test func `an address may be a name or IPv6`() {
        #expect(TCPAddress("tcp://gateway.lan:2001")?.host == "gateway.lan")
        #expect(TCPAddress("tcp://[::1]:23") == TCPAddress("tcp://::1:23"))
        #expect(TCPAddress("tcp://[::1]:23")?.port == 23)
    }

    @Test func `a gateway is read, and connected again after it hung up`() throws {
        let gateway = Gateway()
        let probe = LinkProbe()
        let device = "tcp://127.0.0.1:\(gateway.port)"
        let thread = link(probe, device)
        defer { thread.stop() }
        let first = gateway.accept()
        #expect(probe.wait { $0.states.last?.isOpen == true })
        #expect(!probe.states.contains(.missing(device: device)))
        _ = Glibc.send(first, [UInt8(2), 3], 2, 0)
        #expect(probe.wait { $0.bytes == [2, 3] })
        var answer: UInt8 = 0
        #expect(recv(first, &answer, 1, 0) == 1)
        #expect(answer == 0x55)
        shutdown(first, Int32(SHUT_RDWR))
        close(first)
        #expect(probe.wait { if case .unplugged = $0.states.last { true } else { false } })
        let second = gateway.accept()
        #expect(probe.wait { $0.states.last?.isOpen == true })
        _ = Glibc.send(second, [UInt8(4)], 1, 0)
        #expect(probe.wait { $0.bytes == [2, 3, 4] })
        close(second)
    }

    @Test func `a gateway that refuses is missing`() {
        let probe = LinkProbe()
        var gateway: Gateway? = Gateway()
        let device = "tcp://127.0.0.1:\(gateway?.port ?? 1)"
        gateway = nil
        let thread = link(probe, device)
        defer { thread.stop() }
        #expect(probe.wait { $0.states.last == .missing(device: device) })
        #expect(gateway == nil)
    }
}

/// Listens on a port of the loopback interface.
private final class Gateway {
    let port: UInt16
    private let listener: Int32

    init() {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(listener, $0, size)
                _ = listen(listener, 4)
                _ = getsockname(listener, $0, &size)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
    }

    /// The next connection, within ten seconds.
    func accept() -> Int32 {
        var request = pollfd(fd: listener, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 10_000) == 1 else { return -1 }
        let descriptor = Glibc.accept(listener, nil, nil)
        // Not for the programs that other tests start.
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return descriptor
    }

    deinit { close(listener) }
}
