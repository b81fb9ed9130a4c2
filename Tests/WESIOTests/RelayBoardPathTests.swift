import Testing
import WESModel

@testable import WESIO

/// Relays on boards, from a command to the pins of a simulated DS2408 behind a DS2480B.
@Suite struct RelayBoardPathTests {
    /// A bus with its scheduler, on the clock of its line.
    private struct Bench {
        var master: TransactionMaster<DS2480BBus<MemoryByteLine>>
        var reader: OneWireReader
        var events: [Event] = []
        /// The longest time that one job of a board took.
        var longest = Delay.zero

        init(_ roms: [ROMCode], _ relays: [Int: RelayDescription]) {
            let bus = SimulatedOneWireBus(roms)
            let line = MemoryByteLine(SimulatedDS2480B(bus: bus))
            master = TransactionMaster(bus: DS2480BBus(line: line))
            reader = OneWireReader(
                device: master.device, walks: true,
                description: OneWireDescription(master: master.device), relays: relays)
        }

        func latch(_ rom: ROMCode) -> UInt8? { master.bus.line.far.bus.latch(of: rom) }

        mutating func run(for delay: Delay) {
            let end = master.now + delay
            while master.now < end {
                switch reader.next(at: master.now) {
                case .wait(let until): master.wait(until: min(until, end))
                case .job(let job): act(on: job)
                }
            }
        }

        /// Runs until something is true of what was told; false after ten seconds.
        mutating func run(until isEnough: ([Event]) -> Bool) -> Bool {
            let end = master.now + .seconds(10)
            while master.now < end {
                if isEnough(events) { return true }
                run(for: .milliseconds(1))
            }
            return false
        }

        mutating func perform(_ command: Command, as number: UInt64) {
            events += reader.perform(
                command, as: CommandID(rawValue: number), at: master.now)
        }

        mutating func act(on job: OneWireJob) {
            let start = master.now
            let answer = Result { () throws(IOFailure) in try master.perform(job) }
            if case .driveBoard = job { longest = max(longest, master.now - start) }
            events += reader.took(answer, of: job, at: master.now)
        }
    }

    private static let probes = (1...20).map { ROMCode(family: 0x28, serial: UInt64($0) * 7_919) }
    private static let boards = (1...10).map { ROMCode(family: 0x29, serial: UInt64($0) * 104_729) }

    private func eighty() -> Bench {
        var relays: [Int: RelayDescription] = [:]
        for (index, rom) in Self.boards.enumerated() {
            for channel in 0..<8 {
                relays[3 + index * 8 + channel] = RelayDescription(
                    line: BoardChannel(rom: rom, channel: channel).line)
            }
        }
        return Bench(Self.probes + Self.boards, relays)
    }

    private func answers(_ events: [Event]) -> [CommandID: CommandOutcome] {
        var found: [CommandID: CommandOutcome] = [:]
        for case .answered(let identifier, let outcome, _) in events {
            found[identifier] = outcome
        }
        return found
    }

    @Test func `ten boards are put to rest at the start and each of eighty relays closes alone`() {
        var bench = eighty()
        bench.run(for: .seconds(3))
        let open = bench.events.count { event in
            if case .link(let source, let state, _) = event {
                source.area == "relays" && state.isOpen
            } else {
                false
            }
        }
        #expect(open == 80)
        for number in 3...82 {
            let identifier = CommandID(rawValue: UInt64(number))
            bench.perform(.setRelay(.relay(number), .closed, by: "marc"), as: UInt64(number))
            #expect(bench.run { answers($0)[identifier] != nil })
            #expect(answers(bench.events)[identifier] == .done)
            let closed = Self.boards.reduce(0) { count, rom in
                count + (bench.latch(rom).map { (~$0).nonzeroBitCount } ?? 0)
            }
            #expect(closed == number - 2)
        }
        print("a relay of a board: one write and its reading back take \(bench.longest.seconds) s")
    }

    @Test func `a test ends at its time, whatever the bus is doing`() {
        var bench = eighty()
        bench.run(for: .seconds(3))
        bench.perform(.testRelay(.relay(10), .seconds(10), by: "marc"), as: 1)
        let rom = Self.boards[0]
        #expect(bench.run { answers($0)[CommandID(rawValue: 1)] == .started })
        #expect(bench.latch(rom) == 0x7F)
        // A search of many passes keeps the bus busy meanwhile.
        bench.perform(.searchOneWire(passes: 100), as: 2)
        let start = bench.master.now
        bench.run(for: .milliseconds(9_800))
        #expect(bench.latch(rom) == 0x7F)
        #expect(bench.run { answers($0)[CommandID(rawValue: 1)] == .done })
        #expect(bench.latch(rom) == 0xFF)
        #expect(bench.master.now - start < .milliseconds(10_300))
    }

    @Test func `a board that loses its power under test is opened and the test ends`() {
        var bench = eighty()
        bench.run(for: .seconds(3))
        bench.perform(.testRelay(.relay(3), .seconds(60), by: "marc"), as: 1)
        bench.run(for: .seconds(1))
        #expect(bench.latch(Self.boards[0]) == 0xFE)
        var mishap = DeviceMishap()
        mishap.hasLostPower = true
        bench.master.bus.line.far.bus.condition.devices[.probe(Self.boards[0])] = mishap
        #expect(bench.run { answers($0)[CommandID(rawValue: 1)] == .notOpen })
        bench.run(for: .seconds(1))
        #expect(bench.latch(Self.boards[0]) == 0xFF)
    }
}
