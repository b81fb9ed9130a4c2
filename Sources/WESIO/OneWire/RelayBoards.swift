import WESModel

/// The relay boards of a 1-Wire bus that the configuration names: ten of them are 80 relays.
///
/// Pure: the scheduler of the bus asks for the job that is due before any other, and tells what
/// came of every job. A board that no relay names is read, and never driven.
struct RelayBoards: Sendable {
    private var boards: [RelayBoard]
    /// The boards that a relay of the configuration names.
    let roms: Set<ROMCode>

    /// Makes the boards of the relays whose line is an output of one.
    ///
    /// - Parameters:
    ///   - relays: Every relay of the configuration, by number.
    ///   - closesHigh: The boards whose outputs close their relays at 1.
    ///   - cutOutputs: The outputs that a crash may have left closed, by who opens them: one that
    ///     no relay has any more is opened all the same, under a name of its own.
    init(
        relays: [Int: RelayDescription] = [:], closesHigh: Set<ROMCode> = [],
        cutOutputs: [SourceID: BoardChannel] = [:]
    ) {
        var found: [ROMCode: [Int: (SourceID, RelayDescription)]] = [:]
        for (number, description) in relays {
            guard let output = BoardChannel(description.line) else { continue }
            found[output.rom, default: [:]][output.channel] = (.relay(number), description)
        }
        roms = Set(found.keys)
        for (opener, output) in cutOutputs where found[output.rom]?[output.channel] == nil {
            let stray = RelayDescription(line: output.line)
            found[output.rom, default: [:]][output.channel] = (opener, stray)
        }
        boards = found.sorted { $0.key.serial < $1.key.serial }.map { rom, relays in
            RelayBoard(
                rom: rom, relays: relays, closesHigh: closesHigh.contains(rom),
                mayBeClosed: cutOutputs.values.contains { $0.rom == rom })
        }
    }

    /// When the next job is due, or the first test ends; nil while nothing is to be done.
    var deadline: Instant? { boards.compactMap(\.deadline).min() }

    /// The job that is due, the most urgent first.
    mutating func next(at now: Instant) -> OneWireJob? {
        guard let deadline, now >= deadline else { return nil }
        var best: (rank: Int, job: OneWireJob)?
        for index in boards.indices {
            guard let job = boards[index].next(at: now) else { continue }
            let rank = boards[index].rank
            if best.map({ rank < $0.rank }) ?? true { best = (rank, job) }
        }
        return best?.job
    }

    /// Takes the answer of any job of the bus.
    mutating func took(
        _ answer: OneWireJobAnswer, of job: OneWireJob, at now: Instant
    ) -> [Event] {
        each { $0.took(answer, of: job, at: now) }
    }

    /// Drives a relay, or starts its test.
    mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> [Event] {
        switch command {
        case .setRelay(let source, _, _), .testRelay(let source, _, _):
            guard let index = boards.firstIndex(where: { $0.has(source) }) else {
                return [.answered(identifier, .notConfigured, at: now)]
            }
            return boards[index].perform(command, as: identifier, at: now)
        default: return [.answered(identifier, .notSupported, at: now)]
        }
    }

    /// The bus says which devices are there.
    mutating func listed(_ roms: [ROMCode], at now: Instant) -> [Event] {
        each { $0.listed(roms, at: now) }
    }

    /// The master opened, or went away.
    mutating func linkChanged(_ state: LinkState, at now: Instant) -> [Event] {
        each { $0.linkChanged(state, at: now) }
    }

    /// The engine ends: ``next(at:)`` then gives the jobs that open what must not stay closed.
    mutating func stopping(at now: Instant) -> [Event] {
        each { $0.stopping(at: now) }
    }

    private mutating func each(_ body: (inout RelayBoard) -> [Event]) -> [Event] {
        var events: [Event] = []
        for index in boards.indices { events += body(&boards[index]) }
        return events
    }
}
