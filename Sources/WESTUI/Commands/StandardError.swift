import ArgumentParser
import Glibc

/// Says one sentence on standard error.
enum StandardError {
    static func say(_ sentence: String) {
        let line = Array((sentence + "\n").utf8)
        _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// Says a sentence and makes the error that ends the program with a status.
    static func fail(_ sentence: String, status: Int32 = 1) -> ExitCode {
        say(sentence)
        return ExitCode(status)
    }
}
