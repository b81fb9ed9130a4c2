/// Damages bytes as a bad line does.
enum Damage {
    /// Replaces one byte in `every`, on average, by another 7-bit value.
    static func substitute(_ bytes: [UInt8], oneIn every: Int, seed: UInt64) -> [UInt8] {
        var random = SeededRandom(seed: seed)
        var damaged = bytes
        for index in damaged.indices where random.below(every) == 0 {
            damaged[index] ^= UInt8(1 + random.below(127))
        }
        return damaged
    }

    /// One change of any kind: a byte replaced, a bit turned, bytes lost, doubled or put in.
    static func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        guard !bytes.isEmpty else { return }
        let at = random.below(bytes.count)
        switch random.below(6) {
        case 0: bytes[at] = UInt8(random.below(256))
        case 1: bytes[at] ^= 1 << UInt8(random.below(8))
        case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + random.below(20)))
        case 3:
            let piece = Array(bytes[at..<min(bytes.count, at + 1 + random.below(40))])
            bytes.insert(contentsOf: piece, at: random.below(bytes.count))
        case 4:
            let special: [UInt8] = [0x00, 0x02, 0x03, 0x04, 0x09, 0x0A, 0x0D, 0x20, 0x7F, 0xFF]
            bytes.insert(special[random.below(special.count)], at: at)
        default:
            let noise = (0..<random.below(300)).map { _ in UInt8(random.below(256)) }
            bytes.insert(contentsOf: noise, at: at)
        }
    }
}
