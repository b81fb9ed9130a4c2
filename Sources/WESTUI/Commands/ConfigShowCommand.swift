import ArgumentParser
import WESIO
import WESModel

/// `wes config show`: each value in force, and where it comes from.
struct ConfigShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show each value and where it comes from.")

    @OptionGroup var options: LanguageOption

    @Option(help: "The file; default: unit.toml of the user, then of /etc/wes.")
    var config: String?

    func run() throws {
        let found = try ConfigurationFile(language: options.language).read(config)
        let text = ConfigurationText(language: options.language)
        let written = found.written.sorted { ($0.value.line, $0.key) < ($1.value.line, $1.key) }
        for (key, value) in written {
            let origin = text.origin(file: found.file, line: value.line)
            try StandardOutput.write(line: "\(key) = \(value.value)    # \(origin)")
        }
        if found.description.language == nil {
            let language = "unit.language = \"\(options.language.rawValue)\""
            let origin = options.lang == nil ? text.locale : "--lang"
            try StandardOutput.write(line: "\(language)    # \(origin)")
        }
        for (key, value) in defaults(found) {
            try StandardOutput.write(line: "\(key) = \(value)    # \(text.fallback)")
        }
    }

    /// The defaults of the tables that are there.
    private func defaults(_ found: UnitConfiguration) -> [(String, String)] {
        let tables = Set(found.written.keys.map(Self.table))
        return tables.sorted().flatMap { table in
            ConfigurationSchema.keys.compactMap { key -> (String, String)? in
                let fallback = Self.fallback(key, in: table)
                guard !fallback.isEmpty, Self.isTable(table, of: key.path) else { return nil }
                let name = key.path.split(separator: ".").last.map(String.init) ?? ""
                let full = table + "." + name
                return found.written[full] == nil ? (full, fallback) : nil
            }
        }
    }

    /// The first meter is that of the grid; the role of the second is what it shows.
    private static func fallback(_ key: ConfigurationKey, in table: String) -> String {
        table == "teleinfo.1" && key.path == "teleinfo.N.role" ? "\"grid\"" : key.fallback
    }

    private static func table(_ key: String) -> String {
        key.split(separator: ".").dropLast().joined(separator: ".")
    }

    private static func isTable(_ table: String, of path: String) -> Bool {
        let pattern = path.split(separator: ".").dropLast()
        let parts = table.split(separator: ".")
        guard pattern.count == parts.count else { return false }
        return zip(pattern, parts).allSatisfy {
            $0 == $1 || $0 == "NAME" || ($0 == "N" && Int($1) != nil)
        }
    }
}
