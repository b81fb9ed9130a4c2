import Glibc
import Testing

@testable import WESIO
@testable import WESModel

/// What a DS2480B is told, byte by byte, and what is made of its answers.
@Suite struct DS2480BBusTests {
    private static let greeting = ["C1", "", "17455B0F91", "16445A0093"]

    /// A bus over a transcript that begins with a master that is found.
    private static func bus(_ texts: [String]) throws -> DS2480BBus<TranscriptLine> {
        let turns = (greeting + texts).enumerated().map {
            (isHost: $0.offset % 2 == 0, bytes: hexadecimal($0.element))
        }
        var bus = DS2480BBus(line: TranscriptLine(turns))
        try bus.open()
        return bus
    }

    private static func failure(_ turns: String...) -> IOFailure? {
        let bytes = turns.enumerated().map {
            (isHost: $0.offset % 2 == 0, bytes: hexadecimal($0.element))
        }
        var bus = DS2480BBus(line: TranscriptLine(bytes))
        do throws(IOFailure) {
            try bus.open()
            return nil
        } catch {
            return error
        }
    }

    @Test func `a chip is known by its five answers, also where the line is held low`() throws {
        #expect(Self.failure("C1", "", "17455B0F91", "16445A0093") == nil)
        #expect(Self.failure("C1", "", "17455B0F91", "16445A0090") == nil)
    }

    @Test func `what does not answer and what is no DS2480B are told apart`() {
        let silent = Self.failure("C1", "", "17455B0F91", "")
        #expect(silent?.code == .system && silent?.errno == ETIMEDOUT)
        // A modem echoes.
        let echo = Self.failure("C1", "", "17455B0F91", "17455B0F91")
        #expect(echo?.code == .system && echo?.errno == EPROTO)
    }

    @Test func `a chip left in data mode on a line without breaks is brought out of it`() {
        #expect(
            Self.failure(
                "C117455B0F91", "C117455B0F91", "E3C1", "", "17455B0F91", "16445A0093") == nil)
    }

    @Test(arguments: [
        ("CD", ResetAnswer.presence), ("ED", .presence), ("C9", .presence), ("CE", .alarm),
        ("CF", ResetAnswer.none), ("CC", .short),
    ])
    func `each answer to a reset is known`(text: String, answer: ResetAnswer) throws {
        var bus = try Self.bus(["C5", text])
        #expect(try bus.reset() == answer)
    }

    @Test func `a byte E3 for the line is doubled, and answered once`() throws {
        var bus = try Self.bus(["C5", "CD", "E15528B5E3E3D1E3E3", "5528B5E3D1E3", "E3C5", "CD"])
        #expect(try bus.reset() == .presence)
        let bytes = hexadecimal("5528B5E3D1E3")
        #expect(try bus.exchange(bytes) == bytes)
        #expect(try bus.reset() == .presence)
        #expect(bus.line.surprises.isEmpty && bus.line.turns.isEmpty)
    }

    @Test func `single bits are read and written between bytes`() throws {
        var bus = try Self.bus(["C5", "CD", "E1B4", "B4", "E395", "94", "95", "97", "85", "84"])
        _ = try bus.reset()
        _ = try bus.exchange([0xB4])
        #expect(try !bus.bit(true))
        #expect(try bus.bit(true))
        #expect(try !bus.bit(false))
        #expect(bus.line.surprises.isEmpty && bus.line.turns.isEmpty)
    }

    @Test func `the strong pull-up holds from the last bit until it is ended`() throws {
        var bus = try Self.bus([
            "C5", "CD", "E1CC", "CC", "E33F8585958585859587", "3E8484978484849784", "F1", "EE",
            "C5", "CD",
        ])
        _ = try bus.reset()
        _ = try bus.exchange([0xCC])
        try bus.power(0x44)
        #expect(bus.line.turns.count == 4, "the pulse is not ended")
        try bus.endPower()
        try bus.endPower()
        #expect(try bus.reset() == .presence)
        #expect(bus.line.surprises.isEmpty && bus.line.turns.isEmpty)
    }

    @Test func `an answer that is cut is filled with ones, and the chip is set up again`() throws {
        var bus = try Self.bus(["C5", "CD", "E155FFFF", "55"] + Self.greeting + ["C5", "CF"])
        _ = try bus.reset()
        #expect(try bus.exchange([0x55, 0xFF, 0xFF]) == [0x55, 0xFF, 0xFF])
        #expect(bus.line.breaks == 2)
        #expect(try bus.reset() == ResetAnswer.none)
        #expect(bus.line.surprises.isEmpty && bus.line.turns.isEmpty)
    }

    @Test func `a reset without an answer is asked once more, and a chip that is gone throws`()
        throws
    {
        var bus = try Self.bus(["C5", ""] + Self.greeting + ["C5", "CD", "C5", ""])
        #expect(try bus.reset() == .presence)
        #expect(throws: IOFailure(.system, device: "ds2480b:transcript", errno: ETIMEDOUT)) {
            try bus.reset()
        }
    }

    @Test func `a walk that is cut is silent from there on`() throws {
        var bus = try Self.bus(
            [
                "C5", "CD", "E1F0E3B5E1" + String(repeating: "00", count: 16) + "E3A5",
                "F080080A028A828A",
            ] + Self.greeting)
        let answer = try bus.walk(SearchWalk(directions: 0))
        #expect(answer.silentFrom == 28 && answer.reset == .presence)
        var search = ROMSearch()
        #expect(search.take(answer) == .retry(.silence))
    }
}
