public import WESModel

/// A scene on a virtual clock: the same bytes and the same readers as the simulated unit, in
/// memory and as fast as the machine goes.
///
/// Not for concurrent use: one caller lets time pass and looks at the snapshot.
public struct VirtualUnit: Sendable {
    /// What the unit knows now.
    public private(set) var snapshot = Snapshot()
    /// The configuration.
    public let description: UnitDescription
    /// The time of the scene.
    public private(set) var time = Delay.zero

    private let house: SimulatedHouse
    private let epoch: Instant
    private var ports: [VirtualPort] = []
    private var lines: VirtualLines?
    /// What the boards of the bus switch, where the unit has no line of its own.
    private var boards: SimulatedChip?
    private var probes: VirtualProbes?
    private var modbus: VirtualModbus?
    private var analog: VirtualAnalog?
    private let clock: SimulatedClock
    private var battery: VirtualBatteryClock?
    private var switches: LoadSwitches
    private var nextSecond: Int64 = 0
    private var orders: [SceneOrder]

    /// Bytes reach their reader at most this long after they were sent.
    private static let step = Delay.milliseconds(100)
    /// The names of its devices begin with this.
    private static let folder = "demo"

    /// Makes a unit at the beginning of a scene.
    ///
    /// - Parameter epoch: The instant of the monotonic clock at which the scene begins.
    public init(scene: Scene, startingAt epoch: Instant = .zero + .seconds(3_600)) {
        description = scene.description(in: Self.folder)
        house = scene.house
        clock = SimulatedClock(scene: scene)
        self.epoch = epoch
        orders = scene.orders.sorted { $0.at < $1.at }
        switches = scene.switches(closed: [])
        snapshot.isSimulation = true
        snapshot.clock = clock.reading(at: .zero, epoch: epoch)
        let facts: [Event] =
            [.configured(description, changed: description.sources, at: epoch)]
            + scene.learned.map { .learned($0, at: epoch) }
        for fact in facts { Reducer.apply(fact, to: &snapshot) }
        for link in LinkPlan.links(serving: description.sources, in: description) {
            open(link, of: scene)
        }
        if lines == nil { boards = SimulatedChip(scene: scene) }
        openBus(of: scene)
        analog = VirtualAnalog(scene: scene, description: description, startingAt: epoch)
        battery = description.clock.map {
            VirtualBatteryClock(clock, device: $0.device, startingAt: epoch)
        }
    }

    /// Lets time pass, at most a year.
    public mutating func run(seconds: Int64) { run(for: .seconds(min(seconds, 366 * 86_400))) }

    /// Lets time pass; every whole second of the scene the rules judge what is known.
    public mutating func run(for length: Delay) {
        let end = time + length
        while time < end {
            play(until: min(time + Self.step, end))
        }
        snapshot.sequence &+= 1
    }

    /// Carries a command out, or starts to; its outcome comes in the snapshot.
    public mutating func send(_ command: Command, as identifier: CommandID) {
        let now = epoch + time
        switch command {
        case .setRelay(let source, _, _), .testRelay(let source, _, _):
            guard description.relays[source.number ?? 0] != nil else {
                return answer(.notConfigured, identifier)
            }
            guard LinkPlan.isOnBus(source, in: description) else {
                lines?.perform(command, as: identifier)
                return
            }
            take(probes?.perform(command, as: identifier, at: now) ?? [])
        case .searchOneWire, .stopSearch, .locateProbe:
            guard let facts = probes?.perform(command, as: identifier, at: now) else {
                return answer(.notConfigured, identifier)
            }
            take(facts)
        case .validate(let source, let person, let reason):
            guard Checklist(snapshot, at: now).canValidate(source) else {
                return answer(.inFault, identifier)
            }
            let word = Validation(
                by: person, reason: reason, unixSeconds: clock.civil(at: time).unixSeconds)
            learn(.validated(source, word), identifier)
        case .rename(let source, let name):
            learn(.name(source, name.isEmpty ? nil : name), identifier)
        case .setContactor(let source, let hasOne):
            learn(.contactor(source, hasOne), identifier)
        case .startStepTest, .stopStepTest, .calibrate, .undoCalibration, .invert:
            let clock = clock.reading(at: time, epoch: epoch)
            take(ClampCommands.events(of: command, as: identifier, in: snapshot, at: clock))
        case .replaceProbe, .keepOneWireMap:
            let clock = clock.reading(at: time, epoch: epoch)
            take(OneWireCommands.events(of: command, as: identifier, in: snapshot, at: clock))
        case .setWeight:
            let clock = clock.reading(at: time, epoch: epoch)
            take(CounterCommands.events(of: command, as: identifier, in: snapshot, at: clock))
        case .setIndex, .reloadConfiguration: answer(.notSupported, identifier)
        }
    }

    /// Does what the scene has a person do at the console.
    private mutating func obey() {
        while let order = orders.first, order.at <= time {
            orders.removeFirst()
            send(order.command, as: CommandID(rawValue: .max - UInt64(orders.count)))
        }
    }

    private mutating func learn(_ fact: LearnedFact, _ identifier: CommandID) {
        Reducer.apply(.learned(fact, at: epoch + time), to: &snapshot)
        answer(.done, identifier)
    }

    private mutating func answer(_ outcome: CommandOutcome, _ identifier: CommandID) {
        Reducer.apply(.answered(identifier, outcome, at: epoch + time), to: &snapshot)
    }

    private mutating func openBus(of scene: Scene) {
        guard let bus = SimulatedOneWireBus(scene: scene), let table = description.oneWire else {
            return
        }
        let line = MemoryByteLine(
            SimulatedDS2480B(bus: bus), device: Self.folder + "/onewire", startingAt: epoch)
        probes = VirtualProbes(
            line: line, description: table, relays: description.relays,
            known: snapshot.knownProbes)
    }

    private mutating func open(_ link: SourceID, of scene: Scene) {
        guard let reader = LinkPlan.reader(of: link, in: description),
            let device = LinkPlan.device(of: link, in: description)
        else { return }
        switch link.area {
        case "teleinfo", "clamps":
            let far: (any SimulatedSource)? =
                link == .clamps ? scene.boardSource : scene.line(link.number ?? 0)
            guard let far else { return }
            ports.append(
                VirtualPort(
                    source: link, reader: reader, far: far, device: device, startingAt: epoch))
        case "modbus":
            modbus = SimulatedModbusBus(scene: scene).map { bus in
                VirtualModbus(reader: reader, bus: bus, device: device, startingAt: epoch)
            }
        default:
            lines = SimulatedChip(scene: scene).map { chip in
                VirtualLines(
                    source: link, reader: reader, chip: chip, device: device, startingAt: epoch)
            }
        }
    }

    private mutating func play(until next: Delay) {
        time = next
        let start = epoch
        if let facts = lines?.play(until: next, epoch: start) { take(facts) }
        _ = boards?.records(until: next, epoch: start)
        if let now = lines?.switches ?? boards?.switches, now != switches {
            switches = now
            for index in ports.indices { ports[index].switchLoads(now) }
            modbus?.switchLoads(now)
        }
        for index in ports.indices {
            let facts = ports[index].play(until: next, epoch: epoch)
            take(facts)
        }
        if let facts = modbus?.play(until: next) { take(facts) }
        if let facts = probes?.play(until: start + next) { take(facts) }
        if let facts = analog?.play(until: next) { take(facts) }
        if let facts = battery?.play(until: next, epoch: start) { take(facts) }
        if let bus = probes?.bus {
            lines?.drive(boards: bus)
            boards?.drive(boards: bus)
        }
        while .seconds(nextSecond) <= next {
            let reading = clock.reading(at: .seconds(nextSecond), epoch: epoch)
            Reducer.apply(.clock(reading), to: &snapshot)
            nextSecond += 1
        }
        obey()
    }

    private mutating func take(_ events: [Event]) {
        for event in events { Reducer.apply(event, to: &snapshot) }
    }
}
