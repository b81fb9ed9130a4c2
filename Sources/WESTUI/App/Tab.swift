import WESModel

/// The six tabs.
enum Tab: Int, Hashable, Sendable, CaseIterable {
    case overview = 1
    case teleinfo, clamps, temperatures, counters, relays

    /// Its label in the tab bar, with the key that opens it.
    var label: Phrase {
        switch self {
        case .overview: .tabOverview
        case .teleinfo: .tabTeleinfo
        case .clamps: .tabClamps
        case .temperatures: .tabTemperatures
        case .counters: .tabCounters
        case .relays: .tabRelays
        }
    }

    /// The column where its slot starts.
    var column: Int { [0, 13, 26, 37, 54, 68][rawValue - 1] }

    /// The name taken by `--tab`.
    init?(name: String) {
        let names: [[String]] = [
            ["1", "ensemble", "overview"], ["2", "teleinfo"], ["3", "pinces", "clamps"],
            ["4", "temperatures"], ["5", "compteurs", "counters"], ["6", "relais", "relays"],
        ]
        let folded = Transliteration.folded(name)
        guard let index = names.firstIndex(where: { $0.contains(folded) }) else { return nil }
        self.init(rawValue: index + 1)
    }

    /// The tab that answers for a terminal; nil where no tab does and `Entrée` opens the detail.
    init?(of source: SourceID) {
        switch source.area {
        case "teleinfo", "modbus": self = .teleinfo
        case "clamps", "mains", "balance": self = .clamps
        case "onewire": self = .temperatures
        case "counters", "contacts", "analog": self = .counters
        case "relays": self = .relays
        default: return nil
        }
    }

    /// The tab a number of places further, round the end.
    func moved(by step: Int) -> Tab {
        let count = Tab.allCases.count
        return Tab(rawValue: ((rawValue - 1 + step) % count + count) % count + 1) ?? self
    }
}
