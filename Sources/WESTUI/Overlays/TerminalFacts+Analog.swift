import WESModel

extension TerminalFacts {
    /// What an analog input measures, and how finely.
    var analog: [(name: String, value: String)] {
        guard let input = snapshot.analog.first(where: { $0.source == source }),
            let table = snapshot.unit.analog[source.number ?? 0]
        else { return [] }
        let row = AnalogRow(input, state, snapshot, now: clock.instant)
        let numbers = state.numbers
        var fields = [
            (state.texts(.headDivider), row.divider), (state.texts(.headInput), row.volts),
            (
                state.texts(table.kind == .contact ? .headContact : .headValue), row.value
            ),
            (state.texts(.headState), row.cell.text),
        ]
        if table.kind == .contact {
            fields.append((state.texts(.headChanges), numbers.whole(input.changes)))
        } else if let slope = row.slope {
            fields.append((state.texts(.detailTrend), slope))
        }
        guard let sample = input.sample else { return fields }
        let scale = AnalogScale(table, step: sample.step)
        if table.kind == .voltage, let resolution = scale.resolution {
            let text = numbers.trimmed(resolution, places: 6) + " " + scale.unit
            fields.append((state.texts(.detailResolution), text))
        }
        fields.append(
            (
                state.texts(.detailSpread),
                numbers.trimmed(sample.spread.volts * 1_000, places: 1) + " mV"
            ))
        if let most = sample.fullScale {
            let text = numbers.decimal(most.volts, places: 2)
            fields.append(
                (state.texts(.detailConverter), state.texts(.detailConverterLimit, text)))
        }
        return fields
    }
}
