import Testing
import WESModel

@testable import WESIO

/// libmodbus as a codec.
@Suite struct ModbusFramingTests {
    private let codec = ModbusFraming()
    private let request = ModbusRequest(slave: 0x11, function: .holding, register: 0x6B, count: 3)
    /// MODBUS Application Protocol V1.1b3, 6.3, framed as in MODBUS over Serial Line V1.02, 6.2.2.
    private let answer: [UInt8] = [
        0x11, 0x03, 0x06, 0xAE, 0x41, 0x56, 0x52, 0x43, 0x40, 0x49, 0xAD,
    ]

    @Test func `a question has its CRC, low byte first`() {
        #expect(codec.bytes(of: request) == [0x11, 0x03, 0x00, 0x6B, 0x00, 0x03, 0x76, 0x87])
        let input = ModbusRequest(slave: 1, function: .input, register: 0, count: 2)
        #expect(codec.bytes(of: input) == [0x01, 0x04, 0x00, 0x00, 0x00, 0x02, 0x71, 0xCB])
    }

    @Test func `the registers of an answer come in their order`() {
        #expect(codec.answer(in: answer, to: request) == .registers([0xAE41, 0x5652, 0x4340]))
    }

    @Test func `a wrong bit anywhere is no answer`() {
        for index in answer.indices {
            for bit in 0..<8 {
                var damaged = answer
                damaged[index] ^= 1 << UInt8(bit)
                guard case .failure = codec.answer(in: damaged, to: request) else {
                    Issue.record("byte \(index), bit \(bit)")
                    continue
                }
            }
        }
        var damaged = answer
        damaged[4] ^= 1
        #expect(codec.answer(in: damaged, to: request) == .failure(.crc))
    }

    @Test func `an answer that ends early is cut, wherever`() {
        for length in 0..<answer.count {
            let part = Array(answer.prefix(length))
            #expect(codec.answer(in: part, to: request) == .failure(.cut))
        }
        // Nothing of it is left for the next one.
        #expect(codec.answer(in: answer, to: request) == .registers([0xAE41, 0x5652, 0x4340]))
    }

    @Test func `exceptions have their number`() {
        for code in UInt8(1)...11 where code != 9 {
            let bytes = ModbusBench.sealed([0x11, 0x83, code])
            #expect(codec.answer(in: bytes, to: request) == .failure(.exception(Int(code))))
        }
        let unknown = ModbusBench.sealed([0x11, 0x83, 0x40])
        #expect(codec.answer(in: unknown, to: request) == .failure(.foreign))
    }

    @Test func `what answers another meter or another question is foreign`() {
        let other = ModbusBench.sealed([0x12, 0x03, 0x06, 1, 2, 3, 4, 5, 6])
        #expect(codec.answer(in: other, to: request) == .failure(.foreign))
        let shorter = ModbusBench.sealed([0x11, 0x03, 0x04, 1, 2, 3, 4])
        #expect(codec.answer(in: shorter, to: request) == .failure(.foreign))
    }

    @Test func `the longest answer is read, and a longer one is not asked for`() {
        let long = ModbusRequest(slave: 1, function: .input, register: 0, count: 125)
        let words = (0..<125).map { UInt16($0 * 7) }
        let bytes = ModbusBench.sealed(
            [1, 4, 250] + words.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        #expect(codec.answer(in: bytes, to: long) == .registers(words))
        let longer = ModbusRequest(slave: 1, function: .input, register: 0, count: 126)
        #expect(codec.answer(in: bytes, to: longer) == .failure(.foreign))
    }

    @Test func `the library never waits on what has not come`() {
        let clock = ContinuousClock()
        let spent = clock.measure {
            for _ in 0..<200 { _ = codec.answer(in: [0x11, 0x03], to: request) }
        }
        #expect(spent < .seconds(1))
    }
}
