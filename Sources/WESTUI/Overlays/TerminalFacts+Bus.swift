import WESModel

/// What the devices of the 1-Wire bus have to say in their detail.
extension TerminalFacts {
    private var texts: Catalogue { state.texts }
    private var numbers: NumberFormat { state.numbers }

    /// The fields of a probe or of a relay board; empty for the bus itself.
    var oneWire: [(name: String, value: String)] {
        let rows = BusRows(state, snapshot, now: clock.instant)
        if let rom = rows.roms.first(where: { .probe($0) == source }) {
            return probe(rows.probe(rom), rows)
        }
        guard let rom = rows.boards.first(where: { .probe($0) == source }) else { return [] }
        return board(rows.board(rom))
    }

    private func probe(_ row: ProbeRow, _ rows: BusRows) -> [(String, String)] {
        let probe = snapshot.oneWire?.probes.first { $0.rom == row.rom }
        var fields = [
            (texts(.headAddress), row.rom.text),
            (texts(.headType), row.type + (row.rom.isLikelyCopy ? texts(.detailCopy) : "")),
            (texts(.headTemperature), temperature(row, probe)),
            (texts(.headState), row.cell.text),
        ]
        if !row.seenWords.isEmpty { fields.append((texts(.headSeen), row.seenWords)) }
        guard let probe else { return fields }
        fields += climate(probe, rows)
        if let isParasite = probe.isParasite {
            fields.append(
                (texts(.headPowered), texts(isParasite ? .poweredData : .poweredVdd)))
        }
        let value = texts(
            .detailReadings, numbers.whole(probe.readings), numbers.whole(probe.checksumErrors))
        fields.append((texts(.detailRead), value + tally(probe.tally)))
        if let odd = odd(probe.odd) { fields.append((texts(.detailOdd), odd)) }
        return fields
    }

    /// The last good value of a probe that gives none now, with its age.
    private func temperature(_ row: ProbeRow, _ probe: TemperatureProbe?) -> String {
        guard row.temperature == "—", let last = probe?.temperature else { return row.temperature }
        let ages = AgeFormat(texts: texts, clock: clock)
        return texts(
            .detailLast, numbers.decimal(last.value.celsius, places: 1) + " °C",
            ages.ago(last.at))
    }

    private func climate(_ probe: TemperatureProbe, _ rows: BusRows) -> [(String, String)] {
        guard let reading = probe.climate?.value else { return [] }
        var fields: [(String, String)] = []
        for kind in [ClimateRow.Kind.humidity, .light] {
            let row = rows.climate(kind, of: probe.rom)
            guard row.law != "—", row.value != "—" else { continue }
            fields.append(
                (
                    row.name.prefix(1).uppercased() + row.name.dropFirst(),
                    row.value + ", " + row.law
                ))
        }
        var volts = texts(.detailSupply, numbers.decimal(reading.supply.volts, places: 2))
        if let input = reading.input {
            volts += texts(.detailInput, numbers.decimal(input.volts, places: 2))
        }
        fields.append((texts(.detailVoltages), volts))
        if reading.isReduced { fields.append(("", texts(.detailReduced))) }
        return fields
    }

    private func tally(_ tally: ReadingTally) -> String {
        guard tally.sinceStart.total > 0 else { return "" }
        return texts(
            .detailTally, numbers.whole(tally.lastMinute(at: clock.instant).wrong),
            numbers.whole(tally.lastHour(at: clock.instant).wrong))
    }

    private func odd(_ odd: OddReadings) -> String? {
        let parts = [(odd.powerOn, "85,0"), (odd.underpowered, "127,94"), (odd.zero, "0")]
            .filter { $0.0 > 0 }
            .map { numbers.whole($0.0) + " × " + value($0.1) }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// A value of the data sheet with the decimal sign of the language.
    private func value(_ text: String) -> String {
        numbers.language == .french ? text : text.replacing(",", with: ".")
    }

    private func board(_ row: BoardRow) -> [(String, String)] {
        let board = snapshot.oneWire?.boards.first { $0.rom == row.rom }
        var fields = [
            (texts(.headAddress), row.rom.text), (texts(.headType), row.rom.type ?? "—"),
            (texts(.detailRelays), row.relayWords), (texts(.headState), row.cell.text),
            (texts(.headSeen), row.passes.words(texts)),
        ]
        if let registers = board?.registers?.value {
            fields.append((texts(.detailLatch), bits(registers.latch)))
            fields.append((texts(.detailPins), bits(registers.pins)))
            fields.append(
                (texts(.headPowered), texts(registers.hasSupply ? .poweredVdd : .poweredData)))
        }
        if let board {
            let value = texts(
                .detailReadings, numbers.whole(board.readings), numbers.whole(board.errors))
            fields.append((texts(.detailRead), value))
        }
        if snapshot.relays(on: row.rom).isEmpty {
            fields.append(("", texts(.boardHow, row.rom.text)))
        }
        return fields
    }

    /// The eight bits, channel 7 first.
    private func bits(_ byte: UInt8) -> String {
        let text = String(byte, radix: 2)
        return String(repeating: "0", count: 8 - text.count) + text
    }
}
