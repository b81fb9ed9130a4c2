import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct SerialPortTests {
    private func failure(_ body: () throws -> Void) -> IOFailure? {
        do {
            try body()
            return nil
        } catch {
            return error as? IOFailure
        }
    }

    private func read(_ port: SerialPort) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        var faults = LineFaults()
        var request = pollfd(fd: port.descriptor ?? -1, events: Int16(POLLIN), revents: 0)
        poll(&request, 1, 5_000)
        let count = try bytes.withUnsafeMutableBytes {
            try port.read(into: $0, faults: &faults)
        }
        return Array(bytes.prefix(count))
    }

    /// Tries until another program has taken the port.
    private func busy(_ port: SerialPort) -> IOFailure? {
        for _ in 0..<500 {
            if let failure = failure({ try port.open() }) { return failure }
            port.close()
            poll(nil, 0, 10)
        }
        return nil
    }

    @Test func `every byte value crosses a pseudo-terminal, which keeps its own format`() throws {
        let terminal = try PseudoTerminal()
        let port = SerialPort(device: terminal.slavePath)
        try port.open()
        #expect(try !port.apply(LineSettings(baud: 1_200, format: .sevenEvenOne)))
        #expect(try !port.apply(LineSettings(baud: 1_200, format: .sevenEvenOne)))
        #expect(terminal.slaveSpeed == 1_200)
        let all = (0...255).map { UInt8($0) }
        terminal.write(all)
        #expect(try read(port) == all)
        #expect(try port.apply(LineSettings(baud: 9_600, format: .eightNone)))
        #expect(terminal.slaveSpeed == 9_600)
        terminal.write(all)
        #expect(try read(port) == all)
    }

    @Test func `nothing to read is zero and a pulled adapter is unplugged`() throws {
        let folder = ScratchFolder()
        let name = folder.file("port")
        var terminal: PseudoTerminal? = try PseudoTerminal(link: name)
        let port = SerialPort(device: name)
        try port.open()
        _ = try port.apply(LineSettings(baud: 9_600, format: .sevenEvenOne))
        var faults = LineFaults()
        var buffer = [UInt8](repeating: 0, count: 16)
        let count = try buffer.withUnsafeMutableBytes { try port.read(into: $0, faults: &faults) }
        #expect(count == 0)
        #expect(terminal != nil)
        terminal = nil
        #expect(failure({ _ = try read(port) })?.code == .unplugged)
        #expect(failure({ try port.open() })?.code == .missing)
        let replaced = try PseudoTerminal(link: name)
        try port.open()
        _ = try port.apply(LineSettings(baud: 9_600, format: .sevenEvenOne))
        replaced.write([0x41])
        #expect(try read(port) == [0x41])
    }

    @Test func `a name taken over by another pseudo-terminal is left to it`() throws {
        let folder = ScratchFolder()
        let name = folder.file("port")
        var first: PseudoTerminal? = try PseudoTerminal(link: name)
        #expect(first != nil)
        let second = try PseudoTerminal(link: name)
        first = nil
        let target = realpath(name, nil)
        defer { free(target) }
        #expect(target.map { String(cString: $0) } == second.slavePath)
    }

    @Test func `a device that is not there is missing`() {
        let port = SerialPort(device: "/dev/serial/by-id/none")
        let failure = failure { try port.open() }
        #expect(failure == IOFailure(.missing, device: port.device, errno: ENOENT))
    }

    @Test func `a file that is no terminal is refused by the system's word`() {
        let port = SerialPort(device: "/dev/null")
        #expect(failure({ try port.open() })?.errno == ENOTTY)
    }

    @Test func `a port held by flock names its holder`() throws {
        let terminal = try PseudoTerminal()
        let other = OtherProgram("flock \(terminal.slavePath) sleep 60")
        let refused = busy(SerialPort(device: terminal.slavePath))
        #expect(refused?.code == .busy)
        #expect(refused?.context == "flock (pid \(other.pid))")
    }

    @Test func `a port taken for exclusive use names its holder, also to root`() throws {
        let terminal = try PseudoTerminal()
        let script =
            "import fcntl,termios,time;f=open('\(terminal.slavePath)','rb',0);"
            + "fcntl.ioctl(f,termios.TIOCEXCL);time.sleep(60)"
        let other = OtherProgram("python3 -c \"\(script)\"")
        let refused = busy(SerialPort(device: terminal.slavePath))
        #expect(refused?.code == .busy)
        #expect(refused?.context.hasSuffix("(pid \(other.pid))") == true)
    }

    @Test func `two ports of one program do not share a device`() throws {
        let terminal = try PseudoTerminal()
        let first = SerialPort(device: terminal.slavePath)
        let second = SerialPort(device: terminal.slavePath)
        try first.open()
        #expect(failure({ try second.open() })?.code == .busy)
        first.close()
        try second.open()
    }

    @Test func `a lock file is honoured while its writer lives`() throws {
        let folder = ScratchFolder()
        let lock = PortLock(port: "/dev/ttyUSB0", alias: "/dev/grid", folder: folder.path)
        let other = OtherProgram("sleep 60")
        #expect(lock.holder() == nil)
        lock.take()
        #expect(text(folder.file("LCK..ttyUSB0")) == padded(getpid()))
        #expect(lock.holder() == nil)
        lock.release()
        #expect(access(folder.file("LCK..ttyUSB0"), F_OK) != 0)
        write("\(other.pid) minicom root\n", to: folder.file("LCK..ttyUSB0"))
        #expect(lock.holder() == other.pid)
        lock.release()
        #expect(lock.holder() == other.pid)
        unlink(folder.file("LCK..ttyUSB0"))
        write(padded(other.pid), to: folder.file("LCK..grid"))
        #expect(lock.holder() == other.pid)
    }

    @Test(arguments: ["", "abc\n", "-1\n", "0\n", "99999999999\n", "         1"])
    func `a lock file of nobody is replaced`(content: String) {
        let folder = ScratchFolder()
        let lock = PortLock(port: "/dev/ttyUSB0", alias: "/dev/ttyUSB0", folder: folder.path)
        write(content, to: folder.file("LCK..ttyUSB0"))
        let isInit = content.hasSuffix(" 1")
        #expect(lock.holder() == (isInit ? 1 : nil))
        lock.take()
        #expect(text(folder.file("LCK..ttyUSB0")) == padded(getpid()))
    }

    private func padded(_ pid: pid_t) -> String {
        let digits = String(pid)
        return String(repeating: " ", count: 10 - digits.count) + digits + "\n"
    }

    private func write(_ text: String, to path: String) {
        guard let file = fopen(path, "we") else { return }
        fputs(text, file)
        fclose(file)
    }

    private func text(_ path: String) -> String {
        guard let file = fopen(path, "re") else { return "" }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
