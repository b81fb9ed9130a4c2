import Testing
import WESModel

@testable import WESIO

@Suite struct TeleinfoReaderTests {
    private let zeros = [UInt8](repeating: 0, count: 95)

    @Test func `a standard line locks within a second`() {
        var line = PacedLine()
        line.open()
        #expect(line.settings?.baud == 9_600)
        line.send(TeleinfoLineText.standard, baud: 9_600)
        #expect(line.locks.first?.0 == TeleinfoLine(mode: .standard, baud: 9_600))
        #expect(line.locks.first.map { $0.1 - .zero < .seconds(1) } == true)
        #expect(line.frames.first?.groups.count == 9)
        #expect(line.frames.first?.end == .complete)
        #expect(line.frames.first?.bytes == TeleinfoLineText.standard)
    }

    @Test func `a historique line is left at 9600 after 300 ms of zeros and locks within 3 s`() {
        var line = PacedLine()
        line.open()
        // What a 1200-baud line looks like at 9600: 317 bytes a second, all 00 (tic.md 5).
        line.send(zeros, baud: 3_170)
        line.wait(.milliseconds(50))
        #expect(line.settings?.baud == 1_200)
        line.send(Array(TeleinfoLineText.historique.dropFirst(90)), baud: 1_200)
        line.send(TeleinfoLineText.historique, baud: 1_200)
        #expect(line.locks.first?.0 == TeleinfoLine(mode: .historique, baud: 1_200))
        #expect(line.locks.first.map { $0.1 - .zero < .seconds(3) } == true)
    }

    @Test func `a fixed speed is decided on content alone`() {
        var line = PacedLine()
        line.open(fixedSpeed: true)
        #expect(line.settings == nil)
        line.send(TeleinfoLineText.historique, baud: 9_600)
        #expect(line.locks.first?.0 == TeleinfoLine(mode: .historique, baud: nil))
    }

    @Test func `the mode is followed when it changes overnight`() {
        var line = PacedLine()
        line.open(fixedSpeed: true)
        for _ in 0..<3 { line.send(TeleinfoLineText.historique, baud: 1_200) }
        let garbage = (0..<700).map { UInt8(0x40 + $0 % 60) }
        line.send(garbage, baud: 1_200)
        line.send(TeleinfoLineText.standard, baud: 9_600)
        line.send(TeleinfoLineText.standard, baud: 9_600)
        #expect(line.locks.map(\.0.mode) == [.historique, .standard])
    }

    @Test func `two good groups decide nothing`() {
        var line = PacedLine()
        line.open()
        line.send(
            TeleinfoLineText.tab("ADSC", "021861348921") + TeleinfoLineText.tab("VTIC", "02"),
            baud: 9_600)
        #expect(line.locks.isEmpty)
        #expect(line.frames.isEmpty)
    }

    @Test func `ten seconds of nothing start the search again`() {
        var line = PacedLine()
        line.open()
        line.send(TeleinfoLineText.standard, baud: 9_600)
        line.wait(.seconds(11))
        let isLost = line.events.contains {
            if case .teleinfo(_, .lost, _) = $0 { return true }
            return false
        }
        #expect(isLost)
        line.send(TeleinfoLineText.standard, baud: 9_600)
        #expect(line.locks.count == 2)
    }

    @Test func `eight-bit text is read and the line is reported as such`() {
        var line = PacedLine()
        line.open(fixedSpeed: true)
        let eightBits = TeleinfoLineText.standard.map {
            $0.nonzeroBitCount % 2 == 0 ? $0 : $0 | 0x80
        }
        for _ in 0..<8 { line.send(eightBits, baud: 9_600) }
        var snapshot = Snapshot()
        Reducer.apply(
            .link(.teleinfo(1), .open(device: "d", honoured: true), at: .zero), to: &snapshot)
        for event in line.events { Reducer.apply(event, to: &snapshot) }
        #expect(snapshot.teleinfo[0].condition == .eightBits)
        #expect(snapshot.teleinfo[0].value("SINSTS")?.group.value == "01890")
    }

    @Test func `a line translated by a terminal is named cooked`() {
        var line = PacedLine()
        line.open(fixedSpeed: true)
        let cooked = TeleinfoLineText.historique.filter { $0 != 3 }.map { $0 == 13 ? 10 : $0 }
        for _ in 0..<4 { line.send(cooked, baud: 1_200) }
        var snapshot = Snapshot()
        Reducer.apply(
            .link(.teleinfo(1), .open(device: "d", honoured: true), at: .zero), to: &snapshot)
        for event in line.events { Reducer.apply(event, to: &snapshot) }
        #expect(snapshot.teleinfo[0].condition == .cooked)
    }

    @Test func `an interrupted frame keeps its groups and counts as refused`() {
        var line = PacedLine()
        line.open()
        line.send(TeleinfoLineText.standard, baud: 9_600)
        let half = Array(TeleinfoLineText.standard.prefix(60)) + [4]
        line.send(half + TeleinfoLineText.standard, baud: 9_600)
        #expect(line.frames.map(\.end) == [.complete, .interrupted, .complete])
        #expect(line.frames[1].cut == 1)
        #expect(line.frames[1].groups.count == 3)
    }
}
