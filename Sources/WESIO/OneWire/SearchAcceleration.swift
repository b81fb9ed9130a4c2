/// The sixteen bytes of the search accelerator of a DS2480B (onewire.md section 2.1).
///
/// Bit n of the ROM code is two bits of byte n/4, the lower of them first.
enum SearchAcceleration {
    /// The bytes of one walk.
    static let size = 16

    /// Sent: the wanted direction in the higher of two bits, 0 in the lower: never the escape E3h.
    static func bytes(for directions: UInt64) -> [UInt8] {
        (0..<size).map { index in
            let four = UInt8(truncatingIfNeeded: directions >> UInt64(4 * index)) & 0x0F
            return (0..<4).reduce(0) { $0 | (four >> UInt8($1) & 1) << UInt8(2 * $1 + 1) }
        }
    }

    /// Received: the direction taken in the higher bit, a conflict or silence in the lower.
    ///
    /// After a silence both are 1 to the end. A branch in the last bit is impossible, so two 1 there
    /// are a silence; it began with the run of pairs that ends there.
    ///
    /// - Parameter bytes: Sixteen of them; where fewer came, the rest is silence.
    static func answer(_ bytes: some Collection<UInt8>, after reset: ResetAnswer) -> WalkAnswer {
        var answer = WalkAnswer(reset: reset)
        let whole = bytes.prefix(size) + Array(repeating: 0xFF, count: max(size - bytes.count, 0))
        for (index, byte) in whole.enumerated() {
            for bit in 0..<4 {
                let mask = UInt64(1) << UInt64(4 * index + bit)
                if byte >> UInt8(2 * bit) & 1 != 0 { answer.conflicts |= mask }
                if byte >> UInt8(2 * bit + 1) & 1 != 0 { answer.taken |= mask }
            }
        }
        let run = (answer.conflicts & answer.taken ^ .max).leadingZeroBitCount
        if run > 0 { answer.silentFrom = 64 - run }
        return answer
    }
}
