import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct PollThreadTests {
    private func start(
        _ probe: LinkProbe, _ transport: any ByteTransport, answer: [UInt8] = []
    ) -> PollThread {
        let thread = PollThread(tap: { probe.tap($0, $1, $2) })
        thread.add(
            Link(
                source: .teleinfo(1), transport: transport, reader: PlainReader(answer: answer),
                report: { probe.report($0) }))
        return thread
    }

    @Test func `an unplugged adapter comes back under its name, whatever its number`() throws {
        let folder = ScratchFolder()
        let name = folder.file("grid")
        let probe = LinkProbe()
        var terminal: PseudoTerminal? = try PseudoTerminal(link: name)
        let thread = start(probe, SerialPort(device: name))
        defer { thread.stop() }
        #expect(probe.wait { $0.states.last == .open(device: name, honoured: false) })
        terminal?.write([1, 2])
        #expect(probe.wait { $0.bytes == [1, 2] })
        terminal = nil
        #expect(
            probe.wait {
                if case .unplugged(name, _) = $0.states.last { true } else { false }
            })
        let inTheWay = try PseudoTerminal()
        terminal = try PseudoTerminal(link: name)
        #expect(probe.wait { $0.states.last == .open(device: name, honoured: false) })
        terminal?.write([3])
        #expect(probe.wait { $0.bytes == [1, 2, 3] })
        #expect(terminal?.slaveSpeed == 1_200)
        #expect(inTheWay.slavePath != terminal?.slavePath)
    }

    @Test func `a device that appears later is opened`() throws {
        let folder = ScratchFolder()
        let name = folder.file("grid")
        let probe = LinkProbe()
        let thread = start(probe, SerialPort(device: name))
        defer { thread.stop() }
        #expect(probe.wait { $0.states.last == .missing(device: name) })
        let terminal = try PseudoTerminal(link: name)
        #expect(probe.wait { $0.isSettled })
        terminal.write([7])
        #expect(probe.wait { $0.bytes == [7] })
    }

    @Test func `a busy port is opened once it is free`() throws {
        let terminal = try PseudoTerminal()
        let holder = SerialPort(device: terminal.slavePath)
        try holder.open()
        let probe = LinkProbe()
        let thread = start(probe, SerialPort(device: terminal.slavePath))
        defer { thread.stop() }
        #expect(probe.wait { if case .busy = $0.states.last { true } else { false } })
        holder.close()
        #expect(probe.wait { $0.isSettled })
    }

    @Test func `a line that hung up or is quiet costs no processor time`() throws {
        let folder = ScratchFolder()
        let name = folder.file("grid")
        let probe = LinkProbe()
        var terminal: PseudoTerminal? = try PseudoTerminal(link: name)
        let thread = start(probe, SerialPort(device: name))
        defer { thread.stop() }
        #expect(probe.wait { $0.isSettled })
        let quiet = probe.threadTime
        poll(nil, 0, 500)
        #expect(probe.threadTime - quiet < 20_000_000)
        #expect(terminal != nil)
        terminal = nil
        #expect(probe.wait { if case .unplugged = $0.states.last { true } else { false } })
        let gone = probe.threadTime
        poll(nil, 0, 1_000)
        #expect(probe.threadTime - gone < 20_000_000)
    }

    @Test func `what a reader writes goes out on the line`() throws {
        let terminal = try PseudoTerminal()
        let probe = LinkProbe()
        let thread = start(probe, SerialPort(device: terminal.slavePath), answer: [0x55, 0xFF])
        defer { thread.stop() }
        #expect(probe.wait { $0.isSettled })
        terminal.write([1])
        var request = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
        #expect(poll(&request, 1, 5_000) == 1)
        var bytes = [UInt8](repeating: 0, count: 8)
        let count = Glibc.read(terminal.master, &bytes, bytes.count)
        #expect(Array(bytes.prefix(max(count, 0))) == [0x55, 0xFF])
    }

    @Test func `a removed link lets go of its port, and stopping is final`() throws {
        let terminal = try PseudoTerminal()
        let probe = LinkProbe()
        let thread = start(probe, SerialPort(device: terminal.slavePath))
        #expect(probe.wait { $0.isSettled })
        thread.remove(.teleinfo(1))
        let again = LinkProbe()
        thread.add(
            Link(
                source: .teleinfo(1), transport: SerialPort(device: terminal.slavePath),
                reader: PlainReader(), report: { again.report($0) }))
        #expect(again.wait { $0.isSettled })
        #expect(!again.states.contains { if case .busy = $0 { true } else { false } })
        thread.stop()
        let port = SerialPort(device: terminal.slavePath)
        try port.open()
        thread.stop()
    }
}
