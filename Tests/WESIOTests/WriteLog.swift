import Synchronization
import WESModel

@testable import WESIO

/// A folder in memory that keeps the log of its writes and syncs, for cutting it anywhere.
final class WriteLog: FileOperations {
    enum Step: Hashable, Sendable {
        /// A file was emptied and written, then synced.
        case write(String, [UInt8])
        case append(String, [UInt8])
        case sync(String)
        case rename(String, to: String)
        case syncFolder
    }

    private struct State {
        var files: [String: [UInt8]]
        var steps: [Step] = []
        var failure: Int32 = 0
    }

    private let state: Mutex<State>
    /// Where each step waits, if anywhere.
    private let gate: Gate?

    init(_ files: [String: [UInt8]] = [:], gate: Gate? = nil) {
        state = Mutex(State(files: files))
        self.gate = gate
    }

    var files: [String: [UInt8]] { state.withLock { $0.files } }
    var steps: [Step] { state.withLock { $0.steps } }

    /// What every step answers from now on; with one the step reaches the disk all the same.
    func fail(with errno: Int32) { state.withLock { $0.failure = errno } }

    func read(_ name: String) -> [UInt8]? { state.withLock { $0.files[name] } }
    func write(_ name: String, _ bytes: [UInt8]) -> Int32 { take(.write(name, bytes)) }
    func append(_ name: String, _ bytes: [UInt8]) -> Int32 { take(.append(name, bytes)) }
    func sync(_ name: String) -> Int32 { take(.sync(name)) }
    func syncFolder() -> Int32 { take(.syncFolder) }

    func rename(_ name: String, to other: String) -> Int32 { take(.rename(name, to: other)) }

    private func take(_ step: Step) -> Int32 {
        gate?.pass()
        return state.withLock { state in
            state.steps.append(step)
            Self.apply(step, to: &state.files)
            return state.failure
        }
    }

    static func apply(_ step: Step, to files: inout [String: [UInt8]]) {
        switch step {
        case .write(let name, let bytes): files[name] = bytes
        case .append(let name, let bytes): files[name, default: []] += bytes
        case .rename(let name, let other): files[other] = files.removeValue(forKey: name)
        case .sync, .syncFolder: break
        }
    }

    /// What a power cut during a step may leave: each step before it is on the disk, of this one
    /// any part, sectors in any order, and zeros or rubbish in the place of its last sector.
    ///
    /// - Parameter appended: The append before a sync that did not come.
    static func images(
        of files: [String: [UInt8]], cutIn step: Step, appended: Step?,
        using random: inout SplitMix
    ) -> [[String: [UInt8]]] {
        switch step {
        case .write(let name, let bytes):
            return [files]
                + torn(bytes, &random).map { part in
                    var image = files
                    image[name] = part
                    return image
                }
        case .append(let name, let bytes):
            return torn(bytes, &random).map { part in
                var image = files
                image[name, default: []] += part
                return image
            }
        case .sync:
            // What was appended is not safe yet.
            guard let appended, case .append(let name, let bytes) = appended else { return [files] }
            var before = files
            before[name] = files[name]?.dropLast(bytes.count)
            return images(of: before, cutIn: appended, appended: nil, using: &random) + [files]
        case .rename, .syncFolder: return [files]
        }
    }

    private static func torn(_ bytes: [UInt8], _ random: inout SplitMix) -> [[UInt8]] {
        let sector = 512
        var parts: [[UInt8]] = [[], bytes, [UInt8](repeating: 0, count: bytes.count)]
        for end in stride(from: 0, to: bytes.count, by: sector) {
            parts.append(Array(bytes[..<end]))
        }
        for _ in 0..<4 {
            let end = Int(random.next(upTo: UInt64(bytes.count)))
            parts.append(Array(bytes[..<end]))
            // The length may be there before the content.
            parts.append(bytes[..<end] + [UInt8](repeating: 0, count: bytes.count - end))
            var rubbish = bytes
            for index in rubbish.indices.suffix(sector) where index >= end {
                rubbish[index] = UInt8(truncatingIfNeeded: random.next())
            }
            parts.append(rubbish)
        }
        for start in stride(from: 0, to: bytes.count, by: sector) {
            var missing = bytes
            for index in start..<min(start + sector, bytes.count) { missing[index] = 0 }
            parts.append(missing)
        }
        return parts
    }
}

/// Numbers that are the same at every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func next(upTo limit: UInt64) -> UInt64 { limit == 0 ? 0 : next() % (limit + 1) }
}
