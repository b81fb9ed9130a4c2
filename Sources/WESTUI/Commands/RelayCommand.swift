import ArgumentParser
import Glibc
import WESModel

/// `wes relay`: one relay, by the command path of the console and with its confirmation.
struct RelayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relay", abstract: "Switch, test or show one relay, or list the switchings.",
        discussion: """
            on holds the relay closed until Ctrl-C, then releases it. test closes it for 10 s; it \
            opens by itself and the result is printed. Status: 0 done, 1 refused, cancelled or \
            failed, 2 a test after which the load had not moved as expected. wes relay log lists \
            every switching that the journal keeps: when, from, to, why and by whom.
            """)

    @OptionGroup var unit: UnitOptions

    @Flag(help: "Do not ask, for scripts.")
    var yes = false

    @Flag(help: "One JSON object per answer (docs/json.md).")
    var json = false

    @Argument(help: "The number of the relay, or log.")
    var number: RelayChoice

    @Argument(help: "on, off, test or state.")
    var action: RelayAction?

    mutating func validate() throws {
        switch (number, action) {
        case (.log, nil), (.number, .some): break
        case (.log, .some): throw ValidationError("wes relay log: nothing stands behind log.")
        case (.number(let number), nil):
            throw ValidationError("wes relay \(number): on, off, test or state is missing.")
        }
    }

    func run() throws {
        guard case .number(let number) = number, let action else {
            return try RelayLogLines.write(of: unit, isJSON: json)
        }
        // Before any other thread exists, so that all of them inherit the mask.
        let signals = SignalSource()
        let text = RelayText(language: Session.guess(unit))
        if action != .state, !yes, isatty(STDIN_FILENO) != 1 {
            throw StandardError.fail(text.needsYes(number), status: 64)
        }
        let session = try Session.open(unit)
        defer { session.close() }
        let follow = FollowRun(engine: session.engine, signals: signals)
        let question = TerminalQuestion(signals: signals)
        var run = RelayRun(
            engine: session.engine, language: session.language, number: number,
            user: OperatorName.current, isSure: yes, follow: follow.run, ask: question.ask,
            say: StandardOutput.write)
        run.isJSON = json
        try run.run(action)
    }
}
