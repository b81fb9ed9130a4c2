import WESModel

/// Turns snapshots into one line for each new reading, as JSON or in columns.
struct ReadingLines {
    let isJSON: Bool
    let sources: Set<String>
    private var seen: [String: Instant] = [:]

    init(isJSON: Bool, sources: Set<String>) {
        self.isJSON = isJSON
        self.sources = sources
    }

    /// The lines of the readings that are newer than those of the snapshot before.
    mutating func lines(of snapshot: Snapshot) -> [String] {
        var lines: [String] = []
        for item in ReadingItem.all(of: snapshot) where wants(item.source) {
            let key = item.source.rawValue + " " + item.label
            guard seen[key].map({ $0 < item.at && item.at - $0 >= item.spacing }) ?? true else {
                continue
            }
            seen[key] = item.at
            lines.append(isJSON ? json(item, snapshot.clock) : columns(item, snapshot.clock))
        }
        return lines
    }

    /// A terminal, or the area that it belongs to.
    private func wants(_ source: SourceID) -> Bool {
        sources.isEmpty || sources.contains(source.rawValue) || sources.contains(source.area)
    }

    private func columns(_ item: ReadingItem, _ clock: ClockReading) -> String {
        let value =
            switch item.value {
            case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
            case .text(let text): text
            case .flag(let flag): String(flag)
            }
        let time = RFC3339.text(clock.civil(at: item.at))
        return "\(time)  \(pad(item.source.rawValue, 11))\(pad(item.label, 10))"
            + "\(pad(value, 16))\(pad(item.unit, 5))\(item.health.rawValue)"
    }

    private func json(_ item: ReadingItem, _ clock: ClockReading) -> String {
        var json = JSONLine()
        json.openObject()
        for (key, text) in [
            ("t", RFC3339.text(clock.civil(at: item.at))), ("source", item.source.rawValue),
            ("label", item.label),
        ] {
            json.key(key)
            json.string(text)
        }
        json.key("value")
        switch item.value {
        case .number(let number): json.number(number)
        case .text(let text): json.string(text)
        case .flag(let flag): json.bool(flag)
        }
        json.key("unit")
        json.string(orNull: item.unit.isEmpty ? nil : item.unit)
        json.key("horodate")
        json.string(orNull: item.horodate)
        json.key("health")
        json.string(item.health.rawValue)
        json.closeObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0)) + " "
    }
}
