import WESIO
import WESModel

/// `wes relay log`: the switchings that the journal keeps, oldest first.
struct RelayLogLines {
    let language: Language
    /// What the configuration calls each relay; empty without one.
    let names: [SourceID: String]

    /// Prints the journal of a unit, running or not; a simulated one keeps none.
    static func write(of unit: UnitOptions, isJSON: Bool) throws {
        let file = unit.demo == nil ? unit.config ?? ConfigurationLocation.found : nil
        let description = file.flatMap { try? UnitConfiguration.load($0).get().description }
        let folder = file.map(StateFolder.path(beside:)) ?? StateFolder.path
        let language = description.map { Session.language(unit, $0) } ?? Session.guess(unit)
        var names: [SourceID: String] = [:]
        for (number, relay) in description?.relays ?? [:] { names[.relay(number)] = relay.name }
        let lines = RelayLogLines(language: language, names: names)
        let entries = unit.demo == nil ? RelayLog(folder: folder).entries : []
        for entry in entries {
            try StandardOutput.write(line: isJSON ? lines.json(entry) : lines.text(entry))
        }
        guard entries.isEmpty, !isJSON else { return }
        StandardError.say(RelayText(language: language).noSwitching)
    }

    /// One line for a person: when, which relay, from where to where, why and who.
    func text(_ entry: RelayLog.Entry) -> String {
        let words = RelayText(language: language)
        let number = entry.relay.number.map(String.init) ?? entry.relay.rawValue
        let name = names[entry.relay].map { " (\($0))" } ?? ""
        let time = RFC3339.text(entry.at)
        return [
            "\(time.prefix(10)) \(time.dropFirst(11).prefix(8))",
            words.relay(number) + name,
            words.switching(from: entry.from, to: entry.to),
            words.reason(entry.reason, by: entry.by),
        ].joined(separator: "  ")
    }

    /// The same as one object of JSON (docs/json.md).
    func json(_ entry: RelayLog.Entry) -> String {
        var line = JSONLine()
        line.openObject()
        line.key("t")
        let time = RFC3339.text(entry.at)
        line.string(String(time.prefix(19)) + String(time.dropFirst(23)))
        line.key("relay")
        line.integer(entry.relay.number ?? 0)
        line.key("terminal")
        line.string(entry.relay.rawValue)
        line.key("name")
        line.string(orNull: names[entry.relay])
        line.key("from")
        line.string(orNull: entry.from?.rawValue)
        line.key("to")
        line.string(entry.to.rawValue)
        line.key("by")
        line.string(orNull: entry.by.isEmpty ? nil : entry.by)
        line.key("reason")
        line.string(entry.reason.rawValue)
        line.closeObject()
        return String(decoding: line.bytes, as: UTF8.self)
    }
}
