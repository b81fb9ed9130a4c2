import ArgumentParser
import WESIO
import WESModel

/// `wes replay`: the console, or the readings, on a recording.
struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Play a recording through the same readers.",
        discussion: "Opens the console on it; --json prints the readings as wes watch does.")

    @OptionGroup var look: LookOptions

    @Option(help: "The language of the texts: fr or en.")
    var lang: String?

    @Option(help: "How many times faster than it was recorded.")
    var speed = 1.0

    @Flag(help: "Print one JSON object for each reading.")
    var json = false

    @Argument(help: "The recording.")
    var file: String

    mutating func validate() throws {
        guard speed >= 0.01, speed <= 1_000 else {
            throw ValidationError("--speed \(speed): use a number from 0.01 to 1000.")
        }
        if let lang, Language(rawValue: lang) == nil {
            throw ValidationError("--lang \(lang): use fr or en.")
        }
    }

    func run() throws {
        let language = lang.flatMap(Language.init(rawValue:)) ?? Session.locale
        let sources: [String]
        do throws(IOFailure) {
            sources = try RecordingContent.sources(of: file)
        } catch {
            let text = CommandText(language: language)
            throw StandardError.fail(
                error.code == .system
                    ? text.file(file, reason: error.context) : text.emptyRecording(file))
        }
        // What a recording shows is past: nothing of it is switched, named or validated.
        var look = look
        look.readonly = true
        if json || look.dump {
            let signals = json ? SignalSource() : nil
            let session = session(sources, language)
            defer { session.close() }
            if let signals {
                try WatchRun(session: session, signals: signals, json: true, sources: []).run()
            } else {
                try DumpRun(look: look, language: language).run(session.engine)
            }
            return
        }
        let run = ConsoleRun(language: language, look: look, signals: SignalSource()) {
            session(sources, language)
        }
        try run.run()
    }

    private func session(_ sources: [String], _ language: Language) -> Session {
        let device = "record:" + file
        let speed = speed
        return Session(
            description: ReplayedUnit.description(of: file, holding: sources), follower: nil,
            clock: .system, language: language, simulation: nil, lock: nil, tap: nil,
            isReplay: true
        ) { source, _ in
            Transports.transport(for: source.rawValue, device: device, speed: speed)
        }
    }
}
