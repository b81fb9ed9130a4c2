import Glibc
import WESIO
import WESModel

/// The measures behind `make bench` and `make fuzz`.
@main
struct WESBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let verb = arguments.first, run(verb, Array(arguments.dropFirst())) else {
            print(
                """
                usage: WESBench generate historique|standard|standard3 BYTES FILE
                       WESBench decode MODE FILE     accepted groups
                       WESBench summary FILE         the same through the stream of wes decode
                       WESBench checksum FILE        the bare loop
                       WESBench damage MODE [CLEAN DAMAGED]
                       WESBench power [DIR]          cost; with the recordings, errors too
                       WESBench onewire              search and cycle times
                       WESBench fuzz FRAMES [SEED]
                       WESBench count FOLDER SEED    counts until killed, for a test
                """)
            exit(64)
        }
    }

    private static func run(_ verb: String, _ arguments: [String]) -> Bool {
        switch verb {
        case "generate": generate(arguments)
        case "decode": decode(arguments)
        case "summary": summary(arguments)
        case "checksum": checksum(arguments)
        case "damage": damage(arguments)
        case "fuzz": fuzz(arguments)
        case "power": power(arguments)
        case "count": count(arguments)
        case "onewire": arguments.isEmpty && OneWireBench.table()
        default: false
        }
    }

    private static func count(_ arguments: [String]) -> Bool {
        guard arguments.count == 2, let seed = UInt64(arguments[1]) else { return false }
        IndexChild.run(folder: arguments[0], seed: seed)
        return true
    }

    private static func power(_ arguments: [String]) -> Bool {
        guard arguments.count <= 1 else { return false }
        if let folder = arguments.first, !PowerBench.table(folder) {
            print("The recordings of \(folder) cannot be read.")
        }
        return PowerBench.cost()
    }

    private static func generate(_ arguments: [String]) -> Bool {
        guard arguments.count == 3, let size = Int(arguments[1]),
            let bytes = stream(arguments[0], size: size)
        else { return false }
        return BenchFile.write(bytes, to: arguments[2])
    }

    /// A generated stream of at least `size` bytes; nil for an unknown kind.
    static func stream(_ kind: String, size: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 2_048)
        switch kind {
        case "historique":
            var frames = HistoriqueFrames(seed: 1)
            while bytes.count < size { bytes += frames.next() }
        case "standard", "standard3":
            var frames = StandardFrames(seed: 1, isThreePhase: kind == "standard3")
            while bytes.count < size { bytes += frames.next() }
        default: return nil
        }
        return bytes
    }

    private static func decode(_ arguments: [String]) -> Bool {
        guard arguments.count == 2, let mode = TeleinfoMode(rawValue: arguments[0]),
            let bytes = BenchFile.read(arguments[1])
        else { return false }
        var decoder = TeleinfoDecoder(framing: .any)
        decoder.settle(on: mode)
        var sink = CountingSink()
        bytes.withUnsafeBytes { decoder.decode($0, into: &sink) }
        decoder.finish(into: &sink)
        print(sink.groups, sink.refused, sink.frames)
        return true
    }

    private static func summary(_ arguments: [String]) -> Bool {
        guard arguments.count == 1, let bytes = BenchFile.read(arguments[0]) else { return false }
        var stream = TeleinfoStream(mode: nil, sink: TeleinfoSummary())
        bytes.withUnsafeBytes { stream.receive($0) }
        stream.finish()
        print(stream.sink.groups, stream.sink.rejected, stream.sink.frames)
        return true
    }

    private static func checksum(_ arguments: [String]) -> Bool {
        guard arguments.count == 1, let bytes = BenchFile.read(arguments[0]) else { return false }
        print(bytes.withUnsafeBytes { ChecksumLoop.run($0) })
        return true
    }

    private static func damage(_ arguments: [String]) -> Bool {
        guard let first = arguments.first, let mode = TeleinfoMode(rawValue: first) else {
            return false
        }
        let clean: [UInt8]
        let damaged: [UInt8]
        if arguments.count == 3, let one = BenchFile.read(arguments[1]),
            let two = BenchFile.read(arguments[2]), one.count == two.count
        {
            clean = one
            damaged = two
        } else if arguments.count == 1, let generated = stream(first, size: 16 << 20) {
            clean = generated
            damaged = Damage.substitute(generated, oneIn: 100, seed: 7)
        } else {
            return false
        }
        let report = DamageReport(clean: clean, damaged: damaged, mode: mode)
        print(
            "\(first): groups \(report.groups) intact \(report.intact) accepted"
                + " \(report.accepted) recovered \(report.recoveredPercent) % wrong"
                + " \(report.wrong) (\(report.wrongPerMillion.rounded()) ppm)")
        for group in report.examples {
            print("  wrong: \(group.label) [\(group.horodate ?? "")] [\(group.value)]")
        }
        return true
    }

    private static func fuzz(_ arguments: [String]) -> Bool {
        guard let first = arguments.first, let frames = Int(first), frames > 0 else {
            return false
        }
        let seed = arguments.count > 1 ? UInt64(arguments[1]) ?? 1 : 1
        let fuzz = Fuzz(frames: frames, seed: seed)
        let growth = fuzz.memoryAfter - fuzz.memoryBefore
        print(
            "\(fuzz.frames) mutated frames, \(fuzz.groups) groups accepted, memory"
                + " \(fuzz.memoryBefore) KiB then \(fuzz.memoryAfter) KiB")
        guard growth <= 1_024 else {
            print("memory grew by \(growth) KiB")
            exit(1)
        }
        return true
    }
}
