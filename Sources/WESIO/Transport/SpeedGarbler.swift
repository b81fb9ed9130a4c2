/// What a UART set to one speed makes of characters sent at another, bit by bit.
///
/// Characters are 7E1 on both sides, idle line high. Matches the table of tic.md section 5: a
/// 1200-baud line read at 9600 gives 00 only.
public struct SpeedGarbler: Sendable {
    private let lineBaud: Int
    private let readerBaud: Int
    private var levels: [Bool] = []
    private var consumed = 0.0
    /// A stop bit was missing: the receiver waits for the line to rise before the next start.
    private var isWaitingForRise = false

    /// Makes a garbler for one pair of speeds.
    public init(lineBaud: Int, readerBaud: Int) {
        self.lineBaud = max(lineBaud, 1)
        self.readerBaud = max(readerBaud, 1)
    }

    /// The bytes that the reader sees, with the faults it flags.
    public mutating func receive(_ sent: [UInt8]) -> (bytes: [UInt8], faults: LineFaults) {
        guard lineBaud != readerBaud else { return (sent, LineFaults()) }
        for byte in sent { levels += Self.bits(of: byte) }
        var bytes: [UInt8] = []
        var faults = LineFaults()
        let step = Double(lineBaud) / Double(readerBaud)
        while let start = nextStart(), let end = sampleEnd(start, step) {
            var value: UInt8 = 0
            var ones = 0
            for bit in 0..<8 where levels[Int(start + (1.5 + Double(bit)) * step)] {
                ones += 1
                if bit < 7 { value |= 1 << UInt8(bit) }
            }
            if ones % 2 != 0 { faults.parity += 1 }
            isWaitingForRise = !levels[Int(start + 9.5 * step)]
            if isWaitingForRise { faults.framing += 1 }
            bytes.append(value)
            consumed = end
        }
        trim()
        return (bytes, faults)
    }

    private static func bits(of byte: UInt8) -> [Bool] {
        let data = (0..<7).map { byte >> UInt8($0) & 1 == 1 }
        let parity = data.filter { $0 }.count % 2 == 1
        return [false] + data + [parity, true]
    }

    /// Where the next start bit begins, at or after what was consumed.
    private mutating func nextStart() -> Double? {
        var position = consumed
        while Int(position) < levels.count {
            let isHigh = levels[Int(position)]
            if isHigh { isWaitingForRise = false }
            if !isHigh, !isWaitingForRise { return position }
            position = position.rounded(.down) + 1
        }
        return nil
    }

    private func sampleEnd(_ start: Double, _ step: Double) -> Double? {
        Int(start + 9.5 * step) < levels.count ? start + 9.5 * step : nil
    }

    private mutating func trim() {
        let whole = min(Int(consumed), levels.count)
        levels.removeFirst(whole)
        consumed -= Double(whole)
    }
}
