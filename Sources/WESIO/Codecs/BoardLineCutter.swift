import WESModel

/// Cuts the bytes of a board into lines of text.
///
/// Lines end with CR, LF or both. What comes before the first line end after opening is part of a
/// line and is dropped. Nothing else is dropped without being told: each line that is not blank
/// gives a piece, and so does each run of ``longest`` bytes without a line end.
struct BoardLineCutter: Sendable {
    /// What was cut.
    enum Piece: Hashable, Sendable {
        /// A line; it is not whole where it stopped and went on much later.
        case line([UInt8], isWhole: Bool)
        /// Bytes that are no line.
        case fault(ClampLineFault)
    }

    private var line: [UInt8] = []
    /// Bytes since the line end, or since the last refusal for want of one.
    private var length = 0
    private var hasGarbage = false
    private var isBroken = false
    private var isTooLong = false
    private var isBeforeFirstEnd = true

    /// The longest line, in bytes: a board with forty columns stays below.
    static let longest = 1_024

    /// True while the end of a line has not arrived.
    var isInsideLine: Bool { length > 0 }

    /// The line under way stopped and went on much later: it is two parts of lines.
    mutating func interrupt() { isBroken = isInsideLine }

    /// Cuts bytes in any chunking.
    ///
    /// - Parameter isDamaged: True when the port flagged one of the characters, it does not say
    ///   which: every line they belong to is refused.
    mutating func cut(
        _ bytes: UnsafeRawBufferPointer, isDamaged: Bool, into take: (Piece) -> Void
    ) {
        hasGarbage = hasGarbage || isDamaged
        for byte in bytes {
            if byte == 0x0A || byte == 0x0D {
                endLine(into: take)
                hasGarbage = isDamaged
            } else {
                append(byte, isDamaged, into: take)
            }
        }
    }

    private mutating func append(
        _ byte: UInt8, _ isDamaged: Bool, into take: (Piece) -> Void
    ) {
        length += 1
        if byte != 0x09, !(0x20...0x7E).contains(byte) { hasGarbage = true }
        if length > Self.longest {
            take(.fault(hasGarbage ? .garbage : .tooLong))
            isTooLong = true
            hasGarbage = isDamaged
            length = 0
        } else if !isTooLong, !isBeforeFirstEnd {
            line.append(byte)
        }
    }

    private mutating func endLine(into take: (Piece) -> Void) {
        let isWhole = !isBeforeFirstEnd && !isTooLong
        if isWhole, line.contains(where: { $0 != 0x20 && $0 != 0x09 }) {
            take(hasGarbage ? .fault(.garbage) : .line(line, isWhole: !isBroken))
        }
        line.removeAll(keepingCapacity: true)
        length = 0
        isBroken = false
        isTooLong = false
        isBeforeFirstEnd = false
    }
}
