import WESModel

@testable import WESIO

/// Relay boards in memory, and the scheduler's part of driving them.
struct MemoryBoards {
    /// One board: its registers, and what is wrong with it.
    struct Board {
        var registers = RelayBoardRegisters(pins: 0xFF, latch: 0xFF, activity: 0, control: 0x88)
        var isThere = true
        /// True where it answers no board job, or one whose check fails.
        var isDeaf = false
        /// Pins that something outside holds low.
        var heldLow: UInt8 = 0

        mutating func write(_ latch: UInt8) {
            registers.latch = latch
            registers.pins = latch & ~heldLow
        }
    }

    var boards: RelayBoards
    var devices: [ROMCode: Board] = [:]
    var now = Instant.zero
    /// What was done, in order.
    var jobs: [OneWireJob] = []
    var events: [Event] = []

    init(_ relays: [Int: RelayDescription], closesHigh: Set<ROMCode> = []) {
        boards = RelayBoards(relays: relays, closesHigh: closesHigh)
        for rom in boards.roms { devices[rom] = Board() }
    }

    mutating func open() {
        let state = LinkState.open(device: "ds2480b:/dev/ttyS0", honoured: true)
        events += boards.linkChanged(state, at: now)
        settle()
    }

    mutating func lose() {
        let state = LinkState.unplugged(device: "ds2480b:/dev/ttyS0", since: now)
        events += boards.linkChanged(state, at: now)
    }

    /// Does the jobs that are due, at most a few at one instant.
    mutating func settle() {
        for _ in 0..<200 {
            guard let job = boards.next(at: now) else { return }
            act(on: job)
        }
    }

    /// Lets time pass, from deadline to deadline.
    mutating func wait(_ delay: Delay) {
        let end = now + delay
        settle()
        while let due = boards.deadline, due <= end {
            now = max(due, now)
            settle()
        }
        now = end
    }

    mutating func perform(_ command: Command, as number: UInt64) -> [Event] {
        let before = events.count
        events += boards.perform(command, as: CommandID(rawValue: number), at: now)
        settle()
        return Array(events[before...])
    }

    /// The reading of every board that the scheduler makes in each cycle.
    mutating func readAll() {
        for rom in boards.roms.sorted(by: { $0.serial < $1.serial }) { act(on: .board(rom)) }
        settle()
    }

    mutating func act(on job: OneWireJob) {
        jobs.append(job)
        events += boards.took(answer(to: job), of: job, at: now)
    }

    private mutating func answer(to job: OneWireJob) -> OneWireJobAnswer {
        switch job {
        case .verify(let rom): return .verified(devices[rom]?.isThere ?? false)
        case .startBoard(let rom, let latch):
            guard isAnswering(rom) else { return .board(nil) }
            devices[rom]?.write(latch)
            devices[rom]?.registers.control &= ~0x08
        case .driveBoard(let rom, let latch):
            guard isAnswering(rom) else { return .board(nil) }
            devices[rom]?.write(latch)
        default: break
        }
        switch job {
        case .startBoard(let rom, _), .driveBoard(let rom, _), .board(let rom):
            return .board(isAnswering(rom) ? devices[rom]?.registers : nil)
        default: return .done
        }
    }

    private func isAnswering(_ rom: ROMCode) -> Bool {
        guard let device = devices[rom] else { return false }
        return device.isThere && !device.isDeaf
    }
}

extension [Event] {
    /// What was told of relays.
    var relays: [RelayEvent] {
        compactMap {
            if case .relay(_, let event, _) = $0 { return event }
            return nil
        }
    }

    /// The answers to commands.
    var outcomes: [CommandOutcome] {
        compactMap {
            if case .answered(_, let outcome, _) = $0 { return outcome }
            return nil
        }
    }

    /// The states of the links of some terminal.
    func links(of source: SourceID) -> [LinkState] {
        compactMap {
            if case .link(source, let state, _) = $0 { return state }
            return nil
        }
    }
}
