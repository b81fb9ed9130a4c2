import Testing
import WESModel

@testable import WESIO

@Suite struct DS2408Tests {
    /// The registers of a board just powered, as owserver accepted them.
    private static let powerOn: [UInt8] = [
        0xFF, 0xFF, 0x00, 0x00, 0x00, 0x88, 0xFF, 0xFF, 0xBB, 0x6F,
    ]

    @Test func `a board just powered tells its pins and that it lost its power`() throws {
        let registers = try #require(DS2408.registers(Self.powerOn))
        #expect(registers.pins == 0xFF)
        #expect(registers.latch == 0xFF)
        #expect(registers.hasLostPower)
        #expect(registers.hasSupply)
    }

    @Test func `any wrong bit, and a line that is silent or held, is no answer`() {
        for byte in Self.powerOn.indices {
            for bit in 0..<8 {
                var bytes = Self.powerOn
                bytes[byte] ^= 1 << UInt8(bit)
                #expect(DS2408.registers(bytes) == nil, "byte \(byte), bit \(bit)")
            }
        }
        #expect(DS2408.registers([UInt8](repeating: 0xFF, count: 10)) == nil)
        #expect(DS2408.registers([UInt8](repeating: 0, count: 10)) == nil)
        #expect(DS2408.registers(Array(Self.powerOn.dropLast())) == nil)
        #expect(DS2408.registers([]) == nil)
    }

    @Test func `the latch goes out with its complement and is confirmed by one byte`() {
        #expect(DS2408.write(latch: 0x7C) == [0x5A, 0x7C, 0x83])
        #expect(DS2408.isConfirmed([0xAA, 0x7C]))
        #expect(!DS2408.isConfirmed([0xFF, 0xFF]))
        #expect(!DS2408.isConfirmed([0xAA]))
    }

    @Test func `clearing the power-on mark keeps the other settings of the board`() {
        #expect(DS2408.clearPowerOn(control: 0x88) == [0xCC, 0x8D, 0x00, 0x00])
        #expect(DS2408.clearPowerOn(control: 0x8C) == [0xCC, 0x8D, 0x00, 0x04])
    }

    @Test func `the test mode is left with the number of the board`() {
        let rom = ROMCode(family: 0x29, serial: 0x12_AB34)
        let bytes = DS2408.testModeExit(rom)
        #expect(bytes.count == 10)
        #expect(bytes.first == 0x96)
        #expect(bytes.last == 0x3C)
        #expect(ROMCode(wire: Array(bytes[1..<9])) == rom)
    }
}
