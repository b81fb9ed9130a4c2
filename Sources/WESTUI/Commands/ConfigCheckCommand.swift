import ArgumentParser
import WESIO

/// `wes config check`: says every fault of a file with its line and column.
struct ConfigCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check a configuration file.")

    @OptionGroup var options: LanguageOption

    @Option(help: "The file; default: unit.toml of the user, then of /etc/wes.")
    var config: String?

    @Argument(help: "The file, as --config.")
    var file: String?

    func run() throws {
        let found = try ConfigurationFile(language: options.language).read(file ?? config)
        let text = ConfigurationText(language: options.language)
        try StandardOutput.write(line: text.good(found.file))
    }
}
