public import WESModel

/// The scheduler of a 1-Wire bus: what to do next, and the facts that come of it.
///
/// Pure: it says which job is due and is given the answer, so that a job, which waits for the
/// wire, holds up neither a command nor the end of a relay test. Relays first; then the presence
/// of what did not answer; then a search, a walk at a time; then a cycle of readings every five
/// seconds. A line that is short, held low or empty is looked at every two seconds and not read.
public struct OneWireReader: Sendable {
    let device: String
    let walks: Bool
    let description: OneWireDescription
    var link = LinkState.unconfigured
    /// What the line showed last; nil inside where the master cannot tell.
    var line: OneWireLine??
    var presence: PresenceLedger
    var boards: RelayBoards
    var cycle = ReadingCycle()
    var search: SearchRun?
    var resolutions: [ROMCode: Int] = [:]
    var parasites: [ROMCode: Bool] = [:]
    var schedule: OneWireSchedule?
    var cycleAt = Instant.zero
    /// True when something did not answer: the line is looked at before anything is concluded.
    var mustLook = false
    /// When the master is opened again, or a bad line is looked at again.
    var retryAt = Instant.zero
    var locateUntil: Instant?
    var nextLost = 0

    static let period = Delay.seconds(5)
    static let retry = Delay.seconds(2)
    static let locating = Delay.seconds(1)
    static let longestLocating = Delay.seconds(1_800)

    /// Makes a scheduler that opened nothing yet.
    ///
    /// - Parameters:
    ///   - device: The master as configured.
    ///   - walks: True where the master walks the tree of ROM codes bit by bit.
    ///   - relays: The relays of the configuration; those on boards of this bus are driven.
    ///   - known: The devices of former runs, looked for until they are there.
    ///   - cutOutputs: The outputs that a crash may have left closed in the middle of a test.
    public init(
        device: String, walks: Bool, description: OneWireDescription,
        relays: [Int: RelayDescription] = [:], known: Set<ROMCode> = [],
        cutOutputs: [SourceID: BoardChannel] = [:]
    ) {
        self.device = device
        self.walks = walks
        self.description = description
        boards = RelayBoards(
            relays: relays, closesHigh: description.closesHigh,
            cutOutputs: cutOutputs)
        presence = PresenceLedger(known: known.union(boards.roms))
    }

    /// What to do now.
    public mutating func next(at now: Instant) -> OneWireStep {
        guard link.isOpen else {
            return now >= retryAt ? .job(.open) : .wait(until: retryAt)
        }
        // Relays wait for no conversion: a probe that is cut short tells what it told before.
        if let job = boards.next(at: now) {
            return .job(cycle.heldUntil == nil ? job : .endPower)
        }
        let step = reading(at: now)
        guard case .wait(let until) = step, let due = boards.deadline else { return step }
        return .wait(until: min(until, due))
    }

    /// What to do when no relay is due.
    private mutating func reading(at now: Instant) -> OneWireStep {
        if let held = cycle.heldUntil { return now >= held ? .job(.endPower) : .wait(until: held) }
        if mustLook { return .job(.line) }
        if isReadable, let rom = presence.doubted { return .job(.verify(rom)) }
        if let walk = searchWalk(at: now) { return .job(.walk(walk)) }
        guard isReadable else {
            return now >= retryAt ? .job(.line) : .wait(until: retryAt)
        }
        if !cycle.isRunning, now >= cycleAt { return begin(at: now) }
        if let job = cycle.next(at: now) { return .job(job) }
        let due = cycle.isRunning ? cycle.readyAt : cycleAt
        // A search whose next pass is due waits for the readings, not for an instant gone by.
        let next = search.map(\.nextAt).flatMap { $0 > now ? $0 : nil }
        return .wait(until: next.map { min($0, due) } ?? due)
    }

    /// The walk of a search that is due; readings that are due go between its passes.
    private mutating func searchWalk(at now: Instant) -> SearchWalk? {
        guard let run = search, now >= run.nextAt else { return nil }
        let isDue = cycle.isRunning || now >= cycleAt && run.identifier != nil
        return run.isBetweenPasses && isDue && isReadable ? nil : search?.walk()
    }

    /// Takes what came of a job.
    public mutating func took(
        _ answer: Result<OneWireJobAnswer, IOFailure>, of job: OneWireJob, at now: Instant
    ) -> [Event] {
        switch answer {
        case .failure(let failure): return withBoards(fail(failure, at: now), at: now)
        case .success(let answer):
            let events = withBoards(take(answer, of: job, at: now), at: now)
            return events + boards.took(answer, of: job, at: now)
        }
    }

    /// Tells the relay boards what concerns them.
    private mutating func withBoards(_ events: [Event], at now: Instant) -> [Event] {
        events.flatMap { event -> [Event] in
            switch event {
            case .link(.oneWire, let state, _): [event] + boards.linkChanged(state, at: now)
            case .oneWire(.listed(let roms), _): [event] + boards.listed(roms, at: now)
            default: [event]
            }
        }
    }

    /// The engine ends: ``stoppingJob(at:)`` then opens what must not stay closed.
    public mutating func stopping(at now: Instant) -> [Event] { boards.stopping(at: now) }

    /// A relay that is still to be opened before the master is closed.
    public mutating func stoppingJob(at now: Instant) -> OneWireJob? {
        link.isOpen ? boards.next(at: now) : nil
    }

    /// Starts or stops a search, or reading as fast as the bus allows.
    public mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> [Event] {
        switch command {
        case .searchOneWire(let passes):
            guard link.isOpen else { return [.answered(identifier, .notOpen, at: now)] }
            let events = endSearch(isComplete: false, .done, at: now)
            let run = SearchRun(identifier, passes: passes)
            search = run
            return events + [
                .oneWire(.searchStarted(passes: run.wanted), at: now),
                .answered(identifier, .started, at: now),
            ]
        case .stopSearch:
            return endSearch(isComplete: false, .done, at: now)
                + [.answered(identifier, .done, at: now)]
        case .locateProbe(let isOn):
            guard link.isOpen || !isOn else { return [.answered(identifier, .notOpen, at: now)] }
            locateUntil = isOn ? now + Self.longestLocating : nil
            cycleAt = min(cycleAt, now)
            return told([.locating(isOn)], at: now) + [.answered(identifier, .done, at: now)]
        default: return boards.perform(command, as: identifier, at: now)
        }
    }

    /// True while the line can be searched and read, as far as is known.
    var isReadable: Bool {
        switch line {
        case .some(.some(.absent)), .some(.some(.short)), .some(.some(.stuckLow)): false
        default: true
        }
    }

    mutating func change(to state: LinkState, at now: Instant) -> [Event] {
        guard state != link else { return [] }
        link = state
        return [.link(.oneWire, state, at: now)]
    }

    mutating func endSearch(
        isComplete: Bool, _ outcome: CommandOutcome, at now: Instant
    ) -> [Event] {
        guard let identifier = search?.identifier else { return [] }
        search = nil
        return [
            .oneWire(.searchEnded(isComplete: isComplete), at: now),
            .answered(identifier, outcome, at: now),
        ]
    }

    private mutating func fail(_ failure: IOFailure, at now: Instant) -> [Event] {
        cycle = ReadingCycle()
        line = nil
        retryAt = now + Self.retry
        let ended = endSearch(isComplete: false, .failed(errno: failure.errno), at: now)
        search = nil
        guard failure.code == .missing || failure.code == .unplugged else {
            return change(to: failure.linkState(at: now), at: now) + ended
        }
        // A master that went away is "unplugged", and stays so while it is missing.
        if case .unplugged = link { return ended }
        let state: LinkState =
            link.isOpen ? .unplugged(device: device, since: now) : .missing(device: device)
        return change(to: state, at: now) + ended
    }
}
