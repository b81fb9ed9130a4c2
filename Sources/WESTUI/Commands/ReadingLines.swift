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
        for input in snapshot.teleinfo where wants(input.source) {
            for value in input.values {
                let key = input.source.rawValue + " " + value.group.label
                guard seen[key].map({ $0 < value.at }) ?? true else { continue }
                seen[key] = value.at
                lines.append(line(value, of: input, snapshot.clock))
            }
        }
        return lines
    }

    private func wants(_ source: SourceID) -> Bool {
        sources.isEmpty || sources.contains(source.rawValue)
    }

    private func line(
        _ value: TeleinfoValue, of input: TeleinfoInput, _ clock: ClockReading
    ) -> String {
        let group = value.group
        let mode = (input.line ?? input.lastLine)?.mode
        let label = TeleinfoLabels.label(group.label, in: mode)
        let time = RFC3339.text(clock.civil(at: value.at))
        let unit = label.map { $0.shape == .digits ? $0.unit : "" } ?? ""
        let health = value.health(at: clock.instant).rawValue
        guard isJSON else {
            let source = pad(input.source.rawValue, 11) + pad(group.label, 10)
            return "\(time)  \(source)\(pad(group.value, 16))\(pad(unit, 5))\(health)"
        }
        let number = label?.shape == .digits && !unit.isEmpty ? Int(group.value) : nil
        var json = JSONLine()
        json.openObject()
        for (key, text) in [
            ("t", time), ("source", input.source.rawValue), ("label", group.label),
        ] {
            json.key(key)
            json.string(text)
        }
        json.key("value")
        if let number { json.integer(number) } else { json.string(group.value) }
        json.key("unit")
        json.string(orNull: unit.isEmpty ? nil : unit)
        json.key("horodate")
        json.string(orNull: group.horodate)
        json.key("health")
        json.string(health)
        json.closeObject()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0)) + " "
    }
}
