public import WESModel

/// Polls the meters of an RS485 bus in turn.
///
/// Pure: bytes and instants in, facts of ``SourceID/modbus(_:)`` and questions out. A turn takes
/// a second at least: every meter that answers comes first, then one that is silent, or one
/// question to another address in its place, so that silence costs the others one time-out at
/// most. A silent meter is asked ever more rarely, every 8 s at least.
public struct ModbusReader: StreamReader {
    private enum Phase: Sendable {
        case closed
        /// The turn is over.
        case resting(until: Instant)
        /// The line must be silent first.
        case waiting(ModbusExchange, until: Instant)
        case asking(ModbusExchange, until: Instant)
    }

    private let pace: ModbusPace
    private let codec: any ModbusCodec
    private var meters: [ModbusPolledMeter]
    private var phase = Phase.closed
    /// The meters still to be asked in this turn, the next one last.
    private var queue: [Int] = []
    private var turnStart = Instant.zero
    private var hasTimedOut = false
    private var lastActivity = Instant.zero
    /// Questions that may still be answered, until when.
    private var unanswered: [ModbusRequest: Instant] = [:]

    private static let period = Delay.seconds(1)
    /// No answer comes later than that.
    private static let latest = Delay.seconds(2)
    /// A line that is never silent is asked all the same.
    private static let patience = Delay.seconds(1)

    /// Makes a reader of the meters of a bus.
    public init(_ bus: ModbusDescription, codec: any ModbusCodec) {
        pace = ModbusPace(bus)
        self.codec = codec
        let addresses = bus.meters.mapValues { UInt8(clamping: $0.address) }
        let taken = Set(addresses.values)
        meters = bus.meters.sorted { ($0.value.address, $0.key) < ($1.value.address, $1.key) }
            .map { ModbusPolledMeter(name: $0.key, $0.value, taken: taken) }
    }

    /// Asks for the settings of the bus when the port opens; the first turn begins.
    public mutating func linkChanged(
        _ state: LinkState, fixedSpeed: Bool, at now: Instant
    ) -> ReaderOutput {
        guard state.isOpen else {
            phase = .closed
            return ReaderOutput()
        }
        guard case .closed = phase else { return ReaderOutput(deadline: deadline) }
        unanswered = [:]
        lastActivity = now
        phase = .resting(until: now)
        return ReaderOutput(settings: fixedSpeed ? nil : pace.settings, deadline: deadline)
    }

    /// An answer ends with a silence of 100 ms: the rest of it is not read later than that.
    public var rest: Delay { .milliseconds(100) }

    /// Bytes arrived, in any chunking.
    public mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput {
        guard !bytes.isEmpty else { return ReaderOutput(deadline: deadline) }
        var output = ReaderOutput()
        lastActivity = now
        switch phase {
        case .closed, .resting: break
        case .waiting(let exchange, _): wait(with: exchange)
        case .asking(var exchange, _):
            if let finding = exchange.listener.hear(bytes, faults: faults, codec) {
                end(exchange, finding, at: now, into: &output)
            } else {
                phase = .asking(exchange, until: min(now + pace.end, exchange.endsBy))
            }
        }
        output.deadline = deadline
        return output
    }

    /// A pause or a time-out is over.
    public mutating func deadlineReached(at now: Instant) -> ReaderOutput {
        var output = ReaderOutput()
        switch phase {
        case .resting(let until) where now >= until: beginTurn(at: now)
        case .waiting(let exchange, let until) where now >= until:
            ask(exchange, at: now, into: &output)
        case .asking(let exchange, let until) where now >= until:
            listenedInVain(exchange, at: now, into: &output)
        default: break
        }
        output.deadline = deadline
        return output
    }

    private var deadline: Instant? {
        switch phase {
        case .closed: nil
        case .resting(let until): meters.isEmpty ? nil : until
        case .waiting(_, let until), .asking(_, let until): until
        }
    }

    // MARK: - The turn

    private mutating func beginTurn(at now: Instant) {
        turnStart = now
        hasTimedOut = false
        queue = meters.indices.reversed().filter { meters[$0].isLive }
        for index in meters.indices { meters[index].begin() }
        goOn(with: nil, at: now)
    }

    /// Decides the next question: of the meter whose turn it is, of the next one, or none.
    private mutating func goOn(with current: Int?, at now: Instant) {
        unanswered = unanswered.filter { $0.value > now }
        var meter = current
        while true {
            if let index = meter, let request = meters[index].request {
                return wait(with: ModbusExchange(meter: index, .turn, request, at: now))
            }
            meter = queue.popLast() ?? silentMeter(at: now)
            if meter == nil { break }
        }
        if let probe = probe(at: now) { return wait(with: probe) }
        phase = .resting(until: max(turnStart + Self.period, now))
    }

    /// The silent meter that has waited longest, unless silence has cost this turn enough.
    private mutating func silentMeter(at now: Instant) -> Int? {
        guard !hasTimedOut else { return nil }
        let due = meters.indices.filter { meters[$0].isDue(at: now) && meters[$0].isUntried }
        let index = due.min { meters[$0].dueAt < meters[$1].dueAt }
        if let index { meters[index].isUntried = false }
        return index
    }

    private mutating func probe(at now: Instant) -> ModbusExchange? {
        guard !hasTimedOut else { return nil }
        for index in meters.indices {
            guard let request = meters[index].probe(at: now) else { continue }
            return ModbusExchange(meter: index, .probe, request, at: now)
        }
        return nil
    }

    // MARK: - One question

    private mutating func wait(with exchange: ModbusExchange) {
        let silent = lastActivity + pace.gap(before: meters[exchange.meter].map)
        let free = min(silent, exchange.since + Self.patience)
        phase = .waiting(exchange, until: max(free, lateAnswer(like: exchange.request)))
    }

    /// Until when an answer may come that could be taken for that to a question.
    ///
    /// An answer does not say which registers it holds: one that comes after its time-out looks
    /// like that to the next question of as many.
    private func lateAnswer(like request: ModbusRequest) -> Instant {
        unanswered.filter { other, _ in
            other.slave == request.slave && other.function == request.function
                && other.count == request.count && other.register != request.register
        }.map(\.value).max() ?? .zero
    }

    private mutating func ask(
        _ asked: ModbusExchange, at now: Instant, into output: inout ReaderOutput
    ) {
        var exchange = asked
        let question = codec.bytes(of: exchange.request)
        guard !question.isEmpty else {
            return end(exchange, .failure(.silence), at: now, into: &output)
        }
        output.write = question
        let sent = now + pace.time(of: question.count)
        exchange.listener = ModbusListener(request: exchange.request, question: question)
        exchange.beginsBy = sent + meters[exchange.meter].timeout
        exchange.endsBy =
            exchange.beginsBy + pace.time(of: exchange.request.answerLength) + pace.end
            + pace.end
        phase = .asking(exchange, until: exchange.beginsBy)
    }

    /// The line has said nothing more: what it said was no answer, or there is none.
    private mutating func listenedInVain(
        _ exchange: ModbusExchange, at now: Instant, into output: inout ReaderOutput
    ) {
        var exchange = exchange
        if exchange.listener.isEmpty {
            let failure: ModbusFailure = exchange.heardAnother ? .foreign : .silence
            return end(exchange, .failure(failure), at: now, into: &output)
        }
        end(exchange, exchange.listener.fallSilent(codec), at: now, into: &output)
    }

    private mutating func end(
        _ ended: ModbusExchange, _ finding: ModbusListener.Finding, at now: Instant,
        into output: inout ReaderOutput
    ) {
        var exchange = ended
        if case .foreign = finding {
            exchange.heardAnother = true
            guard now >= exchange.beginsBy else {
                phase = .asking(exchange, until: exchange.beginsBy)
                return
            }
        }
        lastActivity = max(lastActivity, now)
        let failure: ModbusFailure? =
            switch finding {
            case .registers: nil
            case .failure(let failure): failure
            case .foreign: .foreign
            }
        if failure == .silence || failure == .foreign {
            hasTimedOut = true
            unanswered[exchange.request] = exchange.beginsBy + Self.latest
        }
        switch exchange.purpose {
        case .turn: endOfTurn(exchange, finding, failure, at: now, into: &output)
        case .probe: endOfProbe(exchange, finding, at: now, into: &output)
        }
    }

    private mutating func endOfTurn(
        _ exchange: ModbusExchange, _ finding: ModbusListener.Finding, _ failure: ModbusFailure?,
        at now: Instant, into output: inout ReaderOutput
    ) {
        let index = exchange.meter
        let source = meters[index].source
        var goesOn = true
        if case .registers(let words) = finding {
            if let values = meters[index].take(words) {
                output.events.append(.modbus(source, .values(values), at: now))
            }
        } else if let failure {
            goesOn = meters[index].fail(failure, at: now)
            let isRefusedGap = goesOn && Self.isException(failure)
            if !isRefusedGap {
                output.events.append(.modbus(source, .failed(failure), at: now))
            }
        }
        goOn(with: goesOn ? index : nil, at: now)
    }

    private static func isException(_ failure: ModbusFailure) -> Bool {
        if case .exception = failure { return true }
        return false
    }

    private mutating func endOfProbe(
        _ exchange: ModbusExchange, _ finding: ModbusListener.Finding, at now: Instant,
        into output: inout ReaderOutput
    ) {
        let index = exchange.meter
        let address = exchange.request.slave
        var isMeter = false
        if case .registers(let words) = finding { isMeter = meters[index].isPlausible(words) }
        meters[index].search.note(address, answered: isMeter, at: now)
        if isMeter {
            output.events.append(
                .modbus(meters[index].source, .found(address: Int(address)), at: now))
        }
        goOn(with: nil, at: now)
    }
}
