import ArgumentParser
import Glibc
import WESIO
import WESModel

/// Composes the terminal, the engine and the loop, and gives the terminal back.
struct ConsoleRun {
    let language: Language
    let look: LookOptions
    let signals: SignalSource
    /// Opens the engine.
    let open: () throws -> Session

    func run() throws {
        try checkTerminal(language)
        // The unit first: what it has to say belongs on the normal screen.
        let session = try open()
        signals.beforeEnding(session.stopDrivers)
        let terminal: Terminal
        do {
            terminal = try takeTerminal(session.language)
        } catch {
            session.close()
            throw error
        }
        var state = look.state(language: session.language, glyphs: glyphs(terminal))
        state.user = OperatorName.current
        var loop = EventLoop(
            terminal: terminal, signals: signals, engine: session.engine, state: state)
        let end = loop.run()
        terminal.close()
        session.close()
        if case .signal(let number) = end {
            let text = CommandText(language: session.language)
            throw StandardError.fail(text.ended(by: Self.name(number)), status: 128 + number)
        }
    }

    private func checkTerminal(_ language: Language) throws {
        do throws(TerminalFailure) {
            try Terminal.check()
        } catch {
            throw refusal(error, language)
        }
    }

    private func takeTerminal(_ language: Language) throws -> Terminal {
        let asked = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
        do throws(TerminalFailure) {
            return try Terminal(noColour: look.noColor || !asked.isEmpty)
        } catch {
            throw refusal(error, language)
        }
    }

    private func refusal(_ failure: TerminalFailure, _ language: Language) -> ExitCode {
        let text = CommandText(language: language)
        switch failure {
        case .notATerminal: return StandardError.fail(text.notATerminal, status: 69)
        case .unusable(let type): return StandardError.fail(text.unusable(type), status: 69)
        }
    }

    private func glyphs(_ terminal: Terminal) -> GlyphSet {
        guard terminal.isUTF8 else { return .ascii }
        let type = getenv("TERM").map { String(cString: $0) }
        return type == "linux" ? .sobre : .complet
    }

    private static func name(_ number: Int32) -> String {
        let names = [SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGTERM: "SIGTERM"]
        return names[number] ?? "signal \(number)"
    }
}
