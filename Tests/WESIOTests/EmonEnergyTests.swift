import Testing

@testable import WESIO
@testable import WESModel

@Suite struct EmonEnergyTests {
    /// 3 600 W for ten seconds are 10 Wh.
    private func changes(_ lines: [(message: Int, watts: Int, energy: Int)]) -> [Double?] {
        var text = EmonText()
        return lines.flatMap {
            text.send(
                "MSG:\($0.message),Vrms:230.\($0.message % 100),P1:\($0.watts),E1:\($0.energy)")
        }.compactMap { EmonText.report($0)?.clamps[1] }.map { values in
            values.consumed.flatMap { consumed in
                values.injected.map { consumed.wattHours - $0.wattHours }
            }
        }
    }

    @Test func `a counter gives the exact energy between two lines`() {
        #expect(
            changes([(1, 3_600, 500), (2, 3_600, 510), (3, 3_500, 519), (4, 0, 519)])
                == [nil, 10, 9, 0])
    }

    @Test func `injection lowers it, and is told as such`() {
        #expect(changes([(1, -3_600, 5), (2, -3_600, -5), (3, 3_600, 5)]) == [nil, -10, 10])
    }

    @Test func `a counter that starts anew adds nothing and goes on`() {
        #expect(
            changes([(1, 3_600, 60), (2, 3_600, 70), (3, 3_600, 3), (4, 3_600, 13)])
                == [nil, 10, nil, 10])
    }

    @Test func `a board that starts again from an older value adds nothing`() {
        #expect(
            changes([(50, 3_600, 200), (51, 3_600, 210), (0, 3_600, 190), (1, 3_600, 200)])
                == [nil, 10, nil, 10])
    }

    @Test func `energy of lost lines is not lost`() {
        var text = EmonText()
        _ = text.send("MSG:1,P1:3600,E1:100")
        let events = text.send("garbage\u{1}", "MSG:3,P1:0,E1:112")
        #expect(EmonText.report(events.last)?.clamps[1]?.consumed == Energy(wattHours: 12))
    }

    @Test func `a jump that no house can make is not energy`() {
        #expect(changes([(1, 3_600, 100), (2, 3_600, 900), (3, 3_600, 910)]) == [nil, nil, 10])
        #expect(changes([(1, 0, 100), (3, 0, 400), (4, 0, 400)]) == [nil, nil, 0])
    }

    @Test func `a counter that cannot be read is absent`() {
        #expect(changes([(1, 3_600, 100)]) == [nil])
        var text = EmonText()
        let events = text.send("MSG:1,P1:5,E1:x", "MSG:2,P1:5,E1:7")
        #expect(events.compactMap { EmonText.report($0)?.clamps[1]?.consumed } == [])
    }
}
