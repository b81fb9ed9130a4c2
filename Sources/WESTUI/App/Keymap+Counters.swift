import WESModel

extension Keymap {
    /// The keys of tab 5.
    static let counters = [
        Entry(
            bar: .keyWeight, keys: "g", help: .helpWeight, key: .character("g"), isChange: true),
        Entry(
            bar: .keyIndex, keys: "x", help: .helpIndex, key: .character("x"), isChange: true),
        Entry(bar: .keyTest, keys: "t", help: .helpPulseTest, key: .character("t")),
        naming(.helpNameCounter),
        Entry(
            bar: .keyDivider, keys: "d", help: .helpDivider, key: .character("d"),
            isInBar: false),
    ]

    /// The bar of tab 5: an analog input has no pulses, and a divider in their place.
    static func counterBar(
        _ state: UIState, _ snapshot: Snapshot, _ lines: Entry, _ pause: Entry
    ) -> [Entry] {
        guard SelectionRows(state, snapshot).source?.area == "analog" else {
            return [lines] + own(state).filter(\.isInBar) + [pause]
        }
        let keys: Set<Key?> = [.character("d"), .character("n")]
        return [lines] + own(state).filter { keys.contains($0.key) }.reversed() + [pause]
    }
}
