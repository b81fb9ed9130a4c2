import Glibc
import Testing

@testable import WESIO

/// What a serial port takes of an RS485 bus.
@Suite struct ModbusPortTests {
    @Test func `a port takes the formats of a bus that it has, and says which it does not have`()
        throws
    {
        let line = try PseudoTerminal()
        let port = SerialPort(device: line.slavePath)
        try port.open()
        defer { port.close() }
        #expect(try port.apply(LineSettings(baud: 19_200, format: .eightNone)))
        #expect(try port.apply(LineSettings(baud: 9_600, format: .eightNoneTwo)))
        // A pseudo-terminal has no parity bit.
        #expect(try !port.apply(LineSettings(baud: 9_600, format: .eightEven)))
        #expect(try !port.apply(LineSettings(baud: 9_600, format: .eightOdd)))
    }

    @Test func `a port whose driver cannot turn the line round refuses by name`() throws {
        let line = try PseudoTerminal()
        let port = SerialPort(device: line.slavePath)
        try port.open()
        defer { port.close() }
        var settings = LineSettings(baud: 9_600, format: .eightNone)
        settings.turnsWithRTS = true
        #expect(
            throws: IOFailure(
                .system, device: line.slavePath, errno: EOPNOTSUPP, context: "TIOCSRS485")
        ) { try port.apply(settings) }
    }

    @Test func `bytes of every value pass, marks undone`() throws {
        let line = try PseudoTerminal()
        let port = SerialPort(device: line.slavePath)
        try port.open()
        defer { port.close() }
        _ = try port.apply(LineSettings(baud: 9_600, format: .eightNone))
        let sent = (0...255).map { UInt8($0) }
        line.write(sent)
        var heard: [UInt8] = []
        var faults = LineFaults()
        var buffer = [UInt8](repeating: 0, count: 1_024)
        while heard.count < sent.count {
            var request = pollfd(
                fd: try #require(port.descriptor), events: Int16(POLLIN), revents: 0)
            try #require(poll(&request, 1, 5_000) == 1)
            let count = try buffer.withUnsafeMutableBytes {
                try port.read(into: $0, faults: &faults)
            }
            heard += buffer.prefix(count)
        }
        #expect(heard == sent)
        #expect(faults == LineFaults())
    }
}
