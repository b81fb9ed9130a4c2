import WESModel

/// Reads the lines of an emonTx or emonPi (measure.md section 2.1).
///
/// Texts before the first data are banners and are passed over. From then on each line gives a
/// report or a fault, and a gap in the numbers of the messages gives the count of what was lost.
struct EmonDecoder: Sendable {
    private let parser: EmonLineParser
    private var cutter = BoardLineCutter()
    private var energy = EmonEnergy()
    private var banners = 0
    private var hasData = false
    private var message: UInt32?
    /// True until the first number since the port was opened: nobody listened before.
    private var isFresh = true
    /// Lines refused since the last number.
    private var refused = 0
    private var layout: [EmonKey] = []
    private var candidate: [EmonKey] = []
    private var voltage: Voltage?
    private var sameVoltage = 0
    private var hasCompanions = false
    private var held: (line: EmonLine, isNext: Bool)?

    /// The lines of text that a board may print before it measures.
    private static let mostBanners = 60
    /// The missing numbers that are a gap; more is another board.
    private static let longestGap: UInt32 = 1_000
    /// The equal voltages after which nobody measures it: a mains never keeps a hundredth of a
    /// volt, a board without it sends the one that it assumes.
    private static let assumedAfter = 4

    /// Makes a decoder at the opening of a line.
    init(parser: EmonLineParser) { self.parser = parser }

    /// True while a line waits for the second one that this board sends with it.
    var isHolding: Bool { held != nil }

    /// Starts over: the port was opened.
    ///
    /// The numbers and the energy counters go on where the board did.
    mutating func restart() {
        cutter = BoardLineCutter()
        banners = 0
        hasData = false
        layout = []
        candidate = []
        held = nil
        hasCompanions = false
        isFresh = true
        refused = 0
    }

    /// The line under way stopped and went on much later: it is two parts of lines.
    mutating func interrupt() { cutter.interrupt() }

    /// Reads bytes in any chunking.
    ///
    /// - Parameter isDamaged: True when the port flagged one of the characters.
    mutating func decode(
        _ bytes: UnsafeRawBufferPointer, isDamaged: Bool, at now: Instant,
        into take: (ClampEvent) -> Void
    ) {
        var pieces: [BoardLineCutter.Piece] = []
        cutter.cut(bytes, isDamaged: isDamaged) { pieces.append($0) }
        for piece in pieces { decode(piece, at: now, into: take) }
    }

    /// Gives the line that waits for a second one, which does not come.
    mutating func release(at now: Instant, into take: (ClampEvent) -> Void) {
        guard let (line, isNext) = held else { return }
        held = nil
        take(.report(energy.add(line, isNext: isNext, at: now)))
        if let column = line.unreadable { take(.rejected(.notNumber(column: column))) }
    }

    private mutating func decode(
        _ piece: BoardLineCutter.Piece, at now: Instant, into take: (ClampEvent) -> Void
    ) {
        switch piece {
        case .fault(let fault): refuse(fault, take)
        case .line(let bytes, let isWhole):
            switch parser.parse(bytes) {
            case .line(let line) where line.message == nil: add(companion: line, at: now, take)
            case .line(let line) where isWhole: add(line, at: now, take)
            case .line, .damaged: refuse(.garbage, take)
            case .text:
                banners += 1
                if hasData || banners > Self.mostBanners { refuse(.garbage, take) }
            }
        }
    }

    private mutating func refuse(_ fault: ClampLineFault, _ take: (ClampEvent) -> Void) {
        refused += 1
        take(.rejected(fault))
    }

    private mutating func add(
        companion: EmonLine, at now: Instant, _ take: (ClampEvent) -> Void
    ) {
        hasCompanions = true
        guard held != nil else { return }
        held?.line.merge(companion)
        release(at: now, into: take)
    }

    private mutating func add(
        _ line: EmonLine, at now: Instant, _ take: (ClampEvent) -> Void
    ) {
        release(at: now, into: take)
        let missing = follow(line.message)
        // Nobody listened before the port was opened, and a refused line was counted as such.
        let gap = isFresh ? 0 : max(missing - refused, 0)
        let isNext = !isFresh && missing == 0 && refused == 0
        isFresh = false
        refused = 0
        if gap > 0 { take(.lost(gap)) }
        guard isKnown(line.layout) else {
            let expected = layout.count
            refused = 1
            take(.rejected(.columns(expected: expected, found: line.layout.count)))
            return
        }
        var kept = line
        noteVoltage(&kept.report)
        held = (kept, isNext)
        if !hasCompanions { release(at: now, into: take) }
    }

    /// True for the keys of the line before; other keys count from their second line on, since a
    /// line that lost its end has other keys too.
    private mutating func isKnown(_ keys: [EmonKey]) -> Bool {
        if !hasData || keys == candidate { layout = keys }
        hasData = true
        candidate = keys
        return keys == layout
    }

    /// The numbers that are missing before a message; none after a start of the board.
    private mutating func follow(_ number: UInt32?) -> Int {
        defer { message = number }
        guard let message, let number else { return 0 }
        guard number > message, number - message <= Self.longestGap else {
            energy.restart()
            return 0
        }
        return Int(number - message) - 1
    }

    /// Leaves out a voltage that the board only assumes.
    private mutating func noteVoltage(_ report: inout ClampReport) {
        let isSame = report.voltage == voltage && report.voltage ?? Mains.absent > Mains.absent
        sameVoltage = isSame ? sameVoltage + 1 : 1
        voltage = report.voltage
        if sameVoltage >= Self.assumedAfter { report.voltage = nil }
    }
}
