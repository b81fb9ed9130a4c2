import ArgumentParser

/// `wes config`: the configuration, checked, shown or begun.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Check, show or begin the configuration of the unit.",
        subcommands: [ConfigCheckCommand.self, ConfigShowCommand.self, ConfigInitCommand.self])
}
