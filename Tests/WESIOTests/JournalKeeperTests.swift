import Synchronization
import Testing
import WESModel

@testable import WESIO

@Suite struct JournalKeeperTests {
    private static let clock = UnitClock {
        ClockReading(
            instant: .zero + .seconds(50_000),
            civil: CivilTime(unixSeconds: 1_795_600_000, utcOffset: 3_600))
    }

    private func keeper(_ log: WriteLog) -> JournalKeeper {
        JournalKeeper(files: log, clock: Self.clock)
    }

    private func driven(
        _ number: Int, _ position: RelayPosition, _ reason: RelayEvent.Reason, by: String = ""
    ) -> Event {
        .relay(
            .relay(number),
            .driven(
                position, from: position == .closed ? .open : nil, by: by, reason: reason),
            at: .zero)
    }

    private func test(_ keeper: JournalKeeper, as number: UInt64) {
        keeper.hand(
            .testRelay(.relay(3), .seconds(10), by: "marc"), as: CommandID(rawValue: number)
        ) {}
    }

    private func answered(_ number: UInt64, _ outcome: CommandOutcome) -> Event {
        .answered(CommandID(rawValue: number), outcome, at: .zero)
    }

    @Test func `switchings and settings are told again after a restart, with who, old and new`() {
        let log = WriteLog()
        let keeper = keeper(log)
        _ = keeper.take([driven(1, .open, .start)])
        _ = keeper.take([driven(1, .closed, .operator_, by: "marc@192.0.2.7")])
        let setting = IndexSetting(before: 5, after: 90, unixSeconds: 1_795_500_000, by: "Jean")
        _ = keeper.take([.learned(.indexSet(.counter(2), setting), at: .zero)])
        keeper.finish()
        let again = self.keeper(log)
        #expect(
            again.entries.map(\.fact) == [
                .relay(.closed, from: .open, by: "marc@192.0.2.7", reason: .operator_),
                .indexSet(setting),
            ])
        #expect(again.entries.last?.at == .zero + .seconds(-50_000))
        let text = String(decoding: log.files["journal"] ?? [], as: UTF8.self)
        #expect(text.contains("relays.1\trelay\topen\tclosed\toperator\tmarc@192.0.2.7\n"))
    }

    @Test func `entries keep their civil time, whatever the clock shows at the start`() {
        let log = WriteLog()
        let keeper = keeper(log)
        _ = keeper.take([driven(1, .open, .start)])
        _ = keeper.take([driven(1, .closed, .operator_, by: "marc")])
        keeper.finish()
        let unset = UnitClock {
            ClockReading(
                instant: .zero + .seconds(30), civil: CivilTime(unixSeconds: 30, utcOffset: 3_600))
        }
        let entry = JournalKeeper(files: log, clock: unset).entries.last
        #expect(entry?.unixSeconds == 1_795_600_000)
        #expect(entry?.at == .zero + .seconds(30))
    }

    @Test func `a test is on the disk before its command goes on to the board`() {
        let log = WriteLog()
        let keeper = keeper(log)
        let seen = Mutex<[WriteLog.Step]>([])
        keeper.hand(
            .testRelay(.relay(3), .seconds(10), by: "marc"), as: CommandID(rawValue: 1)
        ) {
            seen.withLock { $0 = log.steps }
        }
        keeper.finish()
        let before = seen.withLock { $0 }
        #expect(before.contains(.sync("journal")))
        var files: [String: [UInt8]] = [:]
        for step in before { WriteLog.apply(step, to: &files) }
        #expect(self.keeper(WriteLog(files)).cutTests == [.relay(3)])
    }

    @Test func `an opening waits for no disk, and comes again behind a test that does`() {
        let gate = Gate()
        let keeper = keeper(WriteLog(gate: gate))
        let handed = Mutex<[String]>([])
        keeper.hand(
            .testRelay(.relay(3), .seconds(10), by: "marc"), as: CommandID(rawValue: 1)
        ) {
            handed.withLock { $0.append("test") }
        }
        #expect(gate.waitForArrival())
        keeper.hand(
            .setRelay(.relay(3), .open, by: "marc"), as: CommandID(rawValue: 2)
        ) {
            handed.withLock { $0.append("open") }
        }
        #expect(handed.withLock { $0 } == ["open"])
        gate.open()
        keeper.finish()
        #expect(handed.withLock { $0 } == ["open", "test", "open"])
    }

    @Test func `a test that a crash cut is told once, when its board was opened`() {
        let log = WriteLog()
        let first = keeper(log)
        test(first, as: 1)
        first.finish()
        _ = first.take([answered(1, .started)])
        let second = keeper(log)
        #expect(second.cutTests == [.relay(3)])
        let told = second.take([driven(2, .open, .start), driven(3, .open, .start)])
        #expect(
            told.relays == [.driven(.open, by: "marc", reason: .recovered)])
        #expect(second.take([driven(3, .open, .start)]).isEmpty)
        second.finish()
        let third = keeper(log)
        #expect(third.cutTests.isEmpty)
        #expect(
            third.entries.last?.fact
                == .relay(.open, from: nil, by: "marc", reason: .recovered))
    }

    @Test(arguments: [CommandOutcome.done, .compressor, .notOpen, .tooSoon(until: .zero)])
    func `a test that ended, or never began, is not told`(outcome: CommandOutcome) {
        let log = WriteLog()
        let first = keeper(log)
        test(first, as: 1)
        if outcome == .done { _ = first.take([answered(1, .started)]) }
        _ = first.take([answered(1, outcome)])
        first.finish()
        #expect(keeper(log).cutTests.isEmpty)
    }

    @Test func `a board that went away under test may still be closed after a crash`() {
        let log = WriteLog()
        let first = keeper(log)
        test(first, as: 1)
        _ = first.take([answered(1, .started), answered(1, .notOpen)])
        first.finish()
        #expect(keeper(log).cutTests == [.relay(3)])
        // It came back and was opened.
        let log2 = WriteLog(log.files)
        let other = keeper(log2)
        _ = other.take([driven(3, .open, .start)])
        other.finish()
        #expect(keeper(log2).cutTests.isEmpty)
    }

    @Test func `a second test of a relay outlives the end of the first`() {
        let log = WriteLog()
        let first = keeper(log)
        test(first, as: 1)
        _ = first.take([answered(1, .started)])
        test(first, as: 2)
        _ = first.take([answered(1, .done), answered(2, .started)])
        first.finish()
        #expect(keeper(log).cutTests == [.relay(3)])
    }

    private static let output = BoardChannel(
        rom: ROMCode(family: 0x29, serial: 0x12AB34), channel: 2)

    /// The journal of a run that was killed in the middle of a test of relay 3.
    private func killed() -> WriteLog {
        let log = WriteLog()
        let first = keeper(log)
        first.hand(
            .testRelay(.relay(3), .seconds(10), by: "marc"), as: CommandID(rawValue: 1),
            line: Self.output.line
        ) {}
        first.finish()
        return log
    }

    private func unit(_ relays: [Int: RelayDescription]) -> UnitDescription {
        var unit = UnitDescription.empty
        unit.relays = relays
        return unit
    }

    @Test func `the output of a test that was cut is found when its relay left the configuration`()
    {
        let opener = SourceID(rawValue: Self.output.line)
        let log = killed()
        let second = keeper(log)
        // Another relay has the number now: its line is none of the journal's business.
        let moved = unit([3: RelayDescription(line: "gpiochip0:4")])
        #expect(second.cutOutputs(in: moved) == [opener: Self.output])
        #expect(second.take([driven(3, .open, .start)]).isEmpty)
        let told = second.take([
            .relay(opener, .driven(.open, by: "", reason: .start), at: .zero)
        ])
        let fact = JournalEntry.Fact.relay(.open, from: nil, by: "marc", reason: .recovered)
        var recalled: [JournalEntry] = []
        for case .recalled(let entries, _) in told { recalled += entries }
        #expect(recalled == [JournalEntry(at: .zero, source: .relay(3), fact: fact)])
        second.finish()
        #expect(keeper(log).cutTests.isEmpty)
        #expect(keeper(log).entries.last?.source == .relay(3))
    }

    @Test func `a relay that took the output over opens it`() {
        let log = killed()
        let second = keeper(log)
        let other = unit([7: RelayDescription(line: Self.output.line)])
        #expect(second.cutOutputs(in: other) == [.relay(7): Self.output])
        #expect(!second.take([driven(7, .open, .start)]).isEmpty)
        second.finish()
        #expect(keeper(log).cutTests.isEmpty)
    }

    @Test func `a board that no relay names any more is opened first thing all the same`() {
        var next = MemoryBoards([:])
        next.boards = RelayBoards(
            relays: [:], cutOutputs: [SourceID(rawValue: Self.output.line): Self.output])
        next.devices[Self.output.rom] = MemoryBoards.Board()
        next.devices[Self.output.rom]?.write(0xFB)
        next.open()
        #expect(
            next.jobs == [
                .verify(Self.output.rom), .startBoard(Self.output.rom, latch: 0xFF),
            ])
        #expect(next.devices[Self.output.rom]?.registers.latch == 0xFF)
        #expect(next.boards.roms.isEmpty)
    }

    @Test func `a board left closed by a crash is opened before anything else`() throws {
        let rom = ROMCode(family: 0x29, serial: 0x12AB34)
        let relays = [
            3: RelayDescription(line: BoardChannel(rom: rom, channel: 0).line)
        ]
        var crashed = MemoryBoards(relays)
        crashed.open()
        _ = crashed.perform(.testRelay(.relay(3), .seconds(10), by: "marc"), as: 1)
        #expect(crashed.devices[rom]?.registers.latch == 0xFE)
        var next = MemoryBoards(relays)
        next.boards = RelayBoards(
            relays: relays, cutOutputs: [.relay(3): BoardChannel(rom: rom, channel: 0)])
        next.devices = crashed.devices
        next.devices[rom]?.isThere = false
        next.open()
        // Away for now: looked for every second, not every ten.
        next.wait(.milliseconds(1_500))
        #expect(next.jobs.count == 2)
        next.devices[rom]?.isThere = true
        next.wait(.seconds(1))
        #expect(next.jobs.suffix(2) == [.verify(rom), .startBoard(rom, latch: 0xFF)])
        #expect(next.devices[rom]?.registers.latch == 0xFF)
        #expect(next.events.relays.first == .driven(.open, by: "", reason: .start))
    }
}
