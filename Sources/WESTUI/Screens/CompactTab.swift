import WESModel

/// A tab that small windows show as a list of lines.
protocol CompactTab {
    /// Every line of the tab before its filter, in the order of ``TabRows``; those without an
    /// item stay under the list.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow]
}

extension Tab {
    /// The lines of the tab in a small window; nil for the labels of tab 2, which have
    /// columns of their own.
    func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow]? {
        switch self {
        case .overview: OverviewScreen.compactRows(state, snapshot, clock)
        case .teleinfo:
            ModbusPage.isChosen(state, snapshot)
                ? ModbusPage.compactRows(state, snapshot, clock) : nil
        case .clamps: ClampsScreen.compactRows(state, snapshot, clock)
        case .temperatures: TemperaturesScreen.compactRows(state, snapshot, clock)
        case .counters: CountersScreen.compactRows(state, snapshot, clock)
        case .relays: RelaysScreen.compactRows(state, snapshot, clock)
        }
    }
}
