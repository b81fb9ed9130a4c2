import Glibc

/// A file or standard input, read as it comes.
struct ByteInput: ~Copyable {
    /// The error number of a failed call.
    struct Failure: Error {
        /// `errno`.
        let code: Int32
    }

    private let descriptor: Int32
    private let isOwned: Bool
    /// True for a file whose end is known: its bytes have no instant of arrival.
    let isRegularFile: Bool
    private var buffer = [UInt8](repeating: 0, count: 65_536)

    /// Opens a path, or standard input for `-`.
    init(path: String) throws(Failure) {
        isOwned = path != "-"
        descriptor = isOwned ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
        if descriptor < 0 { throw Failure(code: errno) }
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        isRegularFile = isKnown && status.st_mode & S_IFMT == S_IFREG
    }

    deinit {
        if isOwned, descriptor >= 0 { close(descriptor) }
    }

    /// Reads what is there, waiting for the first byte; answers false at the end.
    mutating func read(_ body: (UnsafeRawBufferPointer) -> Void) throws(Failure) -> Bool {
        while true {
            let room = buffer.count
            let count = buffer.withUnsafeMutableBytes { bytes in
                Glibc.read(descriptor, bytes.baseAddress, room)
            }
            if count > 0 {
                buffer.withUnsafeBytes { bytes in
                    body(UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
                }
                return true
            }
            if count == 0 { return false }
            if errno == EAGAIN {
                var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&entry, 1, -1)
            } else if errno != EINTR {
                throw Failure(code: errno)
            }
        }
    }
}
