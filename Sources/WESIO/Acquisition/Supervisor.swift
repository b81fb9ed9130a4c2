import Glibc
import Synchronization
public import WESModel

/// Opens the drivers of a configuration and follows its file while running.
public final class Supervisor: Supervising {
    /// Makes the transport of a device, as the configuration names it.
    public typealias TransportFactory =
        @Sendable (_ source: SourceID, _ device: String) -> any ByteTransport

    private struct State {
        var description: UnitDescription
        var report: (@Sendable ([Event]) -> Void)?
        var isStopped = false
        var address: String?
        var addressDue = Instant.zero
        var oneWire: OneWireDriver?
    }

    private let state: Mutex<State>
    private let poll: PollThread
    private let follower: (any ConfigurationFollowing)?
    private let transport: TransportFactory
    private let keeper: StateKeeper?
    private let indexes: IndexKeeper?
    private let journal: JournalKeeper?
    private let side: SideDrivers

    /// Makes a supervisor that opens nothing before ``start(report:)``.
    ///
    /// - Parameters:
    ///   - description: The configuration in force at the start.
    ///   - follower: Tells when the saved configuration changed; nil when it is in no file.
    ///   - keeper: Keeps what is learned; nil keeps nothing.
    ///   - indexes: Keeps the indexes of the counters; nil keeps none.
    ///   - journal: Keeps the switchings of the relays; nil keeps none.
    ///   - clock: What the battery-backed clock of a simulated unit is compared with.
    ///   - tap: Receives every byte read, for a recording; called on the poll thread.
    ///   - transport: Makes the transport of a device.
    public init(
        description: UnitDescription, follower: (any ConfigurationFollowing)?,
        keeper: StateKeeper? = nil, indexes: IndexKeeper? = nil, journal: JournalKeeper? = nil,
        clock: UnitClock = .system,
        tap: (@Sendable (SourceID, UnsafeRawBufferPointer, Instant) -> Void)? = nil,
        transport: @escaping TransportFactory
    ) {
        state = Mutex(State(description: description))
        poll = PollThread(tap: tap)
        self.follower = follower
        self.transport = transport
        self.keeper = keeper
        self.indexes = indexes
        self.journal = journal
        side = SideDrivers(clock: clock)
    }

    /// Starts the drivers.
    public func start(report: @escaping @Sendable ([Event]) -> Void) {
        let (indexes, journal) = (indexes, journal)
        let keep: @Sendable ([Event]) -> Void = { events in
            indexes?.take(events)
            report(events + (journal?.take(events) ?? []))
        }
        let description = state.withLock { state in
            state.report = keep
            return state.description
        }
        let sources = description.sources
        let now = UnitClock.monotonic()
        let learned = (keeper?.state.learned ?? []) + (indexes?.facts(of: sources) ?? [])
        report(
            [.configured(description, changed: sources, at: now)]
                + learned.map { .learned($0, at: now) }
                + [.recalled(journal?.entries ?? [], at: now)])
        indexes?.start(report: keep)
        open(sources, of: description)
    }

    /// Saves what was learned, and follows the configuration file: only the drivers whose table
    /// changed restart.
    public func tick(at now: Instant, after snapshot: Snapshot) -> [Event] {
        side.tick(after: snapshot)
        let news = keeper?.tick(after: snapshot) ?? []
        return news.map { .store($0, at: now) } + address(at: now) + follow(at: now)
    }

    /// The address of the unit, looked up every ten seconds, told when it changed.
    private func address(at now: Instant) -> [Event] {
        let isDue = state.withLock { state in
            let due = state.addressDue <= now
            if due { state.addressDue = now + .seconds(10) }
            return due
        }
        guard isDue else { return [] }
        let found = HostAddress.current
        return state.withLock { state -> [Event] in
            guard state.address != found else { return [] }
            state.address = found
            return [.address(found, at: now)]
        }
    }

    private func follow(at now: Instant) -> [Event] {
        guard let follower else { return [] }
        let current = state.withLock { $0.description }
        switch follower.check(against: current) {
        case .unchanged: return []
        case .refused(let problem): return [.configurationRefused(problem, at: now)]
        case .changed(let description, let sources):
            state.withLock { $0.description = description }
            restart(sources, from: current, to: description)
            // A counter that was there before keeps its index in the snapshot.
            let new = sources.filter { !current.sources.contains($0) }
            let learned = indexes?.facts(of: new) ?? []
            return [.configured(description, changed: sources, at: now)]
                + learned.map { .learned($0, at: now) }
        }
    }

    /// Keeps what a person says, and hands the wishes for hardware to their drivers.
    public func perform(
        _ command: Command, as identifier: CommandID, in snapshot: Snapshot, at now: ClockReading
    ) -> [Event] {
        func answer(_ outcome: CommandOutcome) -> [Event] {
            [.answered(identifier, outcome, at: now.instant)]
        }
        func learn(_ fact: LearnedFact) -> [Event] {
            keeper?.note(fact)
            return [.learned(fact, at: now.instant)] + answer(.done)
        }
        switch command {
        case .rename(let source, let name): return learn(.name(source, name.isEmpty ? nil : name))
        case .setContactor(let source, let hasOne): return learn(.contactor(source, hasOne))
        case .validate(let source, let person, let reason):
            guard Checklist(snapshot, at: now.instant).canValidate(source) else {
                return answer(.inFault)
            }
            let word = Validation(
                by: person, reason: reason, unixSeconds: now.civil.unixSeconds)
            return learn(.validated(source, word))
        case .setRelay(let source, _, _), .testRelay(let source, _, _):
            guard let relay = snapshot.unit.relays[source.number ?? 0] else {
                return answer(.notConfigured)
            }
            return drive(relay.line, command, as: identifier).map(answer) ?? []
        case .searchOneWire, .stopSearch, .locateProbe:
            guard let driver = state.withLock({ $0.oneWire }) else {
                return answer(snapshot.unit.oneWire == nil ? .notConfigured : .notSupported)
            }
            driver.perform(command, as: identifier)
            return []
        case .startStepTest, .stopStepTest, .calibrate, .undoCalibration, .invert:
            return noted(
                ClampCommands.events(of: command, as: identifier, in: snapshot, at: now))
        case .replaceProbe, .keepOneWireMap:
            return noted(
                OneWireCommands.events(of: command, as: identifier, in: snapshot, at: now))
        case .setWeight:
            return noted(
                CounterCommands.events(of: command, as: identifier, in: snapshot, at: now))
        case .setIndex(let source, let pulses, let by):
            let isThere = snapshot.counters.contains { $0.source == source }
            return isThere
                ? set(source, to: pulses, by: by, as: identifier).map(answer) ?? []
                : answer(.notConfigured)
        case .reloadConfiguration: return answer(.notSupported)
        }
    }

    /// Keeps what some facts teach; answers with them.
    private func noted(_ events: [Event]) -> [Event] {
        for case .learned(let fact, _) in events { keeper?.note(fact) }
        return events
    }

    /// Has a relay driven; answers what refuses it, nil where the answer follows.
    private func drive(
        _ line: String, _ command: Command, as identifier: CommandID
    ) -> CommandOutcome? {
        if BoardChannel(line) != nil, let driver = state.withLock({ $0.oneWire }) {
            let perform: @Sendable () -> Void = { driver.perform(command, as: identifier) }
            if let journal {
                journal.hand(command, as: identifier, line: line, on: perform)
            } else {
                perform()
            }
            return nil
        }
        guard let address = LineAddress(line) else { return .notSupported }
        poll.perform(command, as: identifier, on: address.link)
        return nil
    }

    /// Has the index of a counter set; answers what refuses it, nil where the answer follows.
    private func set(
        _ source: SourceID, to pulses: Int64, by: String, as identifier: CommandID
    ) -> CommandOutcome? {
        guard let indexes else { return .failed(errno: EROFS) }
        guard pulses >= 0 else { return .failed(errno: EINVAL) }
        indexes.set(source, to: pulses, by: by, as: identifier)
        return nil
    }

    /// Closes every port and saves what is left to save.
    public func stop() {
        let oneWire = state.withLock { state in
            state.isStopped = true
            defer { state.oneWire = nil }
            return state.oneWire
        }
        poll.stop()
        oneWire?.stop()
        side.stop()
        indexes?.finish()
        journal?.finish()
        keeper?.finish()
    }

    /// Restarts the drivers that serve the tables that changed, and only those.
    private func restart(
        _ changed: [SourceID], from old: UnitDescription, to new: UnitDescription
    ) {
        // A relay whose line is driven on as before stays closed if it is.
        let sources = changed.filter { source in
            // An input on the channel of before is read on, whatever its value stands for now.
            if source.area == "analog", let number = source.number,
                let device = new.analog[number]?.device
            {
                return old.analog[number]?.device != device
            }
            guard source.area == "relays", let number = source.number,
                let table = new.relays[number]
            else { return true }
            return old.relays[number]?.isDriven(as: table) != true
        }
        for link in LinkPlan.links(serving: sources, in: old) { poll.remove(link) }
        let shared = LinkPlan.links(serving: sources, in: new)
        for link in shared { poll.remove(link) }
        if sources.contains(where: {
            LinkPlan.isOnBus($0, in: old) || LinkPlan.isOnBus($0, in: new)
        }) {
            state.withLock { state in
                defer { state.oneWire = nil }
                return state.oneWire
            }?.stop()
        }
        open(sources, of: new)
        // A relay that left its board has the bus start again for those that stay.
        if !sources.contains(where: { LinkPlan.isOnBus($0, in: new) }),
            sources.contains(where: { LinkPlan.isOnBus($0, in: old) })
        {
            state.withLock { $0.isStopped ? nil : $0.report }.map {
                openBus([.oneWire], of: new, journal?.cutOutputs(in: new) ?? [:], $0)
            }
        }
    }

    private func open(_ sources: [SourceID], of description: UnitDescription) {
        guard let report = state.withLock({ $0.isStopped ? nil : $0.report }) else { return }
        // Before any line is taken: whose output a test that was cut had is known by its line.
        let cut = journal?.cutOutputs(in: description) ?? [:]
        for link in LinkPlan.links(serving: sources, in: description) {
            guard let reader = LinkPlan.reader(of: link, in: description),
                let device = LinkPlan.device(of: link, in: description)
            else { continue }
            poll.add(
                Link(
                    source: link, transport: transport(link, device), reader: reader,
                    report: report))
        }
        side.restart(sources, of: description, report)
        openBus(sources, of: description, cut, report)
    }

    /// Starts the 1-Wire bus where its table, or that of a relay on it, changed.
    private func openBus(
        _ sources: [SourceID], of description: UnitDescription, _ cut: [SourceID: BoardChannel],
        _ report: @escaping @Sendable ([Event]) -> Void
    ) {
        guard sources.contains(where: { LinkPlan.isOnBus($0, in: description) }),
            let bus = description.oneWire, let master = OneWireMasters.master(of: bus.master)
        else { return }
        let known = (keeper?.state.learned ?? []).compactMap { fact -> ROMCode? in
            if case .knownProbe(let rom) = fact { rom } else { nil }
        }
        let reader = OneWireReader(
            device: master.device, walks: master.walks, description: bus,
            relays: description.relays, known: Set(known), cutOutputs: cut)
        let driver = OneWireDriver(master: master, reader: reader, report: report)
        state.withLock { $0.oneWire = driver }
    }
}
