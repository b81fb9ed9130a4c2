import WESModel

/// Reads the lines of a board that sends columns of numbers (measure.md section 2.1).
///
/// Each line gives a report or a fault, and so do bytes that are no line.
struct RPICTDecoder: Sendable {
    private let parser: RPICTLineParser
    private var cutter = BoardLineCutter()

    /// The longest line, in bytes.
    static let longest = BoardLineCutter.longest

    /// Makes a decoder at the opening of a line.
    init(parser: RPICTLineParser) { self.parser = parser }

    /// Starts over: the port was opened.
    mutating func restart() { cutter = BoardLineCutter() }

    /// The line under way stopped and went on much later: it is two parts of lines.
    mutating func interrupt() { cutter.interrupt() }

    /// Reads bytes in any chunking.
    ///
    /// - Parameter isDamaged: True when the port flagged one of the characters.
    mutating func decode(
        _ bytes: UnsafeRawBufferPointer, isDamaged: Bool = false, into take: (ClampEvent) -> Void
    ) {
        cutter.cut(bytes, isDamaged: isDamaged) { [parser] piece in
            switch piece {
            case .fault(let fault): take(.rejected(fault))
            case .line(let line, let isWhole):
                let event = parser.parse(line)
                if !isWhole, case .report = event {
                    take(.rejected(.garbage))
                } else {
                    take(event)
                }
            }
        }
    }
}
