import Testing

@testable import WESIO
@testable import WESModel

@Suite struct W1SlaveTextTests {
    private func result(_ text: String) -> ProbeResult { W1SlaveText.result(of: Array(text.utf8)) }

    /// The file of a scratchpad, with its own check byte.
    private func file(_ eight: [UInt8], _ thousandths: Int) -> String {
        let bytes = (eight + [CRC8.checksum(eight)]).map {
            ($0 < 16 ? "0" : "") + String($0, radix: 16)
        }.joined(separator: " ")
        return "\(bytes) : crc=\(bytes.suffix(2)) YES\n\(bytes) t=\(thousandths)\n"
    }

    @Test func `the check byte is that of the data sheets`() {
        #expect(CRC8.checksum("123456789".utf8) == 0xA1)
        #expect(CRC8.checksum(repeatElement(UInt8(0xFF), count: 8)) == 0xC9)
        #expect(CRC8.checksum([0x50, 0x05, 0x4B, 0x46, 0x7F, 0xFF, 0x0C, 0x10, 0x1C]) == 0)
    }

    @Test func `a good file is a temperature`() {
        #expect(result(file([0x3C, 1, 0x4B, 0x46, 0x7F, 0xFF, 4, 0x10], 19_750)) == degrees(19.75))
        #expect(
            result(file([0x5E, 0xFF, 0x4B, 0x46, 0x7F, 0xFF, 2, 0x10], -10_125))
                == degrees(-10.125))
    }

    @Test func `a file with the line ends of another system is read`() {
        let text = file([0x3C, 1, 0x4B, 0x46, 0x7F, 0xFF, 4, 0x10], 19_750)
        #expect(
            result(text.split(separator: "\n").joined(separator: "\r\n") + "\r\n") == degrees(19.75)
        )
    }

    @Test func `a probe that does not answer is empty`() {
        #expect(result("") == .empty)
        #expect(result("\n\n") == .empty)
    }

    @Test func `a wrong check byte is a fault whatever the kernel says`() {
        let text = file([0x3C, 1, 0x4B, 0x46, 0x7F, 0xFF, 4, 0x10], 19_750)
        #expect(result(text.split(separator: "YES").joined(separator: "NO")) == .checksum)
        #expect(result("3d" + text.dropFirst(2)) == .checksum)
        #expect(
            result("ff ff ff ff ff ff ff ff ff : crc=c9 YES\nff t=-62\n") == .checksum)
    }

    @Test func `a scratchpad of zeros is a fault though its check byte is right`() {
        #expect(result(file([0, 0, 0, 0, 0, 0, 0, 0], 0)) == .empty)
    }

    @Test func `a temperature that no sensor measures is a fault`() {
        #expect(result(file([0xFF, 7, 0x4B, 0x46, 0x7F, 0xFF, 0xC, 0x10], 127_937)) == .empty)
        let good: [UInt8] = [0x3C, 1, 0x4B, 0x46, 0x7F, 0xFF, 4, 0x10]
        #expect(result(file(good, -55_001)) == .empty)
        #expect(result(file(good, 125_000)) == degrees(125))
    }

    @Test func `a file cut anywhere or with a changed byte never gives another temperature`() {
        let bytes = Array(file([0x3C, 1, 0x4B, 0x46, 0x7F, 0xFF, 4, 0x10], 19_750).utf8)
        for count in bytes.indices {
            let found = W1SlaveText.result(of: bytes[..<count])
            #expect(found == .empty || found == .checksum)
        }
        let firstLine = bytes.firstIndex(of: 0x0A) ?? 0
        for index in 0..<firstLine {
            for value in UInt8.min...UInt8.max {
                var changed = bytes
                changed[index] = value
                let found = W1SlaveText.result(of: changed)
                #expect([degrees(19.75), .empty, .checksum].contains(found))
            }
        }
    }

    private func degrees(_ celsius: Double) -> ProbeResult {
        .temperature(Temperature(celsius: celsius))
    }
}
