import ArgumentParser

/// The command line: options and composition, nothing else.
@main
struct WESConsole: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wes",
        abstract: "The energy supervisor of the DIN rail: console and tools.",
        version: "0.1.0",
        subcommands: [
            ConsoleCommand.self, CheckCommand.self, RelayCommand.self, WatchCommand.self,
            DecodeCommand.self, PowerCommand.self, RecordCommand.self, ReplayCommand.self,
            DemoCommand.self,
            SearchCommand.self, ModbusCommand.self, ConfigCommand.self, DevicesCommand.self,
        ],
        defaultSubcommand: ConsoleCommand.self)

    static func main() {
        main(DemoArgument.rewrite(Array(CommandLine.arguments.dropFirst())))
    }
}
