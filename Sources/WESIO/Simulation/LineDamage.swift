/// What a bad line does to the bytes of a frame.
struct LineDamage: Sendable {
    private static let feed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
    private static let etx: UInt8 = 0x03
    private static let eot: UInt8 = 0x04

    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// The bytes that arrive; true when EOT has interrupted the frame.
    mutating func pass(
        _ frame: [UInt8], under condition: MeterCondition
    ) -> (bytes: [UInt8], isInterrupted: Bool) {
        var bytes = frame
        let isInterrupted = random.hits(condition.interruption) && bytes.count > 8
        if isInterrupted {
            let kept = Int.random(in: bytes.count / 4...bytes.count * 3 / 4, using: &random)
            bytes = Array(bytes.prefix(kept)) + [Self.eot]
        }
        if condition.isGarbage {
            bytes = bytes.map { _ in UInt8.random(in: .min ... .max, using: &random) }
        }
        if condition.noise > 0 { damage(&bytes, share: condition.noise) }
        if condition.isCooked { bytes = Self.cook(bytes) }
        if condition.isEightBits { bytes = bytes.map(Self.withParity) }
        return (bytes, isInterrupted)
    }

    /// Silence between two frames: 16.7 to 33.4 ms (Enedis-NOI-CPT_54E).
    mutating func gap() -> Int64 { Int64.random(in: 16_700_000...33_400_000, using: &random) }

    /// Flips one bit of one byte in a share of the groups.
    private mutating func damage(_ bytes: inout [UInt8], share: Double) {
        var start: Int?
        for index in bytes.indices {
            if bytes[index] == Self.feed {
                start = index + 1
            } else if bytes[index] == Self.carriageReturn, let first = start, first < index {
                start = nil
                guard random.hits(share) else { continue }
                let place = Int.random(in: first..<index, using: &random)
                bytes[place] ^= 1 << UInt8.random(in: 0...6, using: &random)
            }
        }
    }

    private static func cook(_ bytes: [UInt8]) -> [UInt8] {
        bytes.filter { $0 != etx }.map { $0 == carriageReturn ? feed : $0 }
    }

    /// The byte as a receiver set to 8 bits sees it: even parity in bit 7.
    private static func withParity(_ byte: UInt8) -> UInt8 {
        byte.nonzeroBitCount % 2 == 0 ? byte : byte | 0x80
    }
}
