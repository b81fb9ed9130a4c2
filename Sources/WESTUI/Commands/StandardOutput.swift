import ArgumentParser
import Glibc

/// Writes whole lines to standard output; a closed pipe ends the program quietly.
enum StandardOutput {
    static func write(line: String) throws {
        var bytes = Array((line + "\n").utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if written > 0 {
                bytes = bytes.dropFirst(written)
            } else if errno == EPIPE {
                throw ExitCode.success
            } else if errno == EAGAIN {
                var descriptor = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
                poll(&descriptor, 1, -1)
            } else if errno != EINTR {
                throw StandardError.fail("Standard output: \(SystemReason.text(errno)).")
            }
        }
    }
}
