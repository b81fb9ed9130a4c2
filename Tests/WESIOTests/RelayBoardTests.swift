import Glibc
import Testing

@testable import WESIO
@testable import WESModel

@Suite struct RelayBoardTests {
    private static let rom = ROMCode(family: 0x29, serial: 0x12_AB34)
    private let rom = Self.rom
    private let test = Command.testRelay(.relay(3), .seconds(10), by: "marc")

    private func set(_ position: RelayPosition, _ number: Int = 3) -> Command {
        .setRelay(.relay(number), position, by: "marc")
    }

    /// Relay 3 on output 0, relay 4 on output 5.
    private func bus(
        closesHigh: Bool = false, _ change: (inout RelayDescription) -> Void = { _ in }
    ) -> MemoryBoards {
        var first = RelayDescription(line: "ds2408:29-00000012AB34:0")
        change(&first)
        let second = RelayDescription(line: "ds2408:29-00000012ab34:5")
        return MemoryBoards(
            [1: RelayDescription(line: "gpiochip0:23"), 3: first, 4: second],
            closesHigh: closesHigh ? [Self.rom] : [])
    }

    private func latch(_ bus: MemoryBoards) -> UInt8? { bus.devices[rom]?.registers.latch }

    @Test func `a board is looked for, then put to rest before anything is driven`() {
        var bus = bus()
        bus.devices[rom]?.write(0x00)
        bus.open()
        #expect(bus.jobs == [.verify(rom), .startBoard(rom, latch: 0xFF)])
        #expect(latch(bus) == 0xFF)
        #expect(
            bus.events.links(of: .relay(3))
                == [.open(device: "ds2408:29-00000012AB34", honoured: true)])
        #expect(bus.events.links(of: .relay(1)).isEmpty)
        #expect(
            bus.events.relays == [
                .driven(.open, by: "", reason: .start), .driven(.open, by: "", reason: .start),
                .readBack(.open), .readBack(.open),
            ])
    }

    @Test func `a board that closes on 1 rests at 0`() {
        var bus = bus(closesHigh: true)
        bus.open()
        #expect(bus.jobs.last == .startBoard(rom, latch: 0x00))
        _ = bus.perform(set(.closed, 4), as: 1)
        #expect(bus.jobs.last == .driveBoard(rom, latch: 0x20))
        #expect(bus.events.relays.last == .readBack(.closed))
    }

    @Test func `a relay is closed and opened, and answered once the board confirmed it`() {
        var bus = bus()
        bus.open()
        let closed = bus.perform(set(.closed), as: 1)
        #expect(latch(bus) == 0xFE)
        #expect(
            closed.relays == [
                .driven(.closed, from: .open, by: "marc", reason: .operator_), .readBack(.closed),
            ])
        #expect(closed.outcomes == [.done])
        _ = bus.perform(set(.closed, 4), as: 2)
        #expect(latch(bus) == 0xDE)
        let opened = bus.perform(set(.open), as: 3)
        #expect(latch(bus) == 0xDF)
        #expect(opened.outcomes == [.done])
    }

    @Test func `nothing is answered before the board is driven`() {
        var bus = bus()
        bus.open()
        let events = bus.boards.perform(set(.closed), as: CommandID(rawValue: 9), at: bus.now)
        #expect(events.outcomes.isEmpty)
        #expect(bus.boards.next(at: bus.now) == .driveBoard(rom, latch: 0xFE))
    }

    @Test func `a command that comes during a write is driven next and answered then`() {
        var bus = bus()
        bus.open()
        bus.events += bus.boards.perform(set(.closed), as: CommandID(rawValue: 1), at: bus.now)
        let job = bus.boards.next(at: bus.now)
        bus.events += bus.boards.perform(set(.open), as: CommandID(rawValue: 2), at: bus.now)
        #expect(job == .driveBoard(rom, latch: 0xFE))
        if let job { bus.act(on: job) }
        #expect(latch(bus) == 0xFE)
        #expect(bus.events.outcomes.isEmpty)
        bus.settle()
        #expect(latch(bus) == 0xFF)
        #expect(bus.events.outcomes == [.done, .done])
    }

    @Test func `a test returns by itself at its time`() {
        var bus = bus()
        bus.open()
        let started = bus.perform(test, as: 7)
        #expect(started.outcomes == [.started])
        #expect(bus.boards.deadline == bus.now + .seconds(10))
        bus.wait(.milliseconds(9_999))
        #expect(latch(bus) == 0xFE)
        let before = bus.events.count
        bus.wait(.milliseconds(1))
        #expect(latch(bus) == 0xFF)
        let ended = Array(bus.events[before...])
        #expect(
            ended.relays == [
                .driven(.open, from: .closed, by: "marc", reason: .testEnd),
                .testEnded(isComplete: true),
                .readBack(.open),
            ])
        #expect(ended.outcomes == [.done])
    }

    @Test func `a test whose board does not answer its end is opened when it is back`() {
        var bus = bus()
        bus.open()
        _ = bus.perform(test, as: 7)
        bus.devices[rom]?.isDeaf = true
        bus.wait(.seconds(15))
        #expect(latch(bus) == 0xFE)
        #expect(bus.events.outcomes == [.started, .failed(errno: EIO)])
        #expect(!bus.events.links(of: .relay(3)).isEmpty)
        bus.devices[rom]?.isDeaf = false
        bus.wait(.seconds(1))
        #expect(latch(bus) == 0xFF)
        #expect(bus.events.links(of: .relay(3)).last?.isOpen == true)
    }

    @Test func `a closing that the board does not take is refused and taken back`() {
        var bus = bus()
        bus.open()
        bus.devices[rom]?.isDeaf = true
        #expect(bus.perform(set(.closed), as: 1).outcomes.isEmpty)
        bus.wait(.seconds(1))
        #expect(bus.events.outcomes == [.failed(errno: EIO)])
        #expect(bus.events.relays.last == .driven(.open, from: .closed, by: "", reason: .refused))
        bus.devices[rom]?.isDeaf = false
        bus.wait(.seconds(60))
        #expect(latch(bus) == 0xFF)
        #expect(bus.perform(set(.closed), as: 2).outcomes == [.done])
    }

    @Test func `a write whose answer is damaged once is made again`() {
        var bus = bus()
        bus.open()
        bus.devices[rom]?.isDeaf = true
        _ = bus.perform(set(.closed), as: 1)
        bus.devices[rom]?.isDeaf = false
        bus.wait(.seconds(1))
        #expect(bus.events.outcomes == [.done])
        #expect(latch(bus) == 0xFE)
    }

    @Test func `a test that the board does not take ends and is refused once`() {
        var bus = bus()
        bus.open()
        bus.devices[rom]?.isDeaf = true
        _ = bus.perform(test, as: 1)
        bus.wait(.seconds(1))
        #expect(bus.events.outcomes == [.failed(errno: EIO)])
        #expect(bus.events.relays.contains(.testEnded(isComplete: false)))
        bus.devices[rom]?.isDeaf = false
        bus.wait(.seconds(20))
        #expect(latch(bus) == 0xFF)
    }

    @Test func `a board that lost its power is put to rest and its test ends`() {
        var bus = bus()
        bus.open()
        _ = bus.perform(test, as: 1)
        bus.devices[rom]?.registers = MemoryBoards.Board().registers
        bus.devices[rom]?.write(0x00)
        let before = bus.events.count
        bus.readAll()
        let events = Array(bus.events[before...])
        #expect(bus.jobs.last == .startBoard(rom, latch: 0xFF))
        #expect(latch(bus) == 0xFF)
        #expect(events.relays.contains(.testEnded(isComplete: false)))
        #expect(events.outcomes == [.notOpen])
        #expect(bus.devices[rom]?.registers.hasLostPower == false)
        bus.wait(.seconds(60))
        #expect(!bus.events.relays.contains(.testEnded(isComplete: true)))
    }

    @Test func `a pin that does not follow its output is read back, not driven again`() {
        var bus = bus()
        bus.devices[rom]?.heldLow = 0x01
        bus.open()
        #expect(bus.events.relays.contains(.readBack(.closed)))
        let jobs = bus.jobs.count
        bus.readAll()
        #expect(bus.jobs.count == jobs + 1)
        bus.devices[rom]?.heldLow = 0
        bus.devices[rom]?.write(0xFF)
        bus.readAll()
        #expect(bus.events.relays.last == .readBack(.open))
    }

    @Test func `an output that another program changed is driven as wanted again`() {
        var bus = bus()
        bus.open()
        bus.devices[rom]?.write(0x7F)
        bus.readAll()
        #expect(latch(bus) == 0xFF)
    }

    @Test func `a board that is not there is missing and refuses commands`() {
        var bus = bus()
        bus.devices[rom]?.isThere = false
        bus.open()
        #expect(
            bus.events.links(of: .relay(3)) == [.missing(device: "ds2408:29-00000012AB34")])
        #expect(bus.perform(set(.closed), as: 1).outcomes == [.notOpen])
        #expect(bus.jobs == [.verify(rom)])
        bus.devices[rom]?.isThere = true
        bus.events += bus.boards.listed([rom], at: bus.now)
        bus.settle()
        #expect(bus.perform(set(.closed), as: 2).outcomes == [.done])
    }

    @Test func `a board that leaves the bus closed is looked for every second and opened`() {
        var bus = bus()
        bus.open()
        _ = bus.perform(set(.closed), as: 1)
        bus.devices[rom]?.isThere = false
        bus.events += bus.boards.listed([], at: bus.now)
        #expect(bus.events.links(of: .relay(3)).last?.isOpen == false)
        bus.wait(.seconds(30))
        bus.devices[rom]?.isThere = true
        bus.wait(.seconds(1))
        #expect(latch(bus) == 0xFF)
    }

    @Test func `a master that goes ends the tests, and the boards are put to rest again`() {
        var bus = bus()
        bus.open()
        _ = bus.perform(test, as: 1)
        bus.lose()
        #expect(bus.events.outcomes == [.started, .notOpen])
        #expect(bus.boards.deadline == nil)
        bus.wait(.seconds(5))
        #expect(latch(bus) == 0xFE)
        bus.open()
        #expect(latch(bus) == 0xFF)
    }

    @Test func `at the end a test and a closed relay are opened, a held one stays`() {
        for holds in [false, true] {
            var bus = bus { $0.holdsAtExit = holds }
            bus.open()
            _ = bus.perform(set(.closed), as: 1)
            _ = bus.perform(.testRelay(.relay(4), .seconds(10), by: ""), as: 2)
            #expect(latch(bus) == 0xDE)
            bus.events += bus.boards.stopping(at: bus.now)
            bus.settle()
            #expect(latch(bus) == (holds ? 0xFE : 0xFF))
            #expect(bus.boards.deadline == nil)
        }
    }

    @Test func `a closing that is under way at the end is opened too`() {
        var bus = bus()
        bus.open()
        bus.events += bus.boards.perform(set(.closed), as: CommandID(rawValue: 1), at: bus.now)
        let job = bus.boards.next(at: bus.now)
        bus.events += bus.boards.stopping(at: bus.now)
        #expect(bus.boards.deadline == bus.now)
        if let job { bus.act(on: job) }
        #expect(latch(bus) == 0xFE)
        bus.settle()
        #expect(latch(bus) == 0xFF)
    }

    @Test func `nothing is driven at the end where nothing is closed`() {
        var bus = bus()
        bus.open()
        let jobs = bus.jobs.count
        bus.events += bus.boards.stopping(at: bus.now)
        bus.settle()
        #expect(bus.jobs.count == jobs)
    }

    @Test func `a compressor is not tested, and a terminal of no board is refused`() {
        var bus = bus { $0.kind = .compressor }
        bus.open()
        #expect(bus.perform(test, as: 1).outcomes == [.compressor])
        #expect(bus.perform(set(.closed, 1), as: 2).outcomes == [.notConfigured])
        #expect(bus.perform(.stopSearch, as: 3).outcomes == [.notSupported])
    }

    @Test func `ten boards drive eighty relays, each alone`() {
        var relays: [Int: RelayDescription] = [:]
        for number in 0..<80 {
            let rom = ROMCode(family: 0x29, serial: UInt64(number / 8 + 1))
            relays[number + 3] = RelayDescription(
                line: BoardChannel(rom: rom, channel: number % 8).line)
        }
        var bus = MemoryBoards(relays)
        bus.open()
        for number in relays.keys.sorted() {
            #expect(bus.perform(set(.closed, number), as: UInt64(number)).outcomes == [.done])
            let closed = bus.devices.values.reduce(0) { $0 + (~$1.registers.latch).nonzeroBitCount }
            #expect(closed == number - 2)
        }
        bus.events += bus.boards.stopping(at: bus.now)
        bus.settle()
        #expect(bus.devices.values.allSatisfy { $0.registers.latch == 0xFF })
    }
}
