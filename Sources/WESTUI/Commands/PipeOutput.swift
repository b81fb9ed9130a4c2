import Glibc

/// Standard output as a pipe sees it: buffered bytes, and the reader who may leave.
struct PipeOutput {
    /// Why no more can be written.
    enum Failure: Error {
        /// The reader has closed the pipe.
        case closed
        /// Another error number.
        case failed(Int32)
    }

    private var buffer: [UInt8] = []
    private static let room = 65_536

    /// Appends bytes; they leave once the buffer is full, or on ``flush()``.
    mutating func write(_ bytes: [UInt8]) throws(Failure) {
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.room { try flush() }
    }

    /// Sends everything.
    mutating func flush() throws(Failure) {
        var start = 0
        while start < buffer.count {
            let sent = buffer.withUnsafeBytes { bytes in
                Glibc.write(
                    STDOUT_FILENO, bytes.baseAddress?.advanced(by: start), bytes.count - start)
            }
            if sent > 0 {
                start += sent
            } else if errno == EPIPE {
                throw .closed
            } else if errno != EINTR && errno != EAGAIN {
                throw .failed(errno)
            } else if errno == EAGAIN {
                waitUntilWritable()
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private func waitUntilWritable() {
        var entry = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        _ = poll(&entry, 1, -1)
    }
}
