import ArgumentParser
import Glibc
import WESIO

/// `wes demo`: the scenes, and the simulated unit for another process.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "List the scenes, or serve the simulated unit to another process.",
        discussion: """
            --serve makes DIR with what stands for each device of the unit and a matching \
            unit.toml, and plays the scene at real pace until Ctrl-C. --meter N=FILE plays a \
            capture, over and over at line speed, as the meter of input N.
            """)

    @Flag(help: "List the scenes.")
    var list = false

    @Option(help: ArgumentHelp("Serve the simulated unit in this folder.", valueName: "dir"))
    var serve: String?

    @Option(help: "The scene: a name of the list, or the path of a scene file; default: maison.")
    var scene: String?

    @Option(help: ArgumentHelp("A capture as the meter of an input.", valueName: "n=file"))
    var meter: [String] = []

    @OptionGroup var options: LanguageOption

    func run() throws {
        let text = DemoText(language: options.language)
        if list {
            guard serve == nil, scene == nil, meter.isEmpty else {
                throw StandardError.fail(text.listAlone, status: 64)
            }
            return try printScenes()
        }
        guard let folder = serve else {
            throw StandardError.fail(text.nothingAsked, status: 64)
        }
        let files = try captures(text)
        // Blocked before the thread of the unit starts, so that it inherits the mask.
        var signals = Self.blockEndingSignals()
        do {
            let recordings = try files.mapValues { try SceneFiles.recording($0) }
            let played = try SceneFiles.scene(scene ?? "maison")
            let unit = try SimulatedUnit.start(
                scene: played, folder: folder, recordings: recordings)
            defer { unit.stop() }
            try StandardOutput.write(
                line: text.serving(played.name, configuration: unit.configuration))
            var signal: Int32 = 0
            sigwait(&signals, &signal)
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let (sentence, status) = DemoFailure.explain(error, text)
            throw StandardError.fail(sentence, status: status)
        }
    }

    private func printScenes() throws {
        let width = SceneLibrary.names.map(\.count).max() ?? 0
        for name in SceneLibrary.names {
            let scene = try SceneLibrary.scene(name)
            let words = options.language == .french ? scene.french : scene.english
            let gap = String(repeating: " ", count: width - name.count + 2)
            try StandardOutput.write(line: name + gap + words)
        }
    }

    /// The captures of `--meter`, by input.
    private func captures(_ text: DemoText) throws -> [Int: String] {
        var files: [Int: String] = [:]
        for argument in meter {
            let parts = argument.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[1].isEmpty, let number = Int(parts[0]),
                (1...2).contains(number)
            else { throw StandardError.fail(text.badMeter(argument), status: 64) }
            guard files[number] == nil else {
                throw StandardError.fail(text.meterTwice(number), status: 64)
            }
            files[number] = String(parts[1])
        }
        return files
    }

    private static func blockEndingSignals() -> sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        signal(SIGPIPE, SIG_IGN)
        return signals
    }
}
