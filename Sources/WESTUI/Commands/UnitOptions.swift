import ArgumentParser

/// The options by which a verb finds its unit.
struct UnitOptions: ParsableArguments {
    @Option(help: "The configuration file; default: unit.toml of the user, then of /etc/wes.")
    var config: String?

    @Option(
        name: .customLong("demo-scene"),
        help: ArgumentHelp("A simulated unit: --demo, or --demo=SCENE.", visibility: .hidden))
    var demo: String?

    @Option(help: "The language of the texts: fr or en.")
    var lang: String?

    mutating func validate() throws {
        if let lang, Language(rawValue: lang) == nil {
            throw ValidationError("--lang \(lang): use fr or en.")
        }
        if config != nil, demo != nil {
            throw ValidationError("--config and --demo exclude each other: use one of them.")
        }
    }
}
