import ArgumentParser
import WESModel

/// `wes watch`: one line for each new reading, for pipes.
struct WatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Print one line for each new reading.",
        discussion: "SOURCE is a name of the configuration, teleinfo.1 say; default: all.")

    @OptionGroup var unit: UnitOptions

    @Flag(help: "One JSON object a line.")
    var json = false

    @Argument(help: "The sources to watch.")
    var source: [String] = []

    func run() throws {
        let signals = SignalSource()
        let session = try Session.open(unit)
        defer { session.close() }
        try WatchRun(session: session, signals: signals, json: json, sources: source).run()
    }
}
