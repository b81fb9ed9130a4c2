import WESModel

extension Keymap {
    /// The keys of tab 3, in the order of its bar.
    static let clamps = [
        Entry(bar: .keyWave, keys: "v", help: .helpWave, key: .character("v")),
        changing(.keyStep, "t", .helpStep), changing(.keyCalibrate, "a", .helpCalibrate),
        Entry(bar: .keyCosts, keys: "m", help: .helpCosts, key: .character("m")),
        changing(.keyName, "n", .helpNameClamp),
        Entry(bar: .keyScale, keys: "e", help: .helpScale, key: .character("e")),
        Entry(
            bar: .keyInvert, keys: "i", help: .helpInvert, key: .character("i"), isChange: true,
            isInBar: false),
    ]

    private static func changing(_ bar: Phrase, _ key: Character, _ help: Phrase) -> Entry {
        Entry(bar: bar, keys: String(key), help: help, key: .character(key), isChange: true)
    }

    /// What stands between help and quit on tab 3.
    static func clampBar(
        _ state: UIState, _ snapshot: Snapshot, _ lines: Entry, _ pause: Entry
    ) -> [Entry] {
        let own = own(state).filter(\.isInBar)
        func entry(_ key: Character) -> [Entry] { own.filter { $0.key == .character(key) } }
        if let test = snapshot.stepTest {
            let end = Entry(bar: test.isOver ? .keyClose : .keyStop, key: .escape)
            return [end] + (test.isOver ? entry("t") : [])
        }
        switch state.clampPage {
        case .table:
            // What a read-only session lacks leaves room for what every table has.
            return state.isReadOnly ? [lines, Entry(bar: .keyDetail, key: .enter)] + own : own
        case .wave:
            return [back("v"), lines] + entry("t") + entry("a") + entry("m") + [pause]
        case .costs:
            let span = Entry(bar: .keySpan, keys: "e", key: .character("e"))
            return [back("m"), lines, span] + entry("v") + [pause]
        case .calibration:
            return [
                back("a"), lines, Entry(bar: .keyCalibrateOn, key: .enter),
                Entry(bar: .keyUndo, keys: "u", key: .character("u")),
            ]
        }
    }

    /// The key that opened a page of a tab leads back to its table.
    static func back(_ key: Character) -> Entry {
        Entry(bar: .keyBack, keys: String(key), key: .character(key), value: String(key))
    }

    /// The keys of what covers a tab in a small window: the way back goes before the other tabs.
    static func clampCompact(_ all: [Entry], _ lines: [Entry]) -> [Entry] {
        all.prefix(2) + lines + all.suffix(1)
    }

    /// The keys of the detail of a terminal; a clamp whose direction is proved can be turned.
    static func detail(
        _ source: SourceID, _ state: UIState, _ snapshot: Snapshot
    ) -> [Entry] {
        let keys = [
            Entry(bar: .keyClose, key: .escape), Entry(bar: .keyScrollOverlay, key: .down),
        ]
        guard !state.isReadOnly, source.area == "clamps", source.number != nil else {
            return keys
        }
        if snapshot.inverted.contains(source) {
            return keys + [Entry(bar: .keyUpright, keys: "i", key: .character("i"))]
        }
        guard ReversalProof.isProved(source, in: snapshot) else { return keys }
        return keys + [Entry(bar: .keyInvert, keys: "i", key: .character("i"))]
    }
}
