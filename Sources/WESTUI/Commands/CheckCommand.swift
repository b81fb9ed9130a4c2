import ArgumentParser
import WESModel

/// `wes check`: the commissioning checks without a screen.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Run the commissioning checks without a screen.",
        discussion: """
            Listens for a while, then prints one line per check; a fault comes with its sentence \
            and its remedy. With --demo the seconds are those of the scene and pass at once.
            Exit status: 0 all checked or free, 2 a fault, 3 no fault but something to look at \
            or to do, 1 could not run.
            """)

    @OptionGroup var unit: UnitOptions

    @Flag(help: "One JSON object (docs/json.md).")
    var json = false

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp("How long to listen before judging.", valueName: "seconds"))
    var seconds = 30

    mutating func validate() throws {
        guard (1...86_400).contains(seconds) else {
            throw ValidationError("--for \(seconds): use a number of seconds from 1 to 86400.")
        }
    }

    func run() throws {
        try CheckRun(isJSON: json, seconds: seconds).run(unit)
    }
}
