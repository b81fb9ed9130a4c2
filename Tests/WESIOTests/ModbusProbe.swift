import Synchronization
import WESModel

@testable import WESIO

/// Collects what the meters of a bus report on the poll thread.
final class ModbusProbe: Sendable {
    private let events = Mutex<[ModbusEventOf]>([])
    private let wakeup = Wakeup()

    struct ModbusEventOf: Sendable {
        let source: SourceID
        let event: ModbusEvent
    }

    func report(_ reported: [Event]) {
        events.withLock { events in
            for case .modbus(let source, let event, _) in reported {
                events.append(ModbusEventOf(source: source, event: event))
            }
        }
        wakeup.signal()
    }

    /// What a meter reported, oldest first.
    func facts(of name: String) -> [ModbusEvent] {
        events.withLock { $0.filter { $0.source == .modbus(name) }.map(\.event) }
    }

    func values(of name: String) -> [ModbusValues] {
        facts(of: name).compactMap { if case .values(let values) = $0 { values } else { nil } }
    }

    func failures(of name: String) -> [ModbusFailure] {
        facts(of: name).compactMap { if case .failed(let failure) = $0 { failure } else { nil } }
    }

    /// Forgets what was reported.
    func forget() { events.withLock { $0 = [] } }

    /// Waits, at most so long, until what was reported is enough.
    func wait(seconds: Int64 = 30, until isEnough: (ModbusProbe) -> Bool) -> Bool {
        wakeup.wait(seconds: seconds) { isEnough(self) }
    }
}

/// A port that flags every character while it is told to, as a UART does: a pseudo-terminal
/// carries no parity.
final class FlaggingPort: ByteTransport {
    private let port: SerialPort
    private let flags = Mutex(false)

    init(device: String) { port = SerialPort(device: device) }

    var isFlagging: Bool {
        get { flags.withLock { $0 } }
        set { flags.withLock { $0 = newValue } }
    }

    var device: String { port.device }
    var fixedSpeed: Bool { port.fixedSpeed }
    var descriptor: Int32? { port.descriptor }
    func open() throws(IOFailure) { try port.open() }
    func apply(_ settings: LineSettings) throws(IOFailure) -> Bool { try port.apply(settings) }
    func write(_ bytes: [UInt8]) throws(IOFailure) -> Int { try port.write(bytes) }
    func close() { port.close() }

    func read(
        into buffer: UnsafeMutableRawBufferPointer, faults: inout LineFaults
    ) throws(IOFailure) -> Int {
        let count = try port.read(into: buffer, faults: &faults)
        if isFlagging { faults.parity += count }
        return count
    }
}
