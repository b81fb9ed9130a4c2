import Testing

@testable import WESIO

@Suite struct SerialPortMarkTests {
    private func decode(_ pieces: [[UInt8]]) -> ([UInt8], LineFaults) {
        var decoder = ParityMarkDecoder()
        var faults = LineFaults()
        var text: [UInt8] = []
        for piece in pieces {
            var bytes = piece
            let count = bytes.withUnsafeMutableBytes {
                decoder.decode($0, count: piece.count, faults: &faults)
            }
            text += bytes.prefix(count)
        }
        return (text, faults)
    }

    @Test func `marks are undone wherever a read cuts them`() {
        let marked: [UInt8] = [0x41, 0xFF, 0x00, 0x42, 0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x43]
        for cut in 0...marked.count {
            let (text, faults) = decode([Array(marked[..<cut]), Array(marked[cut...])])
            #expect(text == [0x41, 0x42, 0xFF, 0x00, 0x43])
            #expect(faults == LineFaults(parity: 1, framing: 1))
        }
    }

    @Test func `marks survive one byte at a time`() {
        let (text, faults) = decode([0xFF, 0x00, 0xFF, 0x44].map { [$0] })
        #expect(text == [0xFF, 0x44])
        #expect(faults == LineFaults(parity: 1))
    }

    @Test func `every byte value goes through unmarked`() {
        let plain = (0...254).map { UInt8($0) }
        #expect(decode([plain]) == (plain, LineFaults()))
    }
}
