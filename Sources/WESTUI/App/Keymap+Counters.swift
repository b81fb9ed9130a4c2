extension Keymap {
    /// The keys of tab 5.
    static let counters = [
        Entry(
            bar: .keyWeight, keys: "g", help: .helpWeight, key: .character("g"), isChange: true),
        Entry(
            bar: .keyIndex, keys: "x", help: .helpIndex, key: .character("x"), isChange: true),
        Entry(bar: .keyTest, keys: "t", help: .helpPulseTest, key: .character("t")),
        naming(.helpNameCounter),
    ]
}
