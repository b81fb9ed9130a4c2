import Glibc
import Testing
import WESModel

@testable import WESIO

/// kill -9 at random moments of counting and of setting (50 times, `WES_INDEX_KILLS` sets it).
@Suite struct IndexKillTests {
    private let folder = ScratchFolder()

    /// What one run of the child had told when it was killed.
    private struct Story {
        var start: Int64 = 0
        var stands: [(at: Int64, index: Int64)] = []
        /// The stand that a setting was answered with last.
        var answered = 0
        var tried: Int64?

        init(_ text: String) {
            // A line may be cut by the kill.
            for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                let words = line.split(separator: " ")
                let numbers = words.dropFirst().compactMap { Int64($0) }
                switch (words.first, numbers.count) {
                case ("start", 1):
                    start = numbers[0]
                    stands.append((Int64.min / 2, numbers[0]))
                case ("at", 2):
                    stands.append((numbers[0], numbers[1]))
                    tried = nil
                case ("try", 1): tried = numbers[0]
                case ("set", 1):
                    stands.append((stands.last?.at ?? 0, numbers[0]))
                    answered = stands.count - 1
                    tried = nil
                default: break
                }
            }
        }

        /// Every index that the disk may hold.
        var allowed: [Int64] {
            guard let last = stands.last else { return [] }
            let window = PulseCounter.lossWindow.wholeMilliseconds
            let settled = stands.lastIndex { $0.at <= last.at - window } ?? 0
            let kept = stands[max(settled, answered)...].map(\.index)
            return kept + (tried.map { [$0] } ?? [])
        }
    }

    @Test func `no index steps back or is lost beyond the window at kill -9`() throws {
        let program = try #require(Self.program)
        guard access(program, X_OK) == 0 else {
            print("kill -9 of a counting unit: skipped, WESBench is not built beside the tests")
            return
        }
        let kills = getenv("WES_INDEX_KILLS").flatMap { Int(String(cString: $0)) } ?? 50
        var random = SplitMix(UInt64(kills))
        var known: Int64 = 0
        var answers = 0
        for kill in 0..<kills {
            let text = try #require(
                run(program, seed: UInt64(kill), killAfter: 1 + Int(random.next(upTo: 4_000))))
            let story = Story(text)
            if story.stands.isEmpty { continue }
            #expect(story.start == known, "kill \(kill)")
            let keeper = IndexKeeper(files: FolderOperations(folder: folder.path), clock: .system)
            let facts = keeper.facts(of: [.counter(1)])
            known = 0
            for case .pulses(_, let index) in facts { known = index }
            #expect(story.allowed.contains(known), "kill \(kill): \(known), \(story.allowed)")
            answers += story.answered > 0 ? 1 : 0
        }
        #expect(answers > kills / 4)
    }

    private static var program: String? {
        guard let real = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(real) }
        let here = String(cString: real)
        return here.lastIndex(of: "/").map { String(here[..<$0]) + "/WESBench" }
    }

    /// Runs the child until it has told so many bytes, kills it, and answers with all it told.
    private func run(_ program: String, seed: UInt64, killAfter count: Int) -> String? {
        // The shell tells its number, which the child then has.
        let command = "echo $$; exec '\(program)' count '\(folder.path)' \(seed)"
        guard let pipe = popen(command, "r") else { return nil }
        defer { pclose(pipe) }
        var told: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 512)
        var isKilled = false
        while true {
            let length = read(fileno(pipe), &buffer, buffer.count)
            if length < 0, errno == EINTR { continue }
            guard length > 0 else { break }
            told += buffer.prefix(length)
            if told.count >= count, !isKilled, let child = Self.child(told) {
                kill(child, SIGKILL)
                isKilled = true
            }
        }
        return isKilled ? String(decoding: told, as: UTF8.self) : nil
    }

    private static func child(_ told: [UInt8]) -> pid_t? {
        guard let end = told.firstIndex(of: 10) else { return nil }
        return pid_t(String(decoding: told[..<end], as: UTF8.self))
    }
}
