import Glibc
import WESModel

/// One DS2408 whose eight outputs are relays: what it is to hold, and what it holds.
///
/// Pure. Its outputs are not to be trusted at power-up (onewire.md section 3.5), so a board is
/// driven to its state at rest when it is met, when it comes back and when it tells that it lost
/// its power. A command is answered once the board has confirmed it; one that the board did not
/// take leaves its relay open.
struct RelayBoard: Sendable {
    private enum Stage {
        /// Not seen on the bus.
        case away
        /// Seen: its state at rest is to be written.
        case met
        /// It holds what it is told.
        case ready
    }

    /// Its number.
    let rom: ROMCode
    private let channels: [SourceID: Int]
    private let closesHigh: Bool
    private var bank: RelayBank
    private var stage = Stage.away
    private var link: LinkState?
    private var isBusOpen = false
    /// When the next job is due; nil while nothing is to be done.
    private var dueAt: Instant?
    private var failures = 0
    /// True where an output may be closed that nobody wants closed: looked for more often.
    private var mayBeClosed = false
    /// The outputs that are to be closed, a bit each.
    private var wanted: UInt8 = 0
    /// The outputs that the board last said it closes; nil before it said so.
    private var held: UInt8?
    private var readBack: [SourceID: RelayPosition] = [:]
    /// Commands that wait for the board to confirm them.
    private var unconfirmed: [(identifier: CommandID, outcome: CommandOutcome)] = []
    private var outbox: [Event] = []

    /// Writes that a board may miss in a row before it is looked for again.
    private static let mostFailures = 3
    private static let retry = Delay.milliseconds(100)
    private static let urgentSearch = Delay.seconds(1)
    private static let search = Delay.seconds(10)

    /// Makes a board that was not met yet.
    ///
    /// - Parameters:
    ///   - relays: The terminals, by output.
    ///   - closesHigh: True where an output at 1, its transistor off, closes the relay.
    ///   - mayBeClosed: True where a crash may have left a relay closed.
    init(
        rom: ROMCode, relays: [Int: (SourceID, RelayDescription)], closesHigh: Bool,
        mayBeClosed: Bool = false
    ) {
        self.rom = rom
        self.closesHigh = closesHigh
        self.mayBeClosed = mayBeClosed
        channels = Dictionary(relays.map { ($1.0, $0) }) { first, _ in first }
        bank = RelayBank(relays)
    }

    /// True for the relay of one of its outputs.
    func has(_ source: SourceID) -> Bool { channels[source] != nil }

    /// The end of a test, or the next job, whichever is first; nil while nothing is to be done.
    var deadline: Instant? {
        guard isBusOpen else { return nil }
        return [dueAt, bank.deadline].compactMap { $0 }.min()
    }

    /// How urgent its next job is: relays to drive first, boards to look for last.
    var rank: Int {
        switch stage {
        case .ready: 0
        case .met: 1
        case .away: 2
        }
    }

    /// The job that is due.
    mutating func next(at now: Instant) -> OneWireJob? {
        guard isBusOpen else { return nil }
        change { $0.settle(at: now, into: &$1) }
        if !outbox.isEmpty { dueAt = now }
        guard let dueAt, now >= dueAt else { return nil }
        switch stage {
        case .away: return .verify(rom)
        case .met: return .startBoard(rom, latch: latch(0))
        case .ready: return .driveBoard(rom, latch: latch(wanted))
        }
    }

    /// Takes the answer of a job, whoever asked for it.
    mutating func took(
        _ answer: OneWireJobAnswer, of job: OneWireJob, at now: Instant
    ) -> [Event] {
        guard isBusOpen else { return drain() }
        switch (job, answer) {
        case (.verify(rom), .verified(let isThere)) where stage == .away:
            isThere ? meet(at: now) : miss(at: now)
        case (.startBoard(rom, _), .board(let registers)) where stage == .met:
            started(registers, at: now)
        case (.driveBoard(rom, let latch), .board(let registers)) where stage == .ready:
            drove(latch, registers, at: now)
        case (.board(rom), .board(let registers?)) where stage == .ready:
            watched(registers, at: now)
        default: break
        }
        return drain()
    }

    /// Carries a command out: the answer follows once the board has confirmed it.
    mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> [Event] {
        change { $0.settle(at: now, into: &$1) }
        change { $0.perform(command, as: identifier, at: now, into: &$1) }
        if !unconfirmed.isEmpty { dueAt = now }
        return drain()
    }

    /// The bus says which devices are there.
    mutating func listed(_ roms: [ROMCode], at now: Instant) -> [Event] {
        guard isBusOpen else { return [] }
        let isThere = roms.contains(rom)
        if isThere, stage == .away { meet(at: now) }
        if !isThere, stage != .away { lose(at: now) }
        return drain()
    }

    /// The master opened, or went away.
    mutating func linkChanged(_ state: LinkState, at now: Instant) -> [Event] {
        let wasOpen = isBusOpen
        isBusOpen = state.isOpen
        if !isBusOpen {
            forget(at: now)
            tell(state, at: now)
        } else if !wasOpen {
            stage = .away
            failures = 0
            dueAt = now
        }
        return drain()
    }

    /// The engine ends: what must not stay closed is opened by the job that follows.
    mutating func stopping(at now: Instant) -> [Event] {
        let isHolding = stage == .ready
        change { $0.stop(at: now, into: &$1) }
        // A closing may be under way whose answer has not come: what was opened is written anyhow.
        dueAt = isHolding && (wanted != held || !outbox.isEmpty) ? now : nil
        return drain()
    }
}

// MARK: - What the board answers

extension RelayBoard {
    private mutating func meet(at now: Instant) {
        stage = .met
        failures = 0
        dueAt = now
    }

    private mutating func miss(at now: Instant) {
        dueAt = now + (mayBeClosed ? Self.urgentSearch : Self.search)
        if case .unplugged(let unplugged, _) = link, unplugged == device { return }
        tell(.missing(device: device), at: now)
    }

    private mutating func started(_ registers: RelayBoardRegisters?, at now: Instant) {
        guard let registers, registers.latch == latch(0) else { return fail(at: now) }
        stage = .ready
        failures = 0
        mayBeClosed = false
        tell(.open(device: device, honoured: true), at: now)
        wanted = 0
        held = 0
        change { $0.open(at: now, into: &$1) }
        read(registers, at: now)
        dueAt = nil
    }

    private mutating func drove(
        _ latch: UInt8, _ registers: RelayBoardRegisters?, at now: Instant
    ) {
        guard let registers else { return fail(at: now) }
        guard !registers.hasLostPower else { return restart(at: now) }
        held = closed(registers.latch)
        guard registers.latch == latch else { return fail(at: now) }
        failures = 0
        read(registers, at: now)
        // Another command may have come meanwhile: it is driven next.
        guard held == wanted else { return dueAt = now }
        dueAt = nil
        outbox += unconfirmed.map { .answered($0.identifier, $0.outcome, at: now) }
        unconfirmed = []
    }

    private mutating func watched(_ registers: RelayBoardRegisters, at now: Instant) {
        guard !registers.hasLostPower else { return restart(at: now) }
        held = closed(registers.latch)
        if held != wanted { dueAt = dueAt ?? now }
        read(registers, at: now)
    }

    /// The board did not take what was written, or its answer was damaged on the way.
    private mutating func fail(at now: Instant) {
        failures += 1
        dueAt = now + Self.retry
        guard failures >= Self.mostFailures else { return }
        refuse(at: now)
        lose(at: now)
    }

    /// Answers what waits as failed, and takes back the closings that the board did not take.
    private mutating func refuse(at now: Instant) {
        let failed = unconfirmed
        unconfirmed = []
        let notTaken = wanted & ~(held ?? 0)
        for channel in channels.values.sorted() where notTaken & bit(channel) != 0 {
            change { $0.takeBack(channel, at: now, into: &$1) }
        }
        // A test that is taken back is answered by its failure alone.
        unconfirmed = []
        outbox += failed.map { .answered($0.identifier, .failed(errno: EIO), at: now) }
    }

    /// The board lost its power: every output may have changed.
    private mutating func restart(at now: Instant) {
        forget(at: now)
        mayBeClosed = true
        meet(at: now)
    }

    /// The board does not answer any more; a relay that it may still hold is opened as soon as it
    /// is back.
    private mutating func lose(at now: Instant) {
        forget(at: now)
        stage = .away
        failures = 0
        dueAt = now + (mayBeClosed ? Self.urgentSearch : Self.search)
        if link?.isOpen == true {
            tell(.unplugged(device: device, since: now), at: now)
        } else {
            tell(.missing(device: device), at: now)
        }
    }

    /// Nothing is known of the outputs, and no test runs.
    private mutating func forget(at now: Instant) {
        change { $0.lose(at: now, into: &$1) }
        outbox += unconfirmed.map { .answered($0.identifier, .notOpen, at: now) }
        unconfirmed = []
        if wanted != 0 || held ?? 0 != 0 { mayBeClosed = true }
        wanted = 0
        held = nil
        readBack = [:]
    }

    /// The pins tell what the outputs really do.
    private mutating func read(_ registers: RelayBoardRegisters, at now: Instant) {
        let low = closed(registers.pins)
        for (source, channel) in channels.sorted(by: { $0.value < $1.value }) {
            let position: RelayPosition = low & bit(channel) != 0 ? .closed : .open
            guard readBack[source] != position else { continue }
            readBack[source] = position
            outbox.append(.relay(source, .readBack(position), at: now))
        }
    }
}

// MARK: - Bits and facts

extension RelayBoard {
    private var device: String { "ds2408:" + rom.text }

    private func bit(_ channel: Int) -> UInt8 { 1 << UInt8(truncatingIfNeeded: channel & 7) }

    /// The latch that closes some outputs; an output without a relay rests too.
    private func latch(_ closed: UInt8) -> UInt8 { closesHigh ? closed : ~closed }

    private func closed(_ levels: UInt8) -> UInt8 { closesHigh ? levels : ~levels }

    /// Has the bank do something, and follows what it drives.
    private mutating func change(
        _ body: (inout RelayBank, inout ReaderOutput) -> Void
    ) {
        var output = ReaderOutput()
        body(&bank, &output)
        for event in output.events {
            switch event {
            case .answered(let identifier, .done, _):
                unconfirmed.append((identifier, .done))
            case .answered(let identifier, .started, _):
                unconfirmed.append((identifier, .started))
            case .relay(let source, .driven(let position, _, _, _), _):
                guard let channel = channels[source] else { continue }
                if position == .closed {
                    wanted |= bit(channel)
                } else {
                    wanted &= ~bit(channel)
                }
                outbox.append(event)
            default: outbox.append(event)
            }
        }
    }

    private mutating func tell(_ state: LinkState, at now: Instant) {
        guard state != link else { return }
        link = state
        for source in channels.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            outbox.append(.link(source, state, at: now))
        }
    }

    private mutating func drain() -> [Event] {
        defer { outbox = [] }
        return outbox
    }
}
