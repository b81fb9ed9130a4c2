import Foundation
import Glibc

/// Runs a scenario of Support/scenarios.py on the built program, under a pseudo-terminal.
enum Console {
    /// Scenarios mostly wait: more of them run at once than there are processors, and none of them
    /// on a thread that the tests need.
    private static let turns: OperationQueue = {
        let queue = OperationQueue()
        queue.maxConcurrentOperationCount = 8
        return queue
    }()

    /// Runs a scenario; answers what went wrong, or nil.
    static func failure(of scenario: String) async -> String? {
        await withCheckedContinuation { waiting in
            turns.addOperation { waiting.resume(returning: outcome(of: scenario)) }
        }
    }

    private static func outcome(of scenario: String) -> String? {
        guard let program = program else {
            print("\(scenario): skipped, wes is not built beside the tests")
            return nil
        }
        let python = "/usr/bin/python3 -B"
        guard shell("\(python) -c 'import pyte'").status == 0 else {
            print("\(scenario): skipped, python3-pyte is not installed (apt install python3-pyte)")
            return nil
        }
        let (status, output) = shell("\(python) '\(scenarios)' '\(program)' \(scenario)")
        if status == 0, !output.isEmpty { print("\(scenario): \(output)") }
        return status == 0 ? nil : output.isEmpty ? "status \(status)" : output
    }

    private static let scenarios: String =
        #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
        + "/Support/scenarios.py"

    /// `WES_BIN`, else the program beside the tests.
    private static let program: String? = {
        if let named = getenv("WES_BIN") { return String(cString: named) }
        guard let real = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(real) }
        let folder = String(cString: real).split(separator: "/").dropLast()
        let path = folder.reduce("") { $0 + "/" + $1 } + "/wes"
        return access(path, X_OK) == 0 ? path : nil
    }()

    private static func shell(_ line: String) -> (status: Int32, output: String) {
        guard let pipe = popen(line + " 2>&1", "re") else { return (-1, "no shell") }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 {
            output += buffer.prefix(count)
        }
        return (pclose(pipe), String(decoding: output, as: UTF8.self))
    }
}
