import WESModel

/// The details that the screen in front draws from, fetched again while they may change.
enum DetailNeeds {
    /// The details wanted now.
    static func of(_ state: UIState, _ snapshot: Snapshot) -> Set<DetailRequest> {
        guard state.frozen == nil else { return [] }
        var wanted: Set<DetailRequest> = []
        if state.overlay == .rawFrame { wanted.insert(.rawFrame(.teleinfo(state.input + 1))) }
        if state.tab == .counters, let plot = analogPlot(state, snapshot) { wanted.insert(plot) }
        if state.tab == .temperatures, let plot = plot(state, snapshot) { wanted.insert(plot) }
        if let plot = ModbusPage.plot(state, snapshot) { wanted.insert(plot) }
        return wanted
    }

    /// The history of the selected analog input; nil for another line of tab 5.
    static func analogPlot(_ state: UIState, _ snapshot: Snapshot) -> DetailRequest? {
        let source = SelectionRows(state, snapshot).source
        return snapshot.analog.first { $0.source == source }.map { .history($0.series) }
    }

    /// The history of the selected line, which the plot of tab 4 draws; nil where it draws none.
    static func plot(_ state: UIState, _ snapshot: Snapshot) -> DetailRequest? {
        guard state.tab == .temperatures, state.probePage == .table,
            let name = SelectionRows(state, snapshot).selected
        else { return nil }
        return ProbeLine(name: name)?.series.map { .history($0) }
    }
}
