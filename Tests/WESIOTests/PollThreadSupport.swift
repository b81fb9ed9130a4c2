import Glibc
import Synchronization

@testable import WESIO
@testable import WESModel

/// Collects what links report on the poll thread, and waits for it on a condition variable.
final class LinkProbe: Sendable {
    private struct State {
        var states: [LinkState] = []
        var bytes: [UInt8] = []
        var thread: pthread_t?
    }

    private let state = Mutex(State())
    private let wakeup = Wakeup()

    var states: [LinkState] { state.withLock { $0.states } }
    var bytes: [UInt8] { state.withLock { $0.bytes } }

    /// True once the port is open and its settings were applied, which drops what came before.
    var isSettled: Bool {
        if case .open(_, honoured: false) = states.last { return true }
        return false
    }

    /// Where a link reports.
    func report(_ events: [Event]) {
        state.withLock { state in
            state.thread = pthread_self()
            for case .link(_, let next, _) in events { state.states.append(next) }
        }
        wakeup.signal()
    }

    /// Where a poll thread hands every byte.
    func tap(_ source: SourceID, _ read: UnsafeRawBufferPointer, _ now: Instant) {
        state.withLock { $0.bytes += Array(read) }
        wakeup.signal()
    }

    /// Waits, at most ten seconds, until what was reported is enough.
    func wait(until isEnough: (LinkProbe) -> Bool) -> Bool {
        wakeup.wait(seconds: 10) { isEnough(self) }
    }

    /// The processor time that the poll thread has used, in nanoseconds.
    var threadTime: Int64 {
        guard let thread = state.withLock({ $0.thread }) else { return 0 }
        var clock = clockid_t()
        var time = timespec()
        guard pthread_getcpuclockid(thread, &clock) == 0, clock_gettime(clock, &time) == 0 else {
            return 0
        }
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

/// A folder for one test, removed with what it holds.
final class ScratchFolder: Sendable {
    let path: String

    init() {
        var template = Array("/tmp/wes-test-XXXXXX".utf8CString)
        path = template.withUnsafeMutableBufferPointer { text in
            text.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) } ?? "/tmp"
        }
    }

    func file(_ name: String) -> String { path + "/" + name }

    deinit {
        guard path != "/tmp", let folder = opendir(path) else { return }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            unlink(file(name))
        }
        closedir(folder)
        rmdir(path)
    }
}

/// A program started for a test, ended with it.
final class OtherProgram: Sendable {
    let pid: pid_t

    /// Starts a shell command in place of the shell.
    init(_ command: String) {
        var child: pid_t = 0
        let words = ["/bin/sh", "-c", "exec " + command]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
        arguments.append(nil)
        posix_spawn(&child, "/bin/sh", nil, nil, arguments, environ)
        for argument in arguments { free(argument) }
        pid = child
    }

    deinit {
        guard pid > 0 else { return }
        kill(pid, SIGKILL)
        waitpid(pid, nil, 0)
    }
}

/// Reads nothing and asks for one speed when its link opens.
struct PlainReader: StreamReader {
    var answer: [UInt8] = []

    mutating func receive(
        _ bytes: UnsafeRawBufferPointer, faults: LineFaults, at now: Instant
    ) -> ReaderOutput { ReaderOutput(write: answer) }

    mutating func deadlineReached(at now: Instant) -> ReaderOutput { ReaderOutput() }

    mutating func linkChanged(
        _ state: LinkState, fixedSpeed: Bool, at now: Instant
    ) -> ReaderOutput {
        guard state.isOpen else { return ReaderOutput() }
        return ReaderOutput(settings: LineSettings(baud: 1_200, format: .sevenEvenOne))
    }
}
