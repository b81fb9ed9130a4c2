public import WESModel

/// The lines of the simulated unit: pulses and contacts as records, relays as held outputs.
///
/// Pure. It speaks the bytes of the kernel's GPIO character device, uAPI v2: records of 48 bytes
/// out, `struct gpio_v2_line_values` of 16 bytes in. The socket and the in-memory link carry the
/// same bytes.
public struct SimulatedChip: Sendable {
    private let relays: [Int: SceneRelay]
    private let contacts: [Int: SceneContact]
    private let timeline: ConditionTimeline<LinesCondition>
    private var counters: [SimulatedCounter]
    private var house: SimulatedHouse
    private var levels: [Int: Bool] = [:]
    private var pending: [LineEdge] = []
    private var played = Delay.zero
    private var driven: Set<Int> = []
    private var received: [UInt8] = []
    private var sequence: UInt32 = 0
    private var lineSequence: [Int: UInt32] = [:]
    /// What the contacts of the relays do to the loads now.
    public private(set) var switches: LoadSwitches
    private let makeSwitches: @Sendable (Set<Int>) -> LoadSwitches

    private static let step = Delay.milliseconds(100)

    /// Makes the lines of a scene; nil where the scene has none.
    public init?(scene: Scene) {
        guard !scene.counters.isEmpty || !scene.contacts.isEmpty || !scene.relays.isEmpty else {
            return nil
        }
        relays = scene.relays
        contacts = scene.contacts
        timeline = ConditionTimeline(
            faults: scene.faults, areas: ["lines", "counters", "contacts", "relays"])
        counters = scene.counters.sorted { $0.key < $1.key }
            .map { SimulatedCounter($0.value, number: $0.key) }
        for (number, counter) in zip(scene.counters.keys.sorted(), counters) {
            levels[LineOffsets.counter(number)] = counter.isClosed
        }
        house = scene.houseAtRest
        makeSwitches = { scene.switches(closed: $0) }
        switches = scene.switches(closed: [])
        for number in contacts.keys {
            levels[LineOffsets.contact(number)] = isClosed(contact: number, at: .zero)
        }
        switchLoads(at: .zero)
    }

    /// How the chip shows itself at an instant of the scene.
    public func presence(at time: Delay) -> SourcePresence {
        timeline.condition(at: time).presence
    }

    /// The present level of every input line, as the first records of a connection.
    public mutating func levels(at time: Delay, epoch: Instant) -> [UInt8] {
        sequence = 0
        lineSequence = [:]
        return levels.sorted { $0.key < $1.key }.flatMap { offset, isClosed in
            record(LineEdge(at: time, offset: offset, isClosed: isClosed), epoch: epoch)
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
            bytes += record(edge, epoch: epoch)
        }
        return bytes
    }

    /// Takes what the engine writes: the values of held outputs.
    public mutating func receive(_ bytes: [UInt8], at time: Delay) {
        received += bytes
        while let values = received.withUnsafeBytes({ LineValues($0) }) {
            received.removeFirst(LineValues.size)
            for number in relays.keys {
                let bit = UInt64(1) << UInt64(LineOffsets.relay(number))
                guard values.mask & bit != 0 else { continue }
                if values.bits & bit != 0 { driven.insert(number) } else { driven.remove(number) }
            }
        }
        switchLoads(at: time)
    }

    /// The engine let go of the lines: every output opens.
    public mutating func released(at time: Delay) {
        received = []
        driven = []
        switchLoads(at: time)
    }

    /// The relays whose contact is closed.
    private func closed(at time: Delay) -> Set<Int> {
        let condition = timeline.condition(at: time)
        return Set(
            relays.keys.filter { number in
                if condition.welded.contains(.relay(number)) { return true }
                return driven.contains(number) && !condition.stuck.contains(.relay(number))
            })
    }

    private mutating func switchLoads(at time: Delay) {
        switches = makeSwitches(closed(at: time))
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
        for number in contacts.keys {
            edges += change(of: number, at: end)
        }
        pending += edges
        pending.sort { $0.at < $1.at }
    }

    private mutating func change(of number: Int, at time: Delay) -> [LineEdge] {
        let offset = LineOffsets.contact(number)
        let isClosed = isClosed(contact: number, at: time)
        let last = pending.last { $0.offset == offset }?.isClosed ?? levels[offset] ?? false
        guard isClosed != last else { return [] }
        let bounces = contacts[number]?.bounces ?? 0
        return [LineEdge(at: time, offset: offset, isClosed: isClosed)]
            + LineEdge.bounces(bounces, after: time, offset: offset, isClosed: isClosed)
    }

    private func isClosed(contact number: Int, at time: Delay) -> Bool {
        if let held = timeline.condition(at: time).held[.contact(number)] { return held }
        guard let contact = contacts[number] else { return false }
        if let relay = contact.follows { return closed(at: time).contains(relay) }
        return contact.closed?.isOn(at: time) ?? false
    }

    private mutating func record(_ edge: LineEdge, epoch: Instant) -> [UInt8] {
        sequence &+= 1
        lineSequence[edge.offset, default: 0] &+= 1
        let at = epoch + edge.at
        return LineEventRecord(
            timestamp: UInt64(max(at.nanoseconds, 0)), edge: edge.isClosed ? .falling : .rising,
            offset: UInt32(edge.offset), sequence: sequence,
            lineSequence: lineSequence[edge.offset] ?? 1
        ).bytes
    }
}
