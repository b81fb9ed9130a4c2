import Testing
import WESModel

@testable import WESIO

@Suite struct ScratchpadTests {
    private static let warm: [UInt8] = [0x91, 0x01, 0x4B, 0x46, 0x7F, 0xFF, 0x0F, 0x10, 0x25]

    private func scratchpad(_ bytes: [UInt8], family: UInt8 = 0x28) -> Scratchpad {
        Scratchpad(family: family, bytes: bytes + [CRC8.checksum(bytes)])
    }

    @Test func `a good scratchpad gives its temperature and its resolution`() {
        let scratchpad = Scratchpad(family: 0x28, bytes: Self.warm)
        #expect(scratchpad.result == .temperature(Temperature(celsius: 25.0625)))
        #expect(scratchpad.resolution == 12)
    }

    @Test func `any wrong bit is a wrong check byte`() {
        for byte in Self.warm.indices {
            for bit in 0..<8 {
                var bytes = Self.warm
                bytes[byte] ^= 1 << UInt8(bit)
                let scratchpad = Scratchpad(family: 0x28, bytes: bytes)
                #expect(scratchpad.result == .checksum, "byte \(byte), bit \(bit)")
                #expect(scratchpad.resolution == nil)
            }
        }
    }

    @Test func `a short, a silent and a held line are told apart`() {
        for count in 0..<9 {
            let cut = Array(Self.warm.prefix(count))
            #expect(Scratchpad(family: 0x28, bytes: cut).result == .empty)
        }
        let silent = [UInt8](repeating: 0xFF, count: 9)
        #expect(Scratchpad(family: 0x28, bytes: silent).result == .empty)
        let held = [UInt8](repeating: 0, count: 9)
        for family: UInt8 in [0x10, 0x22, 0x28] {
            #expect(Scratchpad(family: family, bytes: held).result == .stuckLow)
        }
    }

    @Test func `a value outside of what the sensor measures is no temperature`() {
        #expect(
            scratchpad([0x00, 0xF0, 0x4B, 0x46, 0x7F, 0xFF, 0x10, 0x10]).result == .empty)
        #expect(
            scratchpad([0xD1, 0x07, 0x4B, 0x46, 0x7F, 0xFF, 0x0F, 0x10]).result == .empty)
        #expect(
            scratchpad([0xFF, 0x7F, 0x4B, 0x46, 0xFF, 0xFF, 0x0C, 0x10], family: 0x10).result
                == .empty)
    }

    @Test func `a clone that stopped short is told whatever its reserved byte`() {
        for reserved: UInt8 in [0x0C, 0x01, 0xFF] {
            let bytes: [UInt8] = [0xFF, 0x07, 0x4B, 0x46, 0x7F, 0xFF, reserved, 0x10]
            #expect(scratchpad(bytes).result == .underpowered)
        }
    }

    @Test func `the time of a conversion follows the resolution, but for a DS18S20`() {
        #expect(Scratchpad.conversionTime(family: 0x28, resolution: 9) == .microseconds(93_750))
        #expect(Scratchpad.conversionTime(family: 0x28, resolution: 10) == .microseconds(187_500))
        #expect(Scratchpad.conversionTime(family: 0x22, resolution: 11) == .milliseconds(375))
        #expect(Scratchpad.conversionTime(family: 0x28, resolution: nil) == .milliseconds(750))
        #expect(Scratchpad.conversionTime(family: 0x10, resolution: 9) == .milliseconds(750))
    }
}

extension Delay {
    fileprivate static func microseconds(_ count: Int64) -> Delay {
        Delay(nanoseconds: count * 1_000)
    }
}
