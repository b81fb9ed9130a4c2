import WESModel

/// The details that the screen in front draws from, fetched again while they may change.
enum DetailNeeds {
    /// The details wanted now.
    static func of(_ state: UIState, _ snapshot: Snapshot) -> Set<DetailRequest> {
        guard state.frozen == nil else { return [] }
        var wanted: Set<DetailRequest> = []
        if state.overlay == .rawFrame { wanted.insert(.rawFrame(.teleinfo(state.input + 1))) }
        if state.tab == .temperatures, let plot = plot(state, snapshot) { wanted.insert(plot) }
        return wanted
    }

    /// The history of the selected probe, which the plot of tab 4 draws; nil without a probe.
    static func plot(_ state: UIState, _ snapshot: Snapshot) -> DetailRequest? {
        guard state.tab == .temperatures,
            let name = SelectionRows(state, snapshot).source?.rawValue.split(separator: ".").last
        else { return nil }
        return .history(SeriesID(subject: String(name), kind: .temperature))
    }
}
