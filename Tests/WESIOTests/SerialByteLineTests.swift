import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct SerialByteLineTests {
    @Test func `every byte value crosses both ways as it is`() throws {
        let terminal = try PseudoTerminal()
        var line = SerialByteLine(device: terminal.slavePath)
        try line.open()
        #expect(terminal.slaveSpeed == 9_600)
        let all = (0...255).map { UInt8($0) }
        terminal.write(all)
        #expect(try line.read(256, within: .seconds(10)) == all)
        try line.write(all)
        #expect(try Self.come(to: terminal, count: 256) == all)
    }

    @Test func `what does not come in time is left out, and what came before is forgotten`()
        throws
    {
        let terminal = try PseudoTerminal()
        var line = SerialByteLine(device: terminal.slavePath)
        try line.open()
        terminal.write([1, 2])
        #expect(try line.read(3, within: .milliseconds(200)) == [1, 2])
        terminal.write([3])
        #expect(try line.read(1, within: .seconds(10)) == [3])
        terminal.write([4, 5])
        // The second byte has come when the first was read.
        #expect(try line.read(1, within: .seconds(10)) == [4])
        try line.flushInput()
        #expect(try line.read(1, within: .zero) == [])
    }

    @Test func `a break and a change of speed lose nothing that was written`() throws {
        let terminal = try PseudoTerminal()
        var line = SerialByteLine(device: terminal.slavePath)
        try line.open()
        try line.write([0xE3, 0xA5])
        try line.sendBreak()
        try line.set(baud: 57_600)
        try line.flushInput()
        #expect(terminal.slaveSpeed == 57_600)
        #expect(try Self.come(to: terminal, count: 2) == [0xE3, 0xA5])
    }

    @Test func `a pulled adapter is unplugged, and so is a line that was never opened`() throws {
        var terminal: PseudoTerminal? = try PseudoTerminal()
        var line = SerialByteLine(device: try #require(terminal).slavePath)
        #expect(throws: IOFailure(.unplugged, device: line.device)) { try line.write([1]) }
        try line.open()
        terminal = nil
        let failure = #expect(throws: IOFailure.self) {
            _ = try line.read(1, within: .seconds(10))
        }
        #expect(failure?.code == .unplugged)
    }

    @Test func `a device that is missing, or held by another, says so at opening`() throws {
        var missing = SerialByteLine(device: "/dev/no-such-port")
        let failure = #expect(throws: IOFailure.self) { try missing.open() }
        #expect(failure?.code == .missing)
        let terminal = try PseudoTerminal()
        terminal.hold(true)
        var held = SerialByteLine(device: terminal.slavePath)
        let refusal = #expect(throws: IOFailure.self) { try held.open() }
        #expect(refusal?.code == .busy)
    }

    /// What the far end received.
    private static func come(to terminal: PseudoTerminal, count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var request = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
            try #require(poll(&request, 1, 10_000) > 0)
            var buffer = [UInt8](repeating: 0, count: 512)
            let size = read(terminal.master, &buffer, buffer.count)
            try #require(size > 0)
            bytes += buffer.prefix(size)
        }
        return bytes
    }
}
