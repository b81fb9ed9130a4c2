import Testing
import WESModel

@testable import WESIO

/// A meter at the other end of the line, by its registers and by what is wrong with it.
struct ModbusSlave {
    enum Mishap: Equatable {
        case none, silent, crc, echo, glitch, parity
        case cut(Int)
        case exception(UInt8)
        case late(Delay)
    }

    var registers: [Int: UInt16] = [:]
    /// True for one that refuses registers which it does not have.
    var isStrict = false
    var mishap = Mishap.none
    var delay = Delay.milliseconds(30)
    var asked: [[UInt8]] = []

    mutating func put(_ value: Float, at address: Int) {
        registers[address] = UInt16(value.bitPattern >> 16)
        registers[address + 1] = UInt16(value.bitPattern & 0xFFFF)
    }

    /// The answer to a question, with its CRC.
    mutating func answer(_ question: [UInt8]) -> [UInt8] {
        asked.append(question)
        let first = Int(question[2]) << 8 | Int(question[3])
        let count = Int(question[4]) << 8 | Int(question[5])
        let range = first..<(first + count)
        if case .exception(let code) = mishap {
            return ModbusBench.sealed([question[0], question[1] | 0x80, code])
        }
        if isStrict, !range.allSatisfy({ registers[$0] != nil }) {
            return ModbusBench.sealed([question[0], question[1] | 0x80, 2])
        }
        let words = range.map { registers[$0] ?? 0 }
        let answer = ModbusBench.sealed(
            [question[0], question[1], UInt8(count * 2)]
                + words.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        switch mishap {
        case .crc, .parity: return Array(answer.dropLast()) + [(answer.last ?? 0) ^ 0x55]
        case .cut(let count): return Array(answer.prefix(count))
        case .echo: return question + answer
        case .glitch: return [0x00, 0xFE] + answer
        default: return answer
        }
    }
}

/// A bus of meters on a virtual clock, byte by byte.
struct ModbusBench {
    var link: VirtualLink
    var slaves: [UInt8: ModbusSlave]
    var events: [Event] = []
    /// Each question and its instant, in seconds.
    var questions: [(at: Double, bytes: [UInt8])] = []
    private var line: [(at: Instant, byte: UInt8, isFlagged: Bool)] = []
    private let character = Delay.milliseconds(1)

    init(_ bus: ModbusDescription, _ slaves: [UInt8: ModbusSlave]) {
        link = VirtualLink(source: .modbusBus, reader: ModbusReader(bus, codec: ModbusFraming()))
        self.slaves = slaves
        link.change(to: .open(device: "/dev/ttyS1", honoured: true))
    }

    /// A bus of meters with one map, by name and address.
    static func bus(
        _ meters: [String: Int], _ registers: [ModbusRegister] = Self.registers
    ) -> ModbusDescription {
        var bus = ModbusDescription(device: "/dev/ttyS1")
        for (name, address) in meters {
            bus.meters[name] = ModbusMeterDescription(
                address: address,
                map: ModbusMap(model: "test", function: .input, registers: registers))
        }
        return bus
    }

    static let registers = [
        ModbusRegister(.voltage, phase: 1, address: 0, format: .float32),
        ModbusRegister(.power, phase: 1, address: 0x0C, format: .float32),
        ModbusRegister(.imported, address: 0x48, format: .float32, scale: 1_000),
    ]

    static func healthy(volts: Float = 230.5) -> ModbusSlave {
        var slave = ModbusSlave()
        slave.put(volts, at: 0)
        slave.put(1_250, at: 0x0C)
        slave.put(12.5, at: 0x48)
        return slave
    }

    static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        var crc: UInt16 = 0xFFFF
        for byte in bytes {
            crc ^= UInt16(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xA001 : crc >> 1 }
        }
        return bytes + [UInt8(crc & 0xFF), UInt8(crc >> 8)]
    }

    mutating func run(seconds: Double) {
        let end = link.now + Delay(nanoseconds: Int64(seconds * 1e9))
        while link.now < end {
            let next = link.now + .milliseconds(1)
            let due = line.filter { $0.at <= next }
            line.removeAll { $0.at <= next }
            for item in due {
                link.receive(
                    [item.byte], baud: 9_600, faults: LineFaults(parity: item.isFlagged ? 1 : 0),
                    at: next)
            }
            link.run(until: next)
            events += link.takeEvents()
            obey(link.takeWritten())
        }
    }

    private mutating func obey(_ question: [UInt8]) {
        guard question.count == 8 else {
            #expect(question.isEmpty)
            return
        }
        questions.append((link.now.nanoseconds.seconds, question))
        #expect(Self.sealed(Array(question.dropLast(2))) == question)
        guard var slave = slaves[question[0]] else { return }
        let answer = slave.answer(question)
        slaves[question[0]] = slave
        guard slave.mishap != .silent else { return }
        var at = link.now + .milliseconds(8) + slave.delay
        if case .late(let delay) = slave.mishap { at = link.now + delay }
        for byte in answer {
            at = at + character
            line.append((at, byte, slave.mishap == .parity))
        }
    }

    func values(_ name: String) -> [ModbusValues] {
        events.compactMap {
            if case .modbus(.modbus(name), .values(let values), _) = $0 { values } else { nil }
        }
    }

    func failures(_ name: String) -> [ModbusFailure] {
        events.compactMap {
            if case .modbus(.modbus(name), .failed(let failure), _) = $0 { failure } else { nil }
        }
    }

    func found(_ name: String) -> [Int] {
        events.compactMap {
            if case .modbus(.modbus(name), .found(let address), _) = $0 { address } else { nil }
        }
    }
}

extension Int64 {
    fileprivate var seconds: Double { Double(self) / 1e9 }
}
