import Glibc
import Synchronization

@testable import WESIO
@testable import WESModel

/// A 1-Wire folder in memory.
final class MemoryW1Folder: W1Folder {
    enum Device {
        /// A device that the kernel has no reading for.
        case bare
        /// A thermometer with the text of its `w1_slave`.
        case text([UInt8])

        static func sixteenths(_ count: Int) -> Device {
            .text(MemoryW1Folder.text(sixteenths: count))
        }
    }

    struct Content {
        var files: [String: Device] = [:]
        var failure: IOFailure?
        var readings: [String] = []
        var listings = 0
    }

    let device = "w1"
    private let content: Mutex<Content>
    /// Where each reading waits, if anywhere.
    private let gate: Gate?

    init(_ files: [String: Device], gate: Gate? = nil) {
        content = Mutex(Content(files: files))
        self.gate = gate
    }

    func change<Value: Sendable>(_ body: (inout sending Content) -> sending Value) -> Value {
        content.withLock { body(&$0) }
    }

    func list() throws(IOFailure) -> [String] {
        let (names, failure) = content.withLock { content in
            content.listings += 1
            return (content.files.keys.shuffled() + ["w1_bus_master1", ".", ".."], content.failure)
        }
        if let failure { throw failure }
        return names
    }

    func read(_ name: String, file: String) throws(IOFailure) -> [UInt8] {
        gate?.pass()
        let found = content.withLock { content in
            content.readings.append(name)
            return content.files[name]
        }
        guard case .text(let text)? = found else {
            throw IOFailure(.missing, device: device, errno: ENOENT)
        }
        return text
    }

    /// The file of a temperature in sixteenths of a degree.
    static func text(sixteenths: Int) -> [UInt8] {
        let raw = UInt16(truncatingIfNeeded: sixteenths)
        let eight: [UInt8] = [UInt8(raw & 0xFF), UInt8(raw >> 8), 0x4B, 0x46, 0x7F, 0xFF, 4, 0x10]
        let hexadecimal = (eight + [CRC8.checksum(eight)]).map {
            ($0 < 16 ? "0" : "") + String($0, radix: 16)
        }
        let bytes = hexadecimal.joined(separator: " ")
        let thousandths = sixteenths * 1_000 / 16
        return Array(
            "\(bytes) : crc=\(hexadecimal[8]) YES\n\(bytes) t=\(thousandths)\n".utf8)
    }
}

/// Holds threads until it is opened, and tells when one has come.
final class Gate: Sendable {
    private let arrived = Wakeup()
    private let opened = Wakeup()

    /// Waits, at most ten seconds.
    func pass() {
        arrived.signal()
        Self.wait(for: opened)
    }

    /// Waits until a thread is at the gate; false after ten seconds.
    func waitForArrival() -> Bool { Self.wait(for: arrived) }

    func open() { opened.signal() }

    @discardableResult
    private static func wait(for wakeup: Wakeup) -> Bool {
        var request = pollfd(fd: wakeup.descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, 10_000) == 1
    }
}

/// Collects the facts of a driver, and waits for them on a descriptor.
final class EventProbe: Sendable {
    private let events = Mutex<[Event]>([])
    private let wakeup = Wakeup()

    var oneWire: [OneWireEvent] {
        events.withLock { events in
            events.compactMap {
                if case .oneWire(let event, _) = $0 { return event }
                return nil
            }
        }
    }

    var outcomes: [CommandOutcome] {
        events.withLock { events in
            events.compactMap {
                if case .answered(_, let outcome, _) = $0 { return outcome }
                return nil
            }
        }
    }

    var links: [LinkState] {
        events.withLock { events in
            events.compactMap {
                if case .link(.oneWire, let state, _) = $0 { return state }
                return nil
            }
        }
    }

    func report(_ new: [Event]) {
        events.withLock { $0 += new }
        wakeup.signal()
    }

    /// Waits, at most ten seconds, until what was reported is enough.
    func wait(until isEnough: (EventProbe) -> Bool) -> Bool {
        wakeup.wait(seconds: 10) { isEnough(self) }
    }
}
