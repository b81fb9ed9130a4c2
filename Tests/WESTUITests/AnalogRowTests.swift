import Testing
import WESModel

@testable import WESTUI

/// An analog input in the words of tab 5, of the overview and of `wes watch`.
@Suite struct AnalogRowTests {
    private let now = ScreenFixture.clock.instant

    private func snapshot(
        _ change: (inout AnalogDescription, inout AnalogInput) -> Void = { _, _ in }
    ) -> Snapshot {
        var snapshot = Snapshot()
        snapshot.clock = ScreenFixture.clock
        var table = AnalogDescription(device: "iio:ads1115/voltage0", name: "Batterie 12 V")
        table.divider = VoltageDivider(upper: 36_000, lower: 10_000)
        var input = AnalogInput(
            source: .analog(1), link: .open(device: "iio:ads1115/voltage0", honoured: true))
        input.hasShown = true
        input.sample = AnalogSample(mean: Voltage(volts: 2.783))
        input.voltage = Reading(
            Voltage(volts: 2.783), at: ScreenFixture.ago(1), staleAfter: .seconds(5))
        change(&table, &input)
        snapshot.unit.analog = [1: table]
        snapshot.analog = [input]
        return snapshot
    }

    private func row(
        _ change: (inout AnalogDescription, inout AnalogInput) -> Void = { _, _ in }
    ) -> AnalogRow {
        let snapshot = snapshot(change)
        return AnalogRow(snapshot.analog[0], UIState(), snapshot, now: now)
    }

    @Test func `the divider, the pin and the value have the decimals that are true`() {
        let row = row()
        #expect(row.divider == "36 / 10 kohm")
        #expect(row.volts == "2,78 V")
        #expect(row.value == "12,8 V")
        #expect(row.cell.text == "✓ ok")
    }

    @Test(arguments: [
        (6_800.0, 10_000.0, "6,8 / 10 kohm"), (470, 1_000, "0,47 / 1 kohm"),
        (1_200_000, 330_000, "1 200 / 330 kohm"), (12_345_678, 9_876_543, "12 345,7 / 9 876,5"),
    ])
    func `resistors are written in kohm as far as there is room`(
        _ upper: Double, _ lower: Double, _ text: String
    ) {
        let row = row { table, _ in table.divider = VoltageDivider(upper: upper, lower: lower) }
        #expect(row.divider == text)
    }

    @Test func `a count below zero has no sign of its own`() {
        let row = row { table, input in
            table.divider = nil
            input.voltage?.value = Voltage(volts: -0.000_25)
        }
        #expect(row.volts == "0,00 V")
        #expect(row.value == "0,00 V")
    }

    @Test func `a contact has its position in words, in the name where there is room`() {
        let closed = row { table, input in
            table.kind = .contact
            table.name = "Portail"
            table.divider = nil
            input.isClosed = true
            input.changes = 3
        }
        #expect(closed.name == "Portail (contact)")
        #expect(closed.value == "● fermé")
        #expect(closed.divider == "—")
        #expect(closed.cell.text == "✓ essayé")
        let open = row { table, input in
            table.kind = .contact
            table.name = "Portail du jardin"
            input.isClosed = false
        }
        #expect(open.name == "Portail du jardin")
        #expect(open.value == "○ ouvert")
        #expect(open.cell.text == "· à faire")
    }

    @Test func `a state says what the value is worth`() {
        #expect(row { $1.hasShown = false }.cell.text == "· à faire")
        #expect(row { $1.voltage?.at = ScreenFixture.ago(9) }.cell.text == "~ périmé")
        #expect(row { $1.link = .missing(device: "d") }.cell.text == "✗ absente")
        #expect(row { $1.link = .busy(device: "d", holder: "") }.cell.text == "✗ défaut")
        #expect(row { $1.link = .opening(device: "d") }.cell.text == "> attente")
        #expect(row { $1.voltage = nil }.value == "—")
    }

    @Test func `the trend shows what moves by a fiftieth of the range in five minutes`() {
        // The range is 15.2 V: a fiftieth in five minutes is 0.06 V a minute.
        #expect(row { $1.perMinute = 0.05 }.trend.isEmpty)
        #expect(row { $1.perMinute = 0.07 }.trend == "▲")
        #expect(row { $1.perMinute = -0.5 }.slope == "▼ −0,50 V/min")
    }

    @Test func `watch tells the pin and the value, a contact its position`() {
        let items = ReadingItem.readings(of: snapshot().analog[0], in: snapshot())
        #expect(items.map(\.label) == ["voltage", "value"])
        #expect(items.map(\.unit) == ["V", "V"])
        guard case .number(let volts) = items[0].value, case .number(let value) = items[1].value
        else {
            Issue.record("\(items)")
            return
        }
        #expect(volts == 2.783)
        #expect(value == 12.8)
        let contact = snapshot { table, input in
            table.kind = .contact
            input.isClosed = true
        }
        #expect(
            ReadingItem.readings(of: contact.analog[0], in: contact).map(\.label)
                == ["voltage", "closed"])
    }

    @Test func `the scale of the plot holds all values and is round`() {
        let battery = AnalogPlot.scale(of: [12.71, 12.83], least: 0.1)
        #expect(abs((battery?.lowerBound ?? 0) - 12.6) < 1e-9)
        #expect(abs((battery?.upperBound ?? 0) - 13) < 1e-9)
        #expect(AnalogPlot.scale(of: [], least: 0.1) == nil)
        let sun = AnalogPlot.scale(of: [0, 974], least: 1)
        #expect(sun == 0...1_000)
        for value in [0, 1e-9, 1e11, -5, .infinity] {
            let scale = AnalogPlot.scale(of: [value], least: 0.01)
            #expect(scale.map { $0.upperBound > $0.lowerBound } ?? true)
        }
    }
}
