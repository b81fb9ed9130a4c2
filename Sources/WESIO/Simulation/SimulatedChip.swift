public import WESModel

/// The lines of the simulated unit: pulses and contacts as records, relays as held outputs.
///
/// Pure. It speaks the bytes of the kernel's GPIO character device, uAPI v2: records of 48 bytes
/// out, `struct gpio_v2_line_values` of 16 bytes in. The socket and the in-memory link carry the
/// same bytes.
public struct SimulatedChip: Sendable {
    private let scene: Scene
    private let contacts: [(number: Int, contact: SceneContact)]
    private let timeline: ConditionTimeline<LinesCondition>
    private var counters: [SimulatedCounter]
    private var house: SimulatedHouse
    private var levels: [Int: Bool] = [:]
    private var pending: [LineEdge] = []
    private var played = Delay.zero
    private var relays: SimulatedRelays
    private var recorder = LineRecorder()
    private var losses = LineLosses()
    /// What the contacts of the relays do to the loads now.
    public private(set) var switches: LoadSwitches

    private static let step = Delay.milliseconds(100)

    /// Makes the lines of a scene; nil where the scene has none.
    public init?(scene: Scene) {
        guard !scene.counters.isEmpty || !scene.contacts.isEmpty || !scene.relays.isEmpty else {
            return nil
        }
        self.scene = scene
        relays = SimulatedRelays(scene.relays)
        contacts = scene.contacts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        timeline = ConditionTimeline(
            faults: scene.faults, areas: ["lines", "counters", "contacts", "relays"])
        counters = scene.counters.sorted { $0.key < $1.key }
            .map { SimulatedCounter($0.value, number: $0.key) }
        for (number, counter) in zip(scene.counters.keys.sorted(), counters) {
            levels[LineOffsets.counter(number)] = counter.isClosed
        }
        house = scene.houseAtRest
        switches = scene.switches(closed: [])
        for (number, contact) in contacts {
            levels[LineOffsets.contact(number)] = isClosed(contact, number, at: .zero)
        }
        switchLoads(at: .zero)
    }

    /// How the chip shows itself at an instant of the scene.
    public func presence(at time: Delay) -> SourcePresence {
        timeline.condition(at: time).presence
    }

    /// The present level of every input line, as the first records of a connection.
    public mutating func levels(at time: Delay, epoch: Instant) -> [UInt8] {
        recorder = LineRecorder()
        return levels.sorted { $0.key < $1.key }.flatMap { offset, isClosed in
            recorder.record(LineEdge(at: time, offset: offset, isClosed: isClosed), epoch: epoch)
        }
    }

    /// The records whose instant is not past a limit, in order; `epoch` is when the scene began.
    public mutating func records(until limit: Delay, epoch: Instant) -> [UInt8] {
        while played <= limit {
            advance()
            switchLoads(at: played)
        }
        let due = pending.prefix { $0.at <= limit }
        pending.removeFirst(due.count)
        var bytes: [UInt8] = []
        for edge in due {
            levels[edge.offset] = edge.isClosed
            let record = recorder.record(edge, epoch: epoch)
            let share = timeline.condition(at: edge.at).losses[.counter(edge.offset)] ?? 0
            if !losses.takes(edge, share: share) { bytes += record }
        }
        return bytes
    }

    /// Takes what the engine writes: the values of held outputs.
    public mutating func receive(_ bytes: [UInt8], at time: Delay) {
        relays.receive(bytes)
        switchLoads(at: time)
    }

    /// The engine let go of the lines: every output opens.
    public mutating func released(at time: Delay) {
        relays.release()
        switchLoads(at: time)
    }

    /// The relays that hang on boards of the 1-Wire bus close by what their latches say.
    public mutating func drive(boards bus: SimulatedOneWireBus) {
        if relays.drive(boards: bus) { switchLoads(at: played) }
    }

    private func closed(at time: Delay) -> Set<Int> {
        relays.closed(under: timeline.condition(at: time))
    }

    private mutating func switchLoads(at time: Delay) {
        switches = scene.switches(closed: closed(at: time))
        house.switches = switches
    }

    private mutating func advance() {
        let start = played, end = played + Self.step
        played = end
        let condition = timeline.condition(at: start)
        var edges: [LineEdge] = []
        for index in counters.indices {
            edges += counters[index].advance(from: start, to: end, in: house, under: condition)
        }
        for (number, contact) in contacts { edges += change(of: contact, number, at: end) }
        pending += edges
        pending.sort { $0.at < $1.at }
    }

    private func change(of contact: SceneContact, _ number: Int, at time: Delay) -> [LineEdge] {
        let offset = LineOffsets.contact(number)
        let isClosed = isClosed(contact, number, at: time)
        let last = pending.last { $0.offset == offset }?.isClosed ?? levels[offset] ?? false
        guard isClosed != last else { return [] }
        return [LineEdge(at: time, offset: offset, isClosed: isClosed)]
            + LineEdge.bounces(
                contact.bounces, after: time, offset: offset, isClosed: isClosed)
    }

    private func isClosed(_ contact: SceneContact, _ number: Int, at time: Delay) -> Bool {
        if let held = timeline.condition(at: time).held[.contact(number)] { return held }
        if let pace = timeline.condition(at: time).chatter[.contact(number)] {
            return Int64((time.seconds * pace).rounded(.down)) % 2 == 0
        }
        if let relay = contact.follows { return closed(at: time).contains(relay) }
        return (contact.closed?.isOn(at: time) ?? false) != contact.isClosedAtRest
    }
}
