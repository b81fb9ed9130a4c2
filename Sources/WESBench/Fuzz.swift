import Glibc
import WESIO
import WESModel

/// Feeds mutated frames in random chunks and watches the memory of the process.
struct Fuzz {
    /// Frames fed.
    private(set) var frames = 0
    /// Groups accepted, so that the work cannot be optimised away.
    private(set) var groups = 0
    /// Resident memory after the first tenth, in KiB.
    private(set) var memoryBefore = 0
    /// Resident memory at the end, in KiB.
    private(set) var memoryAfter = 0

    /// Runs a number of frames.
    init(frames total: Int, seed: UInt64) {
        var random = SeededRandom(seed: seed)
        var historique = HistoriqueFrames(seed: seed)
        var standard = StandardFrames(seed: seed, isThreePhase: true)
        let others = [
            BusinessFrames.pmepmi(), BusinessFrames.ice(), BusinessFrames.cje(),
            BusinessFrames.concentrator(), BusinessFrames.shortFrame(),
        ]
        var stream = TeleinfoStream(mode: nil, sink: TeleinfoSummary())
        for number in 0..<total {
            var frame: [UInt8]
            switch random.below(4) {
            case 0: frame = standard.next()
            case 1: frame = others[random.below(others.count)]
            default: frame = historique.next()
            }
            for _ in 0..<random.below(4) { Damage.mutate(&frame, &random) }
            Self.feed(frame, to: &stream, &random)
            frames += 1
            if number == total / 10 { memoryBefore = Self.residentKiB() }
        }
        stream.finish()
        groups = stream.sink.groups
        memoryAfter = Self.residentKiB()
    }

    private static func feed(
        _ frame: [UInt8], to stream: inout TeleinfoStream<TeleinfoSummary>,
        _ random: inout SeededRandom
    ) {
        frame.withUnsafeBytes { bytes in
            var start = 0
            while start < bytes.count {
                let end = min(bytes.count, start + 1 + random.below(200))
                stream.receive(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
                start = end
            }
        }
    }

    /// The resident memory of this process, from the kernel; 0 where it is not told.
    static func residentKiB() -> Int {
        let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 128)
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, 128) }
        let fields = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self).split(
            separator: " ")
        guard fields.count > 1, let pages = Int(fields[1]) else { return 0 }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE))) / 1_024
    }
}
