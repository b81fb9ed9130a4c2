import WESModel

/// The page of tab 2 that shows the RS485 meters: when it is in front, and its lines.
enum ModbusPage {
    /// The place of the page after both téléinfo inputs.
    static let input = 2

    /// True while the meters of the bus are in front.
    static func isShown(_ state: UIState, _ snapshot: Snapshot) -> Bool {
        state.tab == .teleinfo && isChosen(state, snapshot)
    }

    /// True where tab 2 shows the meters of the bus.
    static func isChosen(_ state: UIState, _ snapshot: Snapshot) -> Bool {
        state.input == input && !snapshot.modbus.isEmpty
    }

    /// The input after the one shown, round the end.
    static func next(after input: Int, _ snapshot: Snapshot) -> Int {
        let count = snapshot.modbus.isEmpty ? 2 : 3
        return (input + 1) % count
    }

    /// The meters that the table has room for; the plot takes what they leave.
    static func height(_ state: UIState, _ snapshot: Snapshot) -> Int {
        max(min(state.rows - 19, max(snapshot.modbus.count, 3)), 1)
    }

    /// The finding of a meter, or of the whole bus: the worst first.
    static func fault(of meter: ModbusMeter, _ snapshot: Snapshot) -> Fault? {
        let found = snapshot.faults.filter {
            $0.terminal == meter.source || $0.terminal == .modbusBus
        }
        return found.first { $0.state == .fault } ?? found.first
    }

    /// The history that the plot of the selected meter draws.
    static func plot(_ state: UIState, _ snapshot: Snapshot) -> DetailRequest? {
        guard isShown(state, snapshot), !state.isCompact,
            let source = SelectionRows(state, snapshot).source
        else { return nil }
        return .history(SeriesID(subject: source.rawValue, kind: .power))
    }

    /// The lines of a small window: the meters, and what the selected one measures.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow] {
        var rows = snapshot.modbus.map { meter in
            let row = ModbusRow(meter, state, snapshot, clock)
            return CompactRow(item: meter.source.rawValue, name: row.name, value: row.power)
                .marked(row.cell)
        }
        let selected = state.selection[.teleinfo]
        let meter = snapshot.modbus.first { $0.source.rawValue == selected }
        guard let meter = meter ?? snapshot.modbus.first else { return rows }
        let row = ModbusRow(meter, state, snapshot, clock)
        rows.append(CompactRow(name: row.voltage + "  " + row.current + "  " + row.index))
        return rows
    }
}
