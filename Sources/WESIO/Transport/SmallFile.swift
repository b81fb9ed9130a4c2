import Glibc

/// Files of the kernel that hold a line or a few: sysfs, procfs, or a folder in their form.
enum SmallFile {
    /// Why a file could not be read.
    struct Refusal: Error {
        /// The `errno`.
        let code: Int32
    }

    private static let longest = 4_096

    /// What a file holds, about 4 KiB at most; waits while the kernel measures what it is to tell.
    static func bytes(_ path: String) throws(Refusal) -> [UInt8] {
        // A file of the kernel never waits for a writer, and a fifo in its place must not either.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Refusal(code: errno) }
        defer { close(descriptor) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: longest)
        while text.count < longest {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw Refusal(code: errno) }
            guard count > 0 else { break }
            text += buffer.prefix(count)
        }
        return text
    }

    /// What a file holds as text; nil with `errno` where it cannot be read.
    static func text(_ path: String) -> String? {
        do throws(Refusal) {
            return String(decoding: try bytes(path), as: UTF8.self)
        } catch {
            errno = error.code
            return nil
        }
    }

    /// The first line of a file, without its end; nil where it cannot be read.
    static func line(_ path: String) -> String? {
        guard let bytes = try? bytes(path) else { return nil }
        return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0 }, as: UTF8.self)
    }

    /// Writes a text in one go over what is there, which is not made; 0, or an `errno`.
    static func write(_ text: String, to path: String) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        return count == bytes.count ? 0 : errno
    }
}
