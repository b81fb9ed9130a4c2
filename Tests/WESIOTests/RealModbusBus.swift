import Glibc
import Testing

@testable import WESIO

/// A bus of pymodbus servers on a pseudo-terminal, behind a line that can be damaged
/// (Support/rs485.py).
final class RealModbusBus {
    /// The port of the bus.
    let device: String
    /// The figures that the server holds, by address and by name.
    private(set) var figures: [Int: [String: Double]] = [:]
    private let process: pid_t
    private let orders: Int32
    private let answers: UnsafeMutablePointer<FILE>

    /// Starts one; nil, and says so, where pymodbus is not installed.
    init?(_ meters: [String], in folder: ScratchFolder) {
        device = folder.path + "/rs485"
        let python = "/usr/bin/python3"
        guard access("/usr/lib/python3/dist-packages/pymodbus", F_OK) == 0 else {
            print("third-party meters: skipped, python3-pymodbus is missing (Scripts/setup.sh)")
            return nil
        }
        let here = String(describing: #filePath).split(separator: "/").dropLast()
        let script = "/" + here.joined(separator: "/") + "/Support/rs485.py"
        var toChild: [Int32] = [-1, -1]
        var toParent: [Int32] = [-1, -1]
        guard pipe(&toChild) == 0, pipe(&toParent) == 0 else { return nil }
        for end in toChild + toParent { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
        posix_spawn_file_actions_adddup2(&actions, toParent[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var attributes = posix_spawnattr_t()
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        defer { posix_spawnattr_destroy(&attributes) }
        var arguments = ([python, script, device] + meters).map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var identifier = pid_t()
        let result = posix_spawn(&identifier, python, &actions, &attributes, &arguments, environ)
        close(toChild[0])
        close(toParent[1])
        guard result == 0, let stream = fdopen(toParent[0], "r") else { return nil }
        process = identifier
        orders = toChild[1]
        answers = stream
        while let line = nextLine(), line != "ready" {
            let words = line.split(separator: " ")
            guard words.count == 3, let address = Int(words[0]), let value = Double(words[2]) else {
                continue
            }
            figures[address, default: [:]][String(words[1])] = value
        }
        guard !figures.isEmpty else { return nil }
    }

    deinit {
        close(orders)
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
        fclose(answers)
    }

    /// Damages the line of one meter, or mends it, and waits until it is so.
    func order(_ words: String) {
        let bytes = Array((words + "\n").utf8)
        _ = bytes.withUnsafeBytes { write(orders, $0.baseAddress, $0.count) }
        #expect(nextLine() == "done")
    }

    private func nextLine() -> String? {
        var buffer = [CChar](repeating: 0, count: 512)
        guard fgets(&buffer, Int32(buffer.count), answers) != nil else { return nil }
        let bytes = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
