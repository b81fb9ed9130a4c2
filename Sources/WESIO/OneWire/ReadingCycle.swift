import WESModel

/// One round of readings: conversions, scratchpads, boards; a queue of jobs.
struct ReadingCycle: Sendable {
    /// One thing to do.
    private enum Task: Hashable {
        /// A reading, which waits for the conversion before it.
        case read(ROMCode)
        case other(OneWireJob)

        var job: OneWireJob {
            switch self {
            case .read(let rom): .read(rom)
            case .other(let job): job
            }
        }
    }

    private var tasks: [Task] = []
    /// The conversions under way end then.
    private(set) var readyAt = Instant.zero
    /// The strong pull-up is held until then; nothing else may use the bus.
    private(set) var heldUntil: Instant?
    private var readTwice: Set<ROMCode> = []

    /// A cycle with nothing left to do.
    init() {}

    /// A round that begins with one job, whose answer plans the rest.
    init(first job: OneWireJob) { tasks = [.other(job)] }

    /// Plans a whole round.
    init(
        plan: ConversionPlan, power: Bool, thermometers: Set<ROMCode>, others: [OneWireJob]
    ) {
        for group in plan.groups {
            let job = OneWireJob.convert(group, broadcast: plan.isBroadcast, power: power)
            tasks.append(.other(job))
            tasks += group.filter(thermometers.contains).map(Task.read)
        }
        tasks += others.map(Task.other)
    }

    /// True until everything is done.
    var isRunning: Bool { !tasks.isEmpty || heldUntil != nil }

    /// The job that is due; nil while conversions run, or when all is done.
    func next(at now: Instant) -> OneWireJob? {
        guard let task = tasks.first else { return nil }
        if case .read = task, now < readyAt { return nil }
        return task.job
    }

    /// A conversion began at `now`, and lasts so long.
    mutating func began(until end: Instant, power: Bool) {
        readyAt = end
        if power { heldUntil = end }
    }

    /// The strong pull-up ended.
    mutating func endPower() { heldUntil = nil }

    /// A job is done; only the one at the head counts.
    mutating func finish(_ job: OneWireJob) {
        if tasks.first?.job == job { tasks.removeFirst() }
    }

    /// Reads a device again at once; false where that was done already in this round.
    mutating func reread(_ rom: ROMCode) -> Bool {
        guard readTwice.insert(rom).inserted else { return false }
        tasks.insert(.read(rom), at: 0)
        return true
    }

    /// Has one device convert again at the end of the round; false where that was done already.
    mutating func reconvert(_ rom: ROMCode, power: Bool) -> Bool {
        guard readTwice.insert(rom).inserted else { return false }
        let job = OneWireJob.convert([rom], broadcast: false, power: power)
        tasks += [.other(job), .read(rom)]
        return true
    }

    /// Drops what concerns a device.
    mutating func drop(_ rom: ROMCode) {
        tasks.removeAll { task in
            switch task {
            case .read(rom): true
            case .other(.climate(rom, _)), .other(.board(rom)), .other(.powerSupply(rom)): true
            default: false
            }
        }
    }
}
