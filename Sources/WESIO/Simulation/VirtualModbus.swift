import WESModel

/// The RS485 bus of a virtual unit: its reader on a virtual clock, and the meters that answer.
struct VirtualModbus: Sendable {
    private var link: VirtualLink
    private var bus: SimulatedModbusBus
    private let device: String
    private let epoch: Instant
    private var presence: SourcePresence?
    /// What is on its way to the reader.
    private var answers: [SimulatedModbusBus.Answer] = []
    private var sentUntil = Delay.zero

    /// The time for which an adapter collects bytes.
    private static let latency = Delay.milliseconds(16)

    init(
        reader: any StreamReader, bus: SimulatedModbusBus, device: String, startingAt start: Instant
    ) {
        link = VirtualLink(source: .modbusBus, reader: reader, startingAt: start)
        self.bus = bus
        self.device = device
        epoch = start
        link.change(to: .opening(device: device))
    }

    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches) { bus.switchLoads(switches) }

    /// Plays what is due up to an instant of the scene: an answer may come, and be answered by the
    /// next question, within one step.
    mutating func play(until time: Delay) -> [Event] {
        let wanted = bus.presence(at: time)
        if wanted != presence {
            link.run(until: epoch + time)
            _ = link.takeWritten()
            answers = []
            link.change(to: wanted.linkState(device, before: presence, at: epoch + time))
            presence = wanted
            hear()
        }
        let end = epoch + time
        while true {
            let arrival = arrival
            let next = [arrival, link.nextDeadline].compactMap { $0 }.min()
            guard let next, next <= end else { break }
            if next == arrival { deliver() } else { link.run(until: max(next, link.now)) }
            hear()
        }
        link.run(until: end)
        hear()
        bus.play(until: time)
        return link.takeEvents()
    }

    /// Hands the next bytes of an answer to the reader, as an adapter collects them: those of 16 ms
    /// together, when the last of them has come.
    private mutating func deliver() {
        guard let answer = answers.first, let at = arrival else { return }
        let piece = answer.bytes.prefix { epoch + $0.at <= at }
        answers[0].bytes.removeFirst(piece.count)
        if answers[0].bytes.isEmpty { answers.removeFirst() }
        guard presence == .present, let baud = piece.first?.baud else { return }
        var faults = LineFaults()
        if answer.isParityWrong { faults.parity = piece.count }
        link.receive(piece.map(\.value), baud: baud, faults: faults, at: at)
    }

    /// When the next bytes are handed over; nil while none is on its way.
    private var arrival: Instant? {
        guard let bytes = answers.first?.bytes, let first = bytes.first else { return nil }
        return bytes.last { $0.at - first.at <= Self.latency }.map { epoch + $0.at }
    }

    /// Takes what the reader wrote over to the bus, a character after the other.
    private mutating func hear() {
        for byte in link.takeWritten() {
            sentUntil = max(sentUntil, link.now - epoch) + bus.character
            // At another speed than the bus nothing arrives that a meter would know.
            guard link.settings.map({ $0.baud == bus.baud }) ?? true, presence == .present,
                let answer = bus.receive(byte, at: sentUntil), !answer.bytes.isEmpty
            else { continue }
            answers.append(answer)
        }
    }
}
