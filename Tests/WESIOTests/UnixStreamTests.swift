import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct UnixStreamTests {
    private func link(_ probe: LinkProbe, _ path: String) -> PollThread {
        let thread = PollThread(tap: { probe.tap($0, $1, $2) })
        thread.add(
            Link(
                source: SourceID(rawValue: "lines:d"),
                transport: UnixStream(device: "d", path: path),
                reader: PlainReader(answer: [0x55]), report: { probe.report($0) }))
        return thread
    }

    private func open(_ path: String) -> IOFailure? {
        do throws(IOFailure) {
            try UnixStream(device: "d", path: path).open()
            return nil
        } catch {
            return error
        }
    }

    @Test func `a socket is read and written, and connected again after it hung up`() {
        let folder = ScratchFolder()
        let probe = LinkProbe()
        let listener = UnixListener(folder.file("lines"))
        let thread = link(probe, folder.file("lines"))
        defer { thread.stop() }
        let first = listener.accept()
        #expect(probe.wait { $0.states.last?.isOpen == true })
        _ = Glibc.send(first, [UInt8(2), 3], 2, 0)
        #expect(probe.wait { $0.bytes == [2, 3] })
        var answer: UInt8 = 0
        #expect(recv(first, &answer, 1, 0) == 1)
        #expect(answer == 0x55)
        close(first)
        #expect(probe.wait { if case .unplugged = $0.states.last { true } else { false } })
        let second = listener.accept()
        #expect(probe.wait { $0.states.last?.isOpen == true })
        _ = Glibc.send(second, [UInt8(4)], 1, 0)
        #expect(probe.wait { $0.bytes == [2, 3, 4] })
        close(second)
    }

    @Test func `a path that is not there, or where nobody listens, is missing`() {
        let folder = ScratchFolder()
        #expect(open(folder.file("none")) == IOFailure(.missing, device: "d", errno: ENOENT))
        var listener: UnixListener? = UnixListener(folder.file("lines"))
        #expect(open(folder.file("lines")) == nil)
        listener = nil
        #expect(listener == nil)
        #expect(
            open(folder.file("lines")) == IOFailure(.missing, device: "d", errno: ECONNREFUSED))
    }

    @Test func `a path longer than the system takes is a failure, not a trap`() {
        let path = "/tmp/" + String(repeating: "x", count: 200)
        #expect(open(path) == IOFailure(.system, device: "d", errno: ENAMETOOLONG))
    }

    @Test func `writing to a socket that hung up is an unplugged line`() throws {
        let folder = ScratchFolder()
        let listener = UnixListener(folder.file("lines"))
        let stream = UnixStream(device: "d", path: folder.file("lines"))
        try stream.open()
        close(listener.accept())
        do throws(IOFailure) {
            _ = try stream.write([1])
            Issue.record("written to nobody")
        } catch {
            #expect(error == IOFailure(.unplugged, device: "d", errno: EPIPE))
        }
        stream.close()
        #expect(stream.descriptor == nil)
    }
}
