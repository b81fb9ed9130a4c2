import WESModel

/// Owns the snapshot and the drivers; the only door to hardware.
///
/// Facts, commands and requests come in one ordered stream. Each change is reduced and published
/// into a mailbox, at most ten times a second.
public actor Acquisition {
    /// What the stream carries.
    enum Message: Sendable {
        /// Facts of the drivers.
        case events([Event])
        /// A wish of the operator.
        case command(Command, CommandID)
        /// A screen wants a detail.
        case detail(DetailRequest)
        /// A second has passed.
        case tick
        /// What was held back may be published now.
        case publish
    }

    private var snapshot = Snapshot()
    private var lastFrames: [SourceID: (frame: TeleinfoFrame, at: Instant)] = [:]
    private let mailbox = SnapshotMailbox()
    private let inbox: AsyncStream<Message>.Continuation
    private let messages: AsyncStream<Message>
    private let clock: UnitClock
    private let supervisor: any Supervising
    private var lastPublished = Instant.zero
    private var publishIsDue = false

    private var lastTick: Instant?

    private static let longestGap = Delay.seconds(5)
    private static let spacing = Delay.milliseconds(100)

    /// Makes an engine that does nothing until ``run()``.
    ///
    /// - Parameters:
    ///   - supervisor: Opens and watches the drivers of a configuration.
    ///   - clock: The machine's clock, or a scene's.
    ///   - isSimulation: True when the unit is simulated, which every screen says.
    ///   - isReplay: True when a recording is played, which every screen says.
    public init(
        supervisor: any Supervising, clock: UnitClock, isSimulation: Bool, isReplay: Bool = false
    ) {
        self.supervisor = supervisor
        self.clock = clock
        (messages, inbox) = AsyncStream.makeStream(
            of: Message.self, bufferingPolicy: .bufferingNewest(4_096))
        snapshot.isSimulation = isSimulation
        snapshot.isReplay = isReplay
        snapshot.clock = clock.now()
        mailbox.post(snapshot)
    }

    /// What the console holds.
    public nonisolated var engine: LocalEngine {
        LocalEngine(mailbox: mailbox, inbox: inbox, clock: clock)
    }

    /// Starts the drivers and works until ``stop()``.
    public func run() async {
        supervisor.start { [inbox] events in inbox.yield(.events(events)) }
        let ticker = Task { [inbox] in
            while !Task.isCancelled {
                try? await Task.sleep(for: .seconds(1))
                inbox.yield(.tick)
            }
        }
        for await message in messages { handle(message) }
        ticker.cancel()
    }

    /// Stops the drivers, whatever thread calls; returns once every port is closed.
    public nonisolated func stop() {
        supervisor.stop()
        inbox.finish()
    }

    private func handle(_ message: Message) {
        switch message {
        case .events(let events):
            for event in events { apply(event) }
            publish()
        case .tick:
            noteGap(at: clock.now().instant)
            apply(.clock(clock.now()))
            for event in supervisor.tick(at: clock.now().instant, after: snapshot) { apply(event) }
            publish()
        case .command(let command, let identifier):
            let facts = supervisor.perform(command, as: identifier, in: snapshot, at: clock.now())
            for fact in facts { apply(fact) }
            publish()
        case .detail(let request): mailbox.post(answer(to: request), to: request)
        case .publish:
            publishIsDue = false
            publish()
        }
    }

    /// A tick that comes much too late means that the process was stopped.
    private func noteGap(at now: Instant) {
        defer { lastTick = now }
        if let lastTick, now - lastTick > Self.longestGap { apply(.resumed(at: now)) }
    }

    private func apply(_ event: Event) {
        if case .teleinfo(let source, .frame(let frame), let at) = event {
            lastFrames[source] = (frame, at)
        }
        Reducer.apply(event, to: &snapshot)
    }

    private func answer(to request: DetailRequest) -> DetailAnswer {
        switch request {
        case .rawFrame(let source):
            lastFrames[source].map { .rawFrame($0.frame, at: $0.at) } ?? .none
        case .history(let series): snapshot.histories[series].map { .history($0) } ?? .none
        case .waveform: .none
        }
    }

    private func publish() {
        let reading = clock.now()
        guard reading.instant - lastPublished >= Self.spacing else {
            holdBack()
            return
        }
        lastPublished = reading.instant
        snapshot.sequence &+= 1
        Reducer.take(reading, in: &snapshot)
        mailbox.post(snapshot)
    }

    private func holdBack() {
        guard !publishIsDue else { return }
        publishIsDue = true
        Task { [inbox] in
            try? await Task.sleep(for: .milliseconds(100))
            inbox.yield(.publish)
        }
    }
}
