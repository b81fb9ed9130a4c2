import ArgumentParser

/// `wes`: the console on the unit.
struct ConsoleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Open the console (the default).",
        discussion: "wes --demo opens it on a simulated house, wes --demo=SCENE on another scene.")

    @OptionGroup var unit: UnitOptions
    @OptionGroup var look: LookOptions

    func run() throws {
        guard look.dump else {
            // Before any other thread exists, so that all of them inherit the mask.
            let signals = SignalSource()
            let run = ConsoleRun(language: Session.guess(unit), look: look, signals: signals) {
                try Session.open(unit)
            }
            try run.run()
            return
        }
        let session = try Session.open(unit)
        defer { session.close() }
        try DumpRun(look: look, language: session.language).run(session.engine)
    }
}
