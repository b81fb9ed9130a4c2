import Testing

@testable import WESBench
@testable import WESIO
@testable import WESModel

@Suite struct EmonReaderTests {
    private func lost(_ events: [ClampEvent]) -> [Int] {
        events.compactMap { if case .lost(let count) = $0 { count } else { nil } }
    }

    private func kinds(_ events: [ClampEvent]) -> String {
        events.map {
            switch $0 {
            case .report: "r"
            case .rejected: "x"
            case .lost(let count): "\(count)"
            }
        }.joined()
    }

    @Test func `the port is asked for 115200 8N1, a gateway for nothing`() {
        #expect(EmonText().link.settings == LineSettings(baud: 115_200, format: .eightNone))
        var gateway = VirtualLink(
            source: .clamps, reader: EmonReader(mains: nil, clamps: [1]), fixedSpeed: true)
        gateway.change(to: .open(device: "d", honoured: true))
        #expect(gateway.settings == nil)
    }

    @Test func `missing numbers are lost lines, and a start of the board is none`() {
        var text = EmonText()
        #expect(kinds(text.send("MSG:5,P1:1", "MSG:6,P1:1", "MSG:9,P1:1")) == "rr2r")
        #expect(kinds(text.send("MSG:1,P1:1", "MSG:2,P1:1")) == "rr")
        #expect(kinds(text.send("MSG:4000000000,P1:1", "MSG:4000000001,P1:1")) == "rr")
        #expect(kinds(text.send("MSG:4294967295,P1:1", "MSG:0,P1:1", "MSG:1,P1:1")) == "rrr")
    }

    @Test func `a refused line is not counted as lost too`() {
        var text = EmonText()
        #expect(kinds(text.send("MSG:1,P1:1", "MSG:2,P1\u{1}:1", "MSG:3,P1:1")) == "rxr")
        #expect(kinds(text.send("MSG:4\u{1}", "MSG:7,P1:1")) == "x2r")
    }

    @Test func `what was sent while the port was closed is not lost`() {
        var text = EmonText()
        #expect(kinds(text.send("MSG:1,P1:1")) == "r")
        text.link.change(to: .unplugged(device: "d", since: .zero))
        #expect(kinds(text.send("MSG:2,P1:1")) == "")
        text.link.change(to: .open(device: "d", honoured: true))
        #expect(kinds(text.send("G:8,P1:1", "MSG:9,P1:1", "MSG:11,P1:1")) == "r1r")
    }

    @Test func `a line that lost its end has other keys, and is refused`() {
        var text = EmonText()
        #expect(kinds(text.send("MSG:1,P1:1,P2:2,pulse:3", "MSG:2,P1:1,P")) == "rx")
        #expect(
            text.send("MSG:3,P1:1,P2:22").first
                == .rejected(.columns(expected: 4, found: 3)))
        #expect(kinds(text.send("MSG:4,P1:1,P2:2,pulse:3")) == "r")
    }

    @Test func `keys that changed count from the second line on, a probe's at once`() {
        var text = EmonText()
        #expect(kinds(text.send("MSG:1,P1:1", "MSG:2,P1:1,T1:19.5", "MSG:3,P1:1")) == "rrr")
        #expect(kinds(text.send("MSG:4,P1:1,I1:2", "MSG:5,P1:1,I1:2")) == "xr")
    }

    @Test func `a line that stopped in the middle is refused whole`() {
        var text = EmonText()
        _ = text.send("MSG:1,P1:1")
        text.link.receive(Array("MSG:2,P".utf8), baud: 115_200, at: .zero + .seconds(20))
        text.link.receive(Array("1:1\r\n".utf8), baud: 115_200, at: .zero + .seconds(22))
        #expect(text.take() == [.rejected(.garbage)])
    }

    @Test func `a voltage that never moves is assumed by the board, and is none`() {
        var text = EmonText()
        let events = text.send(
            "MSG:1,Vrms:240.00,P1:1", "MSG:2,Vrms:240.00,P1:1", "MSG:3,Vrms:240.00,P1:1",
            "MSG:4,Vrms:240.00,P1:1", "MSG:5,Vrms:240.00,P1:1", "MSG:6,Vrms:236.12,P1:1")
        let volts = events.map { EmonText.report($0)?.voltage?.volts }
        #expect(volts == [240, 240, 240, nil, nil, 236.12])
    }

    @Test func `a board without voltage says so`() {
        var text = EmonText()
        let events = (1...6).flatMap { text.send("MSG:\($0),V1:0.00,P1:0") }
        #expect(events.allSatisfy { EmonText.report($0)?.voltage == Voltage(volts: 0) })
    }

    @Test func `currents in a second line belong to the line before`() {
        var text = EmonText()
        #expect(kinds(text.send("MSG:1,P1:5,P2:6")) == "r")
        #expect(kinds(text.send("I1:8.050,I2:0.1,pf1:0.98,pf2:1")) == "")
        let events = text.send("MSG:2,P1:5,P2:6\r\nI1:8.050,I2:0.1,pf1:0.98,pf2:1")
        #expect(events.count == 1)
        let values = EmonText.report(events.first)?.clamps[1]
        #expect(values?.current == Current(amperes: 8.05))
        #expect(values?.powerFactor == 0.98)
        #expect(values?.power == Power(watts: 5))
    }

    @Test func `a line whose second line does not come is a fact a little later`() {
        var text = EmonText()
        _ = text.send("MSG:1,P1:5", "I1:8.050", "MSG:2,P1:6")
        #expect(text.take() == [])
        text.link.run(until: .zero + .seconds(31))
        #expect(
            text.take() == [.report(ClampReport(clamps: [1: ClampValues(power: Power(watts: 6))]))])
    }

    @Test(arguments: 0..<30)
    func `random bytes never trap and cuts change nothing`(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var bytes: [UInt8] = [0x0A]
        for number in 0..<200 {
            var piece = Array("MSG:\(number),Vrms:236.1\(number % 10),P1:\(number),E1:9\r\n".utf8)
            switch random.below(6) {
            case 0: piece[random.below(piece.count)] = UInt8(random.below(256))
            case 1: piece.remove(at: random.below(piece.count))
            case 2: piece.insert(UInt8(random.below(256)), at: random.below(piece.count))
            case 3: piece = (0..<random.below(2_000)).map { _ in UInt8(random.below(256)) }
            default: break
            }
            bytes += piece
        }
        var whole = EmonText()
        whole.link.receive(bytes, baud: 115_200, at: .zero)
        var cut = EmonText()
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 + random.below(60))
            cut.link.receive(Array(piece), baud: 115_200, at: .zero)
            rest = rest.dropFirst(piece.count)
        }
        let events = whole.take()
        #expect(events.count > 50)
        #expect(events == cut.take())
    }
}
