/// Reads 7E1 text that arrives through an 8-bit adapter without parity.
///
/// Bit 7 then carries the parity bit: 39 % of the bytes have it set (tic.md section 5). A byte
/// whose eight bits are not even was damaged on the line and is replaced by DEL, which no group
/// accepts.
struct ParityStripper: Sendable {
    private var bytes = 0
    private var highBits = 0
    private var even = 0
    /// True once the line was recognised.
    private(set) var isActive = false

    private static let enough = 60

    /// Looks at raw bytes until the line is recognised as 8-bit or enough were seen.
    mutating func look(at raw: UnsafeRawBufferPointer) {
        guard !isActive else { return }
        for byte in raw {
            bytes &+= 1
            if byte & 0x80 != 0 { highBits &+= 1 }
            if byte.nonzeroBitCount % 2 == 0 { even &+= 1 }
        }
        guard bytes >= Self.enough else { return }
        isActive = highBits &* 5 > bytes && even &* 20 > bytes &* 19
        bytes = 0
        highBits = 0
        even = 0
    }

    /// The seven-bit text, and the number of characters that failed their parity.
    func strip(_ raw: UnsafeRawBufferPointer) -> (text: [UInt8], errors: Int) {
        var errors = 0
        let text = raw.map { byte -> UInt8 in
            if byte.nonzeroBitCount % 2 == 0 { return byte & 0x7F }
            errors &+= 1
            return 0x7F
        }
        return (text, errors)
    }
}
