import ArgumentParser
import Glibc
import WESIO
import WESModel

/// `wes decode`: téléinfo bytes in, one JSON object per frame out.
struct DecodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decode",
        abstract: "Decode téléinfo bytes into JSON, one object per frame.",
        discussion: """
            Reads FILE, or standard input for -, as it comes: a pipe gives each frame as soon as \
            it ends. The mode is found from content unless --mode gives it.
            """)

    /// A mode, or the search for it.
    enum ModeOption: String, ExpressibleByArgument, CaseIterable {
        case auto, historique, standard, pmepmi, ice, cje
    }

    @Option(help: "The kind of output: auto, historique, standard, pmepmi, ice or cje.")
    var mode = ModeOption.auto

    @Flag(help: "Print one object with the counts instead of the frames.")
    var summary = false

    @Argument(help: ArgumentHelp("The bytes; - is standard input.", valueName: "file"))
    var file = "-"

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        do {
            if summary { try printSummary() } else { try printFrames() }
        } catch PipeOutput.Failure.closed {
            // The reader has had enough: not an error.
        } catch PipeOutput.Failure.failed(let code) {
            try stop(
                PipeText.unwritable(
                    by: "decode", reason: SystemReason.text(code), isFrench: isFrench))
        } catch let failure as ByteInput.Failure {
            let name = file == "-" ? (isFrench ? "l'entrée standard" : "standard input") : file
            try stop(
                DecodeText.unreadable(
                    name, reason: SystemReason.text(failure.code), isFrench: isFrench))
        }
    }

    private func printSummary() throws {
        var input = try ByteInput(path: file)
        var stream = TeleinfoStream(
            mode: TeleinfoMode(rawValue: mode.rawValue), sink: TeleinfoSummary())
        while try input.read({ stream.receive($0) }) {}
        stream.finish()
        var output = PipeOutput()
        try output.write(SummaryLine.bytes(stream.sink))
        try output.flush()
    }

    private func printFrames() throws {
        var input = try ByteInput(path: file)
        let isFile = input.isRegularFile
        var stream = TeleinfoStream(
            mode: TeleinfoMode(rawValue: mode.rawValue),
            sink: FrameLines(time: { isFile ? nil : WallClock.now() }))
        var output = PipeOutput()
        while try input.read({ stream.receive($0) }) {
            try output.write(stream.sink.take())
            if !isFile { try output.flush() }
        }
        stream.finish()
        stream.sink.finish()
        try output.write(stream.sink.take())
        try output.flush()
    }

    private func stop(_ sentence: String) throws -> Never {
        let line = Array((sentence + "\n").utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
        throw ExitCode(1)
    }

    private var isFrench: Bool { Session.locale == .french }
}
