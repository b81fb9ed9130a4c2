import ArgumentParser
import WESIO
import WESModel

/// `wes record`: every byte read, with its instant, into a file for support.
struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Record the raw bytes of every source into FILE.",
        discussion: "Ctrl-C stops it. The recording holds meter numbers and delivery points.")

    @OptionGroup var unit: UnitOptions

    @Option(name: .customLong("for"), help: "Stop after this many seconds.")
    var seconds: Int?

    @Argument(help: "The file to write; an existing one is not overwritten.")
    var file: String

    mutating func validate() throws {
        if let seconds, !(1...31_536_000).contains(seconds) {
            throw ValidationError("--for \(seconds): use a number of seconds from 1.")
        }
    }

    func run() throws {
        let signals = SignalSource()
        let text = CommandText(language: Session.guess(unit))
        var opened: RecordingWriter?
        let session = try Session.open(unit) { description, configuration in
            let writer = try create(for: description, configuration, text)
            opened = writer
            return { writer.add($0, $1, at: $2) }
        }
        guard let writer = opened else { return }
        StandardError.say(text.recording(to: file))
        let start = session.engine.now().instant
        let end = seconds.map { start + .seconds(Int64($0)) }
        _ = try FollowRun(engine: session.engine, signals: signals).run { _ in
            writer.flush()
            return writer.failure == nil && end.map { session.engine.now().instant < $0 } ?? true
        }
        session.close()
        writer.finish()
        if let code = writer.failure {
            throw StandardError.fail(text.file(file, reason: SystemReason.text(code)))
        }
    }

    private func create(
        for description: UnitDescription, _ configuration: String, _ text: CommandText
    ) throws -> RecordingWriter {
        do throws(IOFailure) {
            return try RecordingWriter(
                path: file, unit: description.name ?? "wes", devices: description.teleinfoDevices,
                configuration: configuration)
        } catch {
            throw StandardError.fail(text.file(file, reason: SystemReason.text(error.errno)))
        }
    }
}
