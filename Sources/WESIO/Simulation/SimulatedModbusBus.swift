import WESModel

/// A simulated RS485 bus: takes the bytes of questions, and answers with those of its meters.
///
/// Pure. Frames, check sums and registers are made here without the codec of the reader.
struct SimulatedModbusBus: Sendable {
    /// An answer on the line.
    struct Answer: Sendable {
        /// Its bytes, each with its instant.
        var bytes: [PacedByte]
        /// True where every character has the wrong parity bit.
        var isParityWrong = false
    }

    /// Bits a second.
    let baud: Int
    private let bits: Int64
    private var meters: [SimulatedModbusMeter]
    private let timeline: ConditionTimeline<ModbusCondition>
    private var house: SimulatedHouse
    private var noise: SeededGenerator
    private var question: [UInt8] = []
    private var lastByte = Delay.zero
    private var playedUntil = Delay.zero

    /// The time that a meter takes to think.
    private static let thinking = Delay.milliseconds(12)
    private static let questionLength = 8

    /// The bus of a scene; nil where it has none.
    init?(scene: Scene) {
        guard let bus = scene.modbus else { return nil }
        baud = bus.baud
        bits = bus.parity == .none ? 10 : 11
        meters = bus.meters.sorted { $0.key < $1.key }.map {
            SimulatedModbusMeter(name: $0.key, $0.value)
        }
        timeline = ConditionTimeline(faults: scene.faults, areas: ["modbus"])
        house = scene.houseAtRest
        noise = SeededGenerator(seed: scene.seed &+ 485)
    }

    /// The time of one character.
    var character: Delay { Delay(nanoseconds: bits * 1_000_000_000 / Int64(max(baud, 1))) }

    /// How the adapter shows itself.
    func presence(at time: Delay) -> SourcePresence { timeline.condition(at: time).presence }

    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches) { house.switches = switches }

    /// Counts energy up to an instant of the scene.
    mutating func play(until time: Delay) {
        guard time > playedUntil else { return }
        for index in meters.indices {
            meters[index].advance(from: playedUntil, to: time, in: house)
        }
        playedUntil = time
    }

    /// Takes a byte whose last bit ends at an instant; answers once a question is whole.
    mutating func receive(_ byte: UInt8, at time: Delay) -> Answer? {
        // A silence of three characters and a half begins another frame.
        if time - lastByte > Delay(nanoseconds: character.nanoseconds * 9 / 2) { question = [] }
        lastByte = time
        question.append(byte)
        guard question.count == Self.questionLength else { return nil }
        defer { question = [] }
        guard Self.check(question) == 0 else { return nil }
        return answer(to: question, at: time)
    }

    private mutating func answer(to question: [UInt8], at time: Delay) -> Answer? {
        let condition = timeline.condition(at: time)
        guard condition.presence == .present, !condition.isSilent else { return nil }
        play(until: time)
        for meter in meters {
            let mishap = condition.meters[meter.source] ?? ModbusMishap()
            guard meter.address(mishap) == Int(question[0]), !mishap.isSilent else { continue }
            var bytes = body(of: meter, mishap, to: question, at: time)
            let sum = Self.check(bytes)
            bytes += [UInt8(truncatingIfNeeded: sum), UInt8(truncatingIfNeeded: sum >> 8)]
            if noise.hits(mishap.noise) {
                let place = Int.random(in: 1..<bytes.count, using: &noise)
                bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &noise)
            }
            // A receiver that takes another bit for the parity hands over what is none of the frame.
            if mishap.isParityWrong { bytes = bytes.map { $0 ^ 0x80 } }
            let start = time + (mishap.pause ?? Self.thinking)
            let paced = bytes.enumerated().map { offset, value in
                let length = character.nanoseconds &* Int64(offset + 1)
                return PacedByte(at: start + Delay(nanoseconds: length), value: value, baud: baud)
            }
            return Answer(bytes: paced, isParityWrong: mishap.isParityWrong)
        }
        return nil
    }

    /// An answer without its check sum: registers, or an exception.
    private func body(
        of meter: SimulatedModbusMeter, _ mishap: ModbusMishap, to question: [UInt8],
        at time: Delay
    ) -> [UInt8] {
        let (slave, function) = (question[0], question[1])
        func refusal(_ code: Int) -> [UInt8] {
            [slave, function | 0x80, UInt8(truncatingIfNeeded: code)]
        }
        if let code = mishap.exception { return refusal(code) }
        guard meter.answers(function) else { return refusal(1) }
        let first = Int(question[2]) << 8 | Int(question[3])
        let count = Int(question[4]) << 8 | Int(question[5])
        guard (1...125).contains(count) else { return refusal(3) }
        let words = meter.words(
            from: first, count: count, at: time, in: house, swapped: mishap.areWordsSwapped)
        guard let words else { return refusal(2) }
        return [slave, function, UInt8(truncatingIfNeeded: count * 2)]
            + words.flatMap {
                [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)]
            }
    }

    /// The check sum of Modbus RTU: 0 for a frame that ends with its own, low byte first.
    static func check(_ bytes: [UInt8]) -> UInt16 {
        var sum: UInt16 = 0xFFFF
        for byte in bytes {
            sum ^= UInt16(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xA001 : sum >> 1 }
        }
        return sum
    }
}
