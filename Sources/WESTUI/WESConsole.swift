import ArgumentParser

@main
struct WESConsole: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "wes", subcommands: [DecodeCommand.self])
}
