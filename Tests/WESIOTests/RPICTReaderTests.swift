import Testing

@testable import WESBench
@testable import WESIO
@testable import WESModel

@Suite struct RPICTReaderTests {
    private let board = ClampBoardDescription(
        source: "rpict:/dev/ttyAMA1", columns: ["node", "p1", "i1", "vrms"])

    private func link() -> VirtualLink {
        VirtualLink(
            source: .clamps,
            reader: RPICTReader(board: board, mains: MainsDescription(), clamps: [1]))
    }

    private func events(_ link: inout VirtualLink) -> [ClampEvent] {
        link.takeEvents().compactMap {
            if case .clamps(let event, _) = $0 { return event }
            return nil
        }
    }

    private func text(_ string: String) -> [UInt8] { Array(string.utf8) }

    @Test func `the port is asked for 38400 8N1, a gateway for nothing`() {
        var link = link()
        link.change(to: .open(device: "d", honoured: true))
        #expect(link.settings == LineSettings(baud: 38_400, format: .eightNone))
        var gateway = VirtualLink(
            source: .clamps, reader: RPICTReader(board: board, mains: nil, clamps: [1]),
            fixedSpeed: true)
        gateway.change(to: .open(device: "d", honoured: true))
        #expect(gateway.settings == nil)
    }

    @Test func `a line is a fact of the instant its end arrived`() {
        var link = link()
        link.change(to: .open(device: "d", honoured: true))
        link.receive(text("36\r\n11 5 6 230"), baud: 38_400, at: Instant(nanoseconds: 1_000))
        link.receive(text("\r\n"), baud: 38_400, at: Instant(nanoseconds: 2_000))
        let facts = link.events.compactMap { event -> Instant? in
            if case .clamps(.report, let at) = event { return at }
            return nil
        }
        #expect(facts == [Instant(nanoseconds: 2_000)])
    }

    @Test func `a line that stopped in the middle is refused whole`() {
        var link = link()
        link.change(to: .open(device: "d", honoured: true))
        link.receive(text("\n1"), baud: 38_400, at: .zero)
        link.receive(text("1 5 6 230\n11 5 6 230\n"), baud: 38_400, at: .zero + .seconds(2))
        let found = events(&link)
        #expect(found.count == 2)
        #expect(found.first == .rejected(.garbage))
    }

    @Test func `a line in which the port flagged a character is refused`() {
        var link = link()
        link.change(to: .open(device: "d", honoured: true))
        link.receive(text("\n11 5 6 "), baud: 38_400, at: .zero)
        link.receive(text("230\n1"), baud: 38_400, faults: LineFaults(framing: 1), at: .zero)
        link.receive(text("1 5 6 230\n11 5 6 230\n"), baud: 38_400, at: .zero)
        let found = events(&link)
        #expect(found.map { $0 == .rejected(.garbage) } == [true, true, false])
    }

    @Test func `a port that comes back starts in the middle of a line again`() {
        var link = link()
        link.change(to: .open(device: "d", honoured: true))
        link.receive(text("\n11 5"), baud: 38_400, at: .zero)
        link.change(to: .unplugged(device: "d", since: .zero))
        link.receive(text(" 6 230\n"), baud: 38_400, at: .zero)
        link.change(to: .open(device: "d", honoured: true))
        link.receive(text("99 5 6 230\n11 5 6 231\n"), baud: 38_400, at: .zero)
        let found = events(&link)
        #expect(found.count == 1)
        guard case .report(let report)? = found.first else { return }
        #expect(report.voltage == Voltage(volts: 231))
    }

    @Test(arguments: 0..<40)
    func `random bytes never trap and every line is accepted or refused`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        let good = text("11 1875.2 8050 236.1\r\n")
        var bytes: [UInt8] = []
        for _ in 0..<200 {
            var piece = good
            switch random.below(6) {
            case 0: piece[random.below(piece.count)] = UInt8(random.below(256))
            case 1: piece.remove(at: random.below(piece.count))
            case 2: piece.insert(UInt8(random.below(256)), at: random.below(piece.count))
            case 3: piece = (0..<random.below(3_000)).map { _ in UInt8(random.below(256)) }
            case 4: piece = Array(repeating: 0x31, count: random.below(4_000))
            default: break
            }
            bytes += piece
        }
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 + random.below(100))
            pieces.append(Array(piece))
            rest = rest.dropFirst(piece.count)
        }
        let found = RPICTText.decode(pieces, columns: board.columns)
        #expect(found.count == RPICTText.expectedCount(bytes))
        #expect(found == RPICTText.decode(bytes, columns: board.columns))
    }
}
