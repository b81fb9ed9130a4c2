import Testing
import WESModel

@testable import WESIO

@Suite struct ModbusListenerTests {
    private let codec = ModbusFraming()
    private let request = ModbusRequest(slave: 7, function: .input, register: 0, count: 2)
    private let answer = ModbusBench.sealed([7, 4, 4, 0x43, 0x66, 0x80, 0x00])

    private func hear(
        _ pieces: [[UInt8]], parity: Int = 0
    ) -> (found: ModbusListener.Finding?, atEnd: ModbusListener.Finding) {
        var listener = ModbusListener(request: request, question: codec.bytes(of: request))
        for piece in pieces {
            let found = piece.withUnsafeBytes {
                listener.hear($0, faults: LineFaults(parity: parity), codec)
            }
            if let found { return (found, found) }
        }
        return (nil, listener.fallSilent(codec))
    }

    @Test func `an answer is whole wherever a read cuts it, after an echo or a glitch too`() {
        let question = codec.bytes(of: request)
        for lead in [[], question, [0x00], [0xFF, 0x00], question + [0x00]] {
            let bytes = lead + answer
            for cut in 0...bytes.count {
                let pieces = [Array(bytes[..<cut]), Array(bytes[cut...])].filter { !$0.isEmpty }
                #expect(hear(pieces).found == .registers([0x4366, 0x8000]))
            }
            #expect(hear(bytes.map { [$0] }).found == .registers([0x4366, 0x8000]))
        }
    }

    @Test func `an answer of another meter before it does not hide it`() {
        let other = ModbusBench.sealed([8, 4, 4, 0x43, 0x66, 0x80, 0x00])
        #expect(hear([other]).found == nil)
        #expect(hear([other]).atEnd == .foreign)
        #expect(hear([other, answer]).found == .registers([0x4366, 0x8000]))
        let refusal = ModbusBench.sealed([8, 0x84, 2])
        #expect(hear([refusal]).atEnd == .foreign)
    }

    @Test func `its own answer to another question is foreign`() {
        let longer = ModbusBench.sealed([7, 4, 6, 1, 2, 3, 4, 5, 6])
        #expect(hear([longer]).atEnd == .foreign)
    }

    @Test func `an exception is heard at once`() {
        let bytes = ModbusBench.sealed([7, 0x84, 4])
        for cut in 1..<bytes.count {
            let found = hear([Array(bytes[..<cut]), Array(bytes[cut...])]).found
            #expect(found == .failure(.exception(4)))
        }
    }

    @Test func `damaged, cut, flagged and meaningless bytes have their names`() {
        var damaged = answer
        damaged[5] ^= 4
        #expect(hear([damaged]).found == .failure(.crc))
        #expect(hear([damaged], parity: 1).found == .failure(.parity))
        for length in 1..<answer.count {
            #expect(hear([Array(answer.prefix(length))]).atEnd == .failure(.cut))
        }
        #expect(hear([[0xA5, 0x5A, 0x00]]).atEnd == .failure(.crc))
        #expect(hear([[0xA5, 0x5A, 0x00]], parity: 2).atEnd == .failure(.parity))
    }

    @Test func `flags on an answer whose CRC is right are nothing`() {
        #expect(hear([answer], parity: 1).found == .registers([0x4366, 0x8000]))
    }

    @Test func `random bytes are never an answer, and never stop it`() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<300 {
            let noise = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            if case .registers = hear([noise]).atEnd { Issue.record("\(noise)") }
        }
    }
}
