import Glibc

/// Reading and writing a connected stream socket without waiting.
enum StreamSocket {
    /// Reads what is there; the end of the stream is an unplugged line.
    static func read(
        _ descriptor: Int32?, device: String, into buffer: UnsafeMutableRawBufferPointer
    ) throws(IOFailure) -> Int {
        guard let descriptor else { throw IOFailure(.unplugged, device: device) }
        let count = recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
        if count > 0 { return count }
        if count < 0, errno == EAGAIN || errno == EINTR { return 0 }
        throw IOFailure(.unplugged, device: device, errno: count == 0 ? 0 : errno)
    }

    /// Writes what fits now.
    static func write(
        _ bytes: [UInt8], to descriptor: Int32?, device: String
    ) throws(IOFailure) -> Int {
        guard let descriptor else { throw IOFailure(.unplugged, device: device) }
        let flags = Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL)
        let count = bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, flags) }
        if count >= 0 { return count }
        if errno == EAGAIN || errno == EINTR { return 0 }
        throw IOFailure(.unplugged, device: device, errno: errno)
    }
}
