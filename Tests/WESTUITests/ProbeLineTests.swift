import Testing
import WESModel

@testable import WESTUI

@Suite struct ProbeLineTests {
    private let cellar = BusScreens.cellar
    private let board = BusScreens.boards[0]

    private func house(_ name: String = "4-climate") -> KeyHouse {
        let fixture = BusScreens.all.first { $0.name == name }?.fixture ?? .house
        return KeyHouse(of: fixture.snapshot, tab: .temperatures)
    }

    @Test func `the name of a line leads back to it`() {
        for line in [
            ProbeLine.probe(cellar), .humidity(cellar), .light(cellar), .board(board),
        ] {
            #expect(ProbeLine(name: line.name) == line)
        }
        #expect(ProbeLine(name: "onewire") == nil)
        #expect(ProbeLine(name: "onewire.28-xx#humidity") == nil)
    }

    @Test func `what a probe measures besides stands under it, then come the boards`() {
        let house = house()
        let lines = ProbeLines(house.state, house.snapshot).all
        #expect(
            Array(lines.suffix(5)) == [.probe(cellar), .humidity(cellar), .light(cellar)]
                + BusScreens.boards.map(ProbeLine.board))
    }

    @Test func `the line of the humidity names its probe and draws its own history`() {
        var house = house()
        house.state.selection[.temperatures] = ProbeLine.humidity(cellar).name
        let series = SeriesID(subject: cellar.text, kind: .humidity)
        #expect(DetailNeeds.of(house.state, house.snapshot) == [.history(series)])
        house.type("n")
        #expect(house.state.prompt?.purpose == .name(.probe(cellar)))
        house.press(.escape)
        house.press(.enter)
        #expect(house.state.overlay == .terminal(.probe(cellar)))
        #expect(house.text.contains("HIH-5030"))
    }

    @Test func `the filter finds the humidity by its word`() {
        var house = house()
        house.type("/humid")
        #expect(
            SelectionRows(house.state, house.snapshot).names == [ProbeLine.humidity(cellar).name])
    }

    @Test func `Enter on a board leads to its first relay on tab 6`() {
        var house = house()
        house.state.selection[.temperatures] = ProbeLine.board(board).name
        #expect(house.text.contains("Entrée Relais"))
        house.press(.enter)
        #expect(house.state.tab == .relays)
        #expect(SelectionRows(house.state, house.snapshot).source == .relay(11))
    }

    @Test func `a board without a relay says how one is configured`() {
        var house = house()
        house.state.selection[.temperatures] = ProbeLine.board(BusScreens.boards[1]).name
        #expect(house.text.contains("aucun relais"))
        house.press(.enter)
        #expect(house.state.tab == .temperatures)
        #expect(house.text.contains("ds2408:" + BusScreens.boards[1].text + ":0"))
    }

    @Test func `boards stand by their first relay, not as they were found`() {
        var house = house()
        house.snapshot.oneWire?.boards.reverse()
        #expect(ProbeLines.boards(house.snapshot) == BusScreens.boards)
    }

    private func air(
        _ humidity: Double?, light: Double? = nil, isReduced: Bool = false
    ) -> (ClimateRow, ClimateRow) {
        var house = house()
        guard let index = house.snapshot.oneWire?.probes.firstIndex(where: { $0.rom == cellar })
        else { return rows(house) }
        house.snapshot.oneWire?.probes[index].climate?.value.humidity = humidity.map {
            RelativeHumidity(percent: $0)
        }
        house.snapshot.oneWire?.probes[index].climate?.value.light = light.map {
            Illuminance(lux: $0)
        }
        house.snapshot.oneWire?.probes[index].climate?.value.isReduced = isReduced
        return rows(house)
    }

    private func rows(_ house: KeyHouse) -> (ClimateRow, ClimateRow) {
        let rows = BusRows(house.state, house.snapshot, now: house.now)
        return (rows.climate(.humidity, of: cellar), rows.climate(.light, of: cellar))
    }

    @Test func `humidity is held between 0 and 100, and what no air has is a sensor to look at`() {
        #expect(air(46.24).0.value == "46,2 %")
        #expect(air(46.24).0.cell.text == "✓ ok")
        #expect(air(102).0.value == "100,0 %")
        #expect(air(-3).0.value == "0,0 %")
        for value in [-24.0, 132, .nan] {
            #expect(air(value).0.value == "—")
            #expect(air(value).0.cell.text == "! capteur ?")
        }
        #expect(air(46, isReduced: true).0.cell.text == "✓ approché")
    }

    @Test func `light is in whole lux`() {
        #expect(air(46, light: 10_805.4).1.value == "10 805 lx")
        #expect(air(46, light: nil).1.value == "—")
        #expect(ProbePlot.scale(of: [3, 640], .light(cellar)) == 0...1_000)
    }

    @Test func `the page of the bus says what is weak, device by device`() {
        let screen = BusScreens.all.first { $0.name == "4-health-weak" }
        let text = screen?.canvas().text ?? ""
        #expect(text.contains("1 instable : 28-0316A27948D3, 3/4 · CRC 4"))
        #expect(text.contains("1 sans Vdd"))
        #expect(text.contains("aucune : e garde"))
    }
}
