import ArgumentParser
import Glibc
import WESModel

/// `wes relay`: one relay, by the command path of the console and with its confirmation.
struct RelayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "relay", abstract: "Switch, test or show one relay.",
        discussion: """
            on holds the relay closed until Ctrl-C, then releases it. test closes it for 10 s; it \
            opens by itself and the result is printed. Status: 0 done, 1 refused, cancelled or \
            failed, 2 a test after which the load had not moved as expected.
            """)

    @OptionGroup var unit: UnitOptions

    @Flag(help: "Do not ask, for scripts.")
    var yes = false

    @Flag(help: "One JSON object per answer (docs/json.md).")
    var json = false

    @Argument(help: "The number of the relay.")
    var number: Int

    @Argument(help: "on, off, test or state.")
    var action: RelayAction

    func run() throws {
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
