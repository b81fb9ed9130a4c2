import WESModel

/// A tab that small windows show as a list of lines.
protocol CompactTab {
    /// Every line of the tab before its filter, in the order of ``TabRows``; those without an
    /// item stay under the list.
    static func compactRows(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> [CompactRow]

    /// What is wrong on the tab and the key that helps, in place of the last event; nil while
    /// all is well.
    static func compactTrouble(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> String?
}

extension CompactTab {
    /// Nothing.
    static func compactTrouble(
        _ state: UIState, _ snapshot: Snapshot, _ clock: ClockReading
    ) -> String? { nil }
}
