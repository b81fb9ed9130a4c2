import Testing
import WESModel

@testable import WESIO

/// What a record says, read field by field from its bytes.
private struct Record: Equatable {
    var at: UInt64
    var isFalling: Bool
    var offset: UInt32
    var sequence: UInt32
    var lineSequence: UInt32

    static func all(_ bytes: [UInt8]) -> [Record] {
        stride(from: 0, to: bytes.count, by: 48).map { start in
            func word(_ place: Int, _ size: Int) -> UInt64 {
                (0..<size).reduce(0) { $0 | UInt64(bytes[start + place + $1]) << UInt64($1 * 8) }
            }
            return Record(
                at: word(0, 8), isFalling: word(8, 4) == 2, offset: UInt32(word(12, 4)),
                sequence: UInt32(word(16, 4)), lineSequence: UInt32(word(20, 4)))
        }
    }
}

@Suite struct SimulationChipTests {
    private func chip(_ text: String) throws -> SimulatedChip {
        try #require(SimulatedChip(scene: try Scene(text: text, name: "t")))
    }

    private func values(bits: UInt64, mask: UInt64) -> [UInt8] {
        [bits, mask].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }
    }

    @Test func `water makes a pulse each litre, closed for its share of the turn`() throws {
        var chip = try chip("[counters.1]\nflow = 12 L/min\nclosed = 38%")
        let records = Record.all(chip.records(until: .seconds(61), epoch: .zero))
        let falling = records.filter(\.isFalling)
        #expect(falling.count == 12)
        #expect(falling.first.map { abs(Double($0.at) / 1e9 - 5) < 0.01 } == true)
        let rising = records.filter { !$0.isFalling }
        for (close, open) in zip(falling, rising) {
            #expect(abs(Double(open.at - close.at) / 1e9 - 1.9) < 0.02)
        }
        #expect(records.map(\.sequence) == Array(1...UInt32(records.count)))
        #expect(records.allSatisfy { $0.offset == 1 })
    }

    @Test func `a kilowatt makes its pulses, 60 ms each`() throws {
        var chip = try chip(
            "[house]\nload.x = 3600 W\n[counters.4]\npulse = 1 Wh\nmeasures = x\nclosed = 60ms")
        let records = Record.all(chip.records(until: .seconds(30), epoch: .zero + .seconds(5)))
        let falling = records.filter(\.isFalling)
        #expect((29...30).contains(falling.count))
        for (close, open) in zip(falling, records.filter { !$0.isFalling }) {
            #expect(open.at - close.at == 60_000_000)
        }
        #expect(falling.first.map { $0.at > 5_900_000_000 && $0.at < 6_100_000_000 } == true)
    }

    @Test func `bounces are edges of their own and end at the level of the pulse`() throws {
        var chip = try chip("[counters.1]\nflow = 60 L/min\nbounces = 3")
        let records = Record.all(chip.records(until: .seconds(2), epoch: .zero))
        let first = records.prefix(7)
        #expect(first.map(\.isFalling) == [true, false, true, false, true, false, true])
        #expect(first[6].at - first[0].at == 6_000_000)
    }

    @Test func `a connection begins with the level of every input line`() throws {
        var chip = try chip(
            """
            [counters.1]
            [contacts.1]
            closed = every 1min for 30s
            [contacts.2]
            [relays.1]
            """)
        let records = Record.all(chip.levels(at: .seconds(3), epoch: .zero))
        #expect(records.map(\.offset) == [1, 11, 12])
        #expect(records.map(\.isFalling) == [false, true, false])
        #expect(records.map(\.sequence) == [1, 2, 3])
        #expect(records.allSatisfy { $0.lineSequence == 1 && $0.at == 3_000_000_000 })
    }

    @Test func `what the engine writes switches the loads, in any pieces, until it lets go`() throws
    {
        var chip = try #require(SimulatedChip(scene: try SceneLibrary.scene("maison")))
        #expect(chip.switches.released == ["water_heater", "heater"])
        let close = values(bits: 1 << 21, mask: 1 << 21 | 1 << 22)
        for byte in close { chip.receive([byte], at: .seconds(1)) }
        #expect(chip.switches.engaged == ["water_heater"])
        #expect(chip.switches.released == ["heater"])
        chip.receive(values(bits: 1 << 23, mask: 1 << 23), at: .seconds(2))
        #expect(chip.switches.engaged == ["water_heater"])
        #expect(chip.switches.shed == ["car"])
        chip.released(at: .seconds(3))
        #expect(chip.switches == (try SceneLibrary.scene("maison")).switches(closed: []))
    }

    @Test func `a contact follows its relay, a welded relay stays closed, a stuck one open`() throws
    {
        let text = """
            [contacts.1]
            follows = relays.1
            [relays.1]
            drives = x
            [relays.2]
            drives = y
            at 10s relays.1 welded
            at 0s relays.2 stuck
            """
        var chip = try chip(text)
        chip.receive(values(bits: 1 << 21 | 1 << 22, mask: 1 << 21 | 1 << 22), at: .seconds(1))
        #expect(chip.switches.engaged == ["x"])
        let closing = Record.all(chip.records(until: .seconds(2), epoch: .zero))
        #expect(closing.map(\.isFalling) == [true])
        _ = chip.records(until: .seconds(10), epoch: .zero)
        chip.released(at: .seconds(11))
        #expect(chip.switches.engaged == ["x"])
    }

    @Test func `a held contact changes when the script says`() throws {
        var chip = try #require(SimulatedChip(scene: try SceneLibrary.scene("lignes-en-defaut")))
        let records = Record.all(chip.records(until: .seconds(30), epoch: .zero))
        let leak = records.filter { $0.offset == 11 }
        #expect(leak.map(\.isFalling) == [true])
        #expect(leak.first.map { abs(Double($0.at) / 1e9 - 20) < 0.2 } == true)
        #expect(chip.switches.engaged == ["water_heater"])
    }

    @Test func `the same scene gives the same records, however they are asked`() throws {
        let scene = try SceneLibrary.scene("maison")
        var whole = try #require(SimulatedChip(scene: scene))
        var pieces = try #require(SimulatedChip(scene: scene))
        var gathered: [UInt8] = []
        for step in stride(from: Int64(0), through: 60_000, by: 37) {
            gathered += pieces.records(until: .milliseconds(step), epoch: .zero)
        }
        gathered += pieces.records(until: .seconds(60), epoch: .zero)
        #expect(whole.records(until: .seconds(60), epoch: .zero) == gathered)
        #expect(gathered.count > 48 * 20)
    }

    @Test func `any bytes of an engine are taken without a trap`() throws {
        var random = SeededGenerator(seed: 11)
        var chip = try #require(SimulatedChip(scene: try SceneLibrary.scene("maison")))
        for round in Int64(0)..<2_000 {
            let count = Int.random(in: 0...40, using: &random)
            chip.receive(
                (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) },
                at: .milliseconds(round * 10))
            if round % 97 == 0 { chip.released(at: .milliseconds(round * 10)) }
            _ = chip.records(until: .milliseconds(round * 10), epoch: .zero)
        }
        chip.released(at: .seconds(21))
        #expect(chip.switches == (try SceneLibrary.scene("maison")).switches(closed: []))
    }
}
