import Testing

@testable import WESIO

/// The table of tic.md section 5: a receiver at the wrong speed.
@Suite struct SerialPortGarblerTests {
    private func heard(_ line: Int, _ reader: Int) -> (bytes: [UInt8], faults: LineFaults) {
        let frame = line == 1_200 ? TeleinfoLineText.historique : TeleinfoLineText.standard
        var garbler = SpeedGarbler(lineBaud: line, readerBaud: reader)
        var all: [UInt8] = []
        var faults = LineFaults()
        for _ in 0..<10 {
            let (bytes, found) = garbler.receive(frame)
            all += bytes
            faults.parity += found.parity
            faults.framing += found.framing
        }
        return (all, faults)
    }

    @Test func `1200 read at 9600 is only null characters, all at fault`() {
        let (bytes, faults) = heard(1_200, 9_600)
        #expect(!bytes.isEmpty)
        #expect(bytes.allSatisfy { $0 == 0 })
        #expect(faults.parity + faults.framing >= bytes.count * 95 / 100)
    }

    @Test func `1200 read at 4800 is only 00 and 78`() {
        #expect(Set(heard(1_200, 4_800).bytes).isSubset(of: [0x00, 0x78]))
    }

    @Test func `1200 read at 2400 is eight values`() {
        let known: Set<UInt8> = [0x1E, 0x18, 0x00, 0x66, 0x78, 0x06, 0x60, 0x7E]
        #expect(Set(heard(1_200, 2_400).bytes).isSubset(of: known))
    }

    @Test func `9600 read at 1200 is random, over half of it at fault`() {
        let (bytes, faults) = heard(9_600, 1_200)
        #expect(Set(bytes).count > 10)
        #expect(faults.parity + faults.framing > bytes.count / 2)
    }

    @Test func `the same speed changes nothing`() {
        let (bytes, faults) = heard(9_600, 9_600)
        #expect(Array(bytes.prefix(TeleinfoLineText.standard.count)) == TeleinfoLineText.standard)
        #expect(faults == LineFaults())
    }
}
