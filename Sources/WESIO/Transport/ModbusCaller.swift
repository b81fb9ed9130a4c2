import Glibc
public import WESModel

/// Asks meters of an RS485 bus one question at a time, for the verbs that need no engine.
///
/// It waits in the thread that calls, which must not be the poll thread nor one of the cooperative
/// pool; a descriptor that becomes readable, that of signals, ends the wait.
public final class ModbusCaller {
    /// What one question gave.
    public enum Outcome: Hashable, Sendable {
        /// The registers that were asked for.
        case registers([UInt16])
        /// No registers.
        case failure(ModbusFailure)
        /// The descriptor became readable first.
        case interrupted
    }

    private let transport: any ByteTransport
    private let codec = ModbusFraming()
    private let interrupt: Int32
    private var bus: ModbusDescription
    private var lastActivity = Instant.zero

    private static let connecting = Delay.seconds(5)

    /// Makes a caller that has opened nothing.
    ///
    /// - Parameter interrupt: What ends a wait when it becomes readable.
    public init(_ bus: ModbusDescription, interrupt: Int32) {
        self.bus = bus
        self.interrupt = interrupt
        transport = Transports.transport(for: SourceID.modbusBus.rawValue, device: bus.device)
    }

    /// Opens the port with the settings of the bus.
    public func open() throws(IOFailure) {
        let limit = UnitClock.monotonic() + Self.connecting
        while true {
            do throws(IOFailure) {
                try transport.open()
                break
            } catch {
                guard error.errno == EINPROGRESS, UnitClock.monotonic() < limit,
                    wait(for: .milliseconds(50), heeding: false) == .nothing
                else { throw error }
            }
        }
        try change(to: ModbusFormat(bus))
    }

    /// Sets the port to a format.
    public func change(to format: ModbusFormat) throws(IOFailure) {
        bus.baud = format.baud
        bus.parity = format.parity
        bus.stopBits = format.stopBits
        if !transport.fixedSpeed { _ = try transport.apply(pace.settings) }
        lastActivity = UnitClock.monotonic()
    }

    /// Closes the port.
    public func close() { transport.close() }

    /// Asks a question; the line is silent first for as long as the standard and a map want.
    public func ask(
        _ request: ModbusRequest, timeout: Delay, gap: Delay? = nil
    ) throws(IOFailure) -> Outcome {
        let pace = pace
        guard try rest(for: max(gap ?? .zero, pace.gap(before: Self.anyMap))) else {
            return .interrupted
        }
        let question = codec.bytes(of: request)
        guard !question.isEmpty else { return .failure(.silence) }
        try write(question)
        let now = UnitClock.monotonic()
        let beginsBy = now + pace.time(of: question.count) + timeout
        let endsBy = beginsBy + pace.time(of: request.answerLength) + pace.end + pace.end
        return try listen(
            ModbusListener(request: request, question: question), until: beginsBy, endsBy, pace.end)
    }

    private static let anyMap = ModbusMap(model: "", function: .input, registers: [])

    private var pace: ModbusPace { ModbusPace(bus) }

    private enum Wakeup { case nothing, bytes, interrupt }

    private func wait(for delay: Delay, heeding isListening: Bool = true) -> Wakeup {
        var requests = [
            pollfd(fd: interrupt, events: Int16(POLLIN), revents: 0),
            pollfd(
                fd: isListening ? transport.descriptor ?? -1 : -1, events: Int16(POLLIN),
                revents: 0),
        ]
        let left = max(delay.nanoseconds, 0)
        let count = poll(&requests, 2, Int32(clamping: left / 1_000_000 + (left > 0 ? 1 : 0)))
        guard count > 0 else { return .nothing }
        return requests[0].revents != 0 ? .interrupt : .bytes
    }

    /// Waits until the line has been silent; false when interrupted.
    private func rest(for gap: Delay) throws(IOFailure) -> Bool {
        let limit = UnitClock.monotonic() + .seconds(1)
        while true {
            let now = UnitClock.monotonic()
            let until = min(lastActivity + gap, limit)
            guard now < until else { return true }
            switch wait(for: until - now) {
            case .interrupt: return false
            case .bytes:
                var faults = LineFaults()
                _ = try read(&faults)
            case .nothing: break
            }
        }
    }

    private func write(_ bytes: [UInt8]) throws(IOFailure) {
        var rest = bytes[...]
        var attempts = 0
        while !rest.isEmpty {
            rest = rest.dropFirst(try transport.write(Array(rest)))
            attempts += 1
            guard attempts < 100 else {
                throw IOFailure(.system, device: transport.device, errno: EAGAIN)
            }
            if !rest.isEmpty { poll(nil, 0, 5) }
        }
    }

    private func read(_ faults: inout LineFaults) throws(IOFailure) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 512)
        var found = faults
        var count = 0
        var failure: IOFailure?
        buffer.withUnsafeMutableBytes { buffer in
            do throws(IOFailure) {
                count = try transport.read(into: buffer, faults: &found)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        faults = found
        lastActivity = UnitClock.monotonic()
        return Array(buffer.prefix(count))
    }

    private func listen(
        _ first: ModbusListener, until beginsBy: Instant, _ endsBy: Instant, _ end: Delay
    ) throws(IOFailure) -> Outcome {
        var listener = first
        var heardAnother = false
        var until = beginsBy
        while true {
            let now = UnitClock.monotonic()
            if now >= until {
                lastActivity = now
                guard !listener.isEmpty else {
                    return .failure(heardAnother ? .foreign : .silence)
                }
                switch listener.fallSilent(codec) {
                case .registers(let words): return .registers(words)
                case .failure(let failure): return .failure(failure)
                case .foreign:
                    heardAnother = true
                    if now >= beginsBy { return .failure(.foreign) }
                    until = beginsBy
                }
                continue
            }
            switch wait(for: until - now) {
            case .interrupt: return .interrupted
            case .nothing: break
            case .bytes:
                var faults = LineFaults()
                let bytes = try read(&faults)
                let finding = bytes.withUnsafeBytes { listener.hear($0, faults: faults, codec) }
                switch finding {
                case .registers(let words): return .registers(words)
                case .failure(let failure): return .failure(failure)
                case .foreign, nil: until = min(lastActivity + end, endsBy)
                }
            }
        }
    }
}
