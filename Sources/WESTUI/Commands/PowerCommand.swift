import ArgumentParser
import Glibc
import WESIO
import WESModel

/// `wes power`: raw waveforms in, exact figures or verdicts out.
struct PowerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "power",
        abstract: "Compute power from raw samples into JSON, one object per channel.",
        discussion: """
            With --params, PATH is a folder that holds one CASE.u16 for each line of the table. \
            Without, PATH is one file (- for standard input) and its constants are options: \
            unsigned 16-bit little-endian counts, frames of the voltage and of each clamp.
            """)

    @Option(help: ArgumentHelp("The table of the cases.", valueName: "params.csv"))
    var params: String?

    @Flag(help: "Print the wiring verdicts of each channel instead of its figures.")
    var commissioning = false

    @Flag(help: "Print which clamp a load was switched on at, its phase and its direction.")
    var steps = false

    @Option(help: ArgumentHelp("Frames a second.", valueName: "hz"))
    var rate: Double?

    @Option(help: ArgumentHelp("Bits of the converter, 8 to 16.", valueName: "n"))
    var bits = 12

    @Option(help: ArgumentHelp("Channels of a frame, the voltage first.", valueName: "n"))
    var channels = 5

    @Option(help: ArgumentHelp("Time between two channels.", valueName: "us"))
    var skewUs = 0.0

    @Option(
        help: ArgumentHelp(
            "Lead of the voltage transformer less that of the clamps at 50 Hz.",
            valueName: "degrees"))
    var leadDeg = 0.0

    @Option(help: ArgumentHelp("Mains volts for one volt at the converter.", valueName: "v/v"))
    var vcal = SampleDescription().voltsPerVolt

    @Option(help: ArgumentHelp("Amperes for one volt at the converter.", valueName: "a/v"))
    var ical = SampleDescription().amperesPerVolt

    @Argument(help: "The folder of the cases, or one .u16 file.")
    var path: String

    func validate() throws {
        if commissioning && steps {
            throw ValidationError("--commissioning and --steps are two questions: ask one.")
        }
        if params == nil {
            guard let rate else {
                throw ValidationError("Give --params PARAMS.csv, or --rate for one file.")
            }
            guard (100...1_000_000).contains(rate), (8...16).contains(bits),
                (1...64).contains(channels), skewUs >= 0, skewUs < 100_000,
                leadDeg.magnitude <= 90, vcal.isFinite, ical.isFinite
            else {
                throw ValidationError(
                    "Outside what a converter does: --rate 100 to 1000000, --bits 8 to 16, "
                        + "--channels 1 to 64, --skew-us 0 to 100000, --lead-deg -90 to 90.")
            }
        } else if rate != nil {
            throw ValidationError("--params gives the constants of each case: leave --rate out.")
        }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        var output = PipeOutput()
        do {
            if let params {
                for item in try table(params).cases {
                    let file = path + "/" + item.name + ".u16"
                    try output.write(answer(item.name, item.plan, file))
                }
            } else {
                try output.write(answer(caseName, plan, path))
            }
            try output.flush()
        } catch PipeOutput.Failure.closed {
            // The reader has had enough: not an error.
        } catch PipeOutput.Failure.failed(let code) {
            try stop(
                PipeText.unwritable(
                    by: "power", reason: SystemReason.text(code), isFrench: isFrench))
        }
    }

    /// The lines of one recording.
    private func answer(_ name: String, _ plan: SamplePlan, _ file: String) throws -> [UInt8] {
        var recording = PowerRecording(name: name, plan: plan, blocks: steps ? 1 : nil)
        try read(file) { recording.receive($0) }
        recording.finish()
        guard !recording.reports.isEmpty else {
            try stop(PowerText.tooShort(file, isFrench: isFrench))
        }
        if commissioning { return recording.verdictLines }
        return steps ? recording.stepLine : recording.figureLines
    }

    private func table(_ file: String) throws -> WaveformTable {
        var bytes: [UInt8] = []
        try read(file) { bytes.append(contentsOf: $0) }
        do {
            return try WaveformTable(String(decoding: bytes, as: UTF8.self))
        } catch let problem {
            try stop(PowerText.problem(problem, in: file, isFrench: isFrench))
        }
    }

    /// Reads a file to its end, or says why it cannot be read.
    private func read(_ file: String, _ body: (UnsafeRawBufferPointer) -> Void) throws {
        do {
            var input = try ByteInput(path: file)
            while try input.read(body) {}
        } catch let failure {
            try stop(
                PowerText.unreadable(
                    file, reason: SystemReason.text(failure.code), isFrench: isFrench))
        }
    }

    private var plan: SamplePlan {
        SamplePlan(
            rate: rate ?? 0, bits: bits, channels: channels, skew: skewUs * 1e-6,
            voltsPerVolt: vcal,
            clamps: (1..<max(channels, 2)).map {
                SamplePlan.Clamp(
                    number: $0, channel: $0, amperesPerVolt: ical, leadDegrees: leadDeg)
            })
    }

    private var caseName: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".u16") ? String(name.dropLast(4)) : name
    }

    private func stop(_ sentence: String) throws -> Never {
        throw StandardError.fail(sentence)
    }

    private var isFrench: Bool { Session.locale == .french }
}
