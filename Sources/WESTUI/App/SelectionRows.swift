import WESModel

/// The lines of the tab in front, by the name of their item.
struct SelectionRows {
    let names: [String]
    let page: Int
    private let tab: Tab
    private let current: Int?

    init(_ state: UIState, _ snapshot: Snapshot) {
        tab = state.tab
        names = TabRows(state, snapshot).kept(state.tab)
        let isBus = ModbusPage.isShown(state, snapshot)
        let hasActions = state.tab == .teleinfo && !state.isCompact && !isBus
        let taken = hasActions ? TeleinfoRows.actionLines(state, snapshot).count : 0
        page =
            isBus && !state.isCompact
            ? ModbusPage.height(state, snapshot) : max(Self.height(state) - taken, 1)
        let names = names
        let isInHand = Self.isInHand(names.first, state, snapshot)
        current = isInHand ? 0 : state.selection[state.tab].flatMap { names.firstIndex(of: $0) }
    }

    /// True where a probe is located and the first line is the one that was found: it is
    /// selected, so that the plot shows it and `n` names it.
    private static func isInHand(
        _ first: String?, _ state: UIState, _ snapshot: Snapshot
    ) -> Bool {
        guard state.tab == .temperatures, state.isLocating, let bus = snapshot.oneWire,
            bus.search?.isRunning != true
        else { return false }
        if let location = bus.location {
            return location.found.map { SourceID.probe($0).rawValue } == first && first != nil
        }
        guard let slope = bus.probes.first(where: { $0.source.rawValue == first })?.slope
        else { return false }
        return slope >= TemperatureProbe.handSlope
    }

    /// The items that the table of the tab has room for.
    static func height(_ state: UIState) -> Int {
        if state.isCompact { return max(state.rows - 5, 1) }
        switch state.tab {
        case .overview, .teleinfo, .counters: return max(state.rows - 12, 1)
        case .clamps: return max((state.rows - 12) / 3, 1)
        case .temperatures:
            return max(state.rows - (state.probePage == .health ? 14 : 19), 1)
        // What the selected relay is, its test and what was agreed stand below, in six rows.
        case .relays: return max(state.rows - 13, 1)
        }
    }

    /// The selected item; the first one when nothing was chosen yet.
    var selected: String? { current.map { names[$0] } ?? names.first }

    /// The terminal or the probe of the selected line.
    var source: SourceID? {
        guard let selected else { return nil }
        return tab == .temperatures
            ? ProbeLine.source(of: selected) : SourceID(rawValue: selected)
    }

    /// The index of the selected item.
    var index: Int { current ?? 0 }

    /// Moves the selection and keeps it in sight.
    func move(by step: Int, in state: inout UIState) {
        guard !names.isEmpty else { return }
        let next = min(max(index + step, 0), names.count - 1)
        state.selection[tab] = names[next]
        let first = state.scroll[tab] ?? 0
        if next < first { state.scroll[tab] = next }
        if next >= first + page { state.scroll[tab] = next - page + 1 }
    }

    /// The first line to show, so that the selected one is in sight.
    func firstShown(_ state: UIState) -> Int {
        let first = min(state.scroll[tab] ?? 0, max(names.count - page, 0))
        // What was selected is gone: the first line is, and it is in sight.
        if current == nil { return 0 }
        return max(min(first, index), index - page + 1, 0)
    }
}
