import Glibc

/// Makes a TCP connection; waits for it, up to five seconds for each address of the host.
enum TCPConnection {
    /// The connected descriptor, or -1 and the error number of the system.
    static func make(_ address: TCPAddress) -> (descriptor: Int32, errno: Int32) {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address.host, String(address.port), &hints, &list) == 0 else {
            return (-1, EHOSTUNREACH)
        }
        defer { freeaddrinfo(list) }
        var code = EHOSTUNREACH
        var entry = list
        while let info = entry?.pointee {
            let type = info.ai_socktype | Int32(SOCK_CLOEXEC.rawValue)
            let descriptor = socket(info.ai_family, type, info.ai_protocol)
            if descriptor >= 0 {
                var limit = timeval(tv_sec: 5, tv_usec: 0)
                let size = socklen_t(MemoryLayout<timeval>.size)
                setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &limit, size)
                keepAlive(descriptor)
                if connect(descriptor, info.ai_addr, info.ai_addrlen) == 0 {
                    return (descriptor, 0)
                }
                // The limit of SO_SNDTIMEO shows as EINPROGRESS (socket(7)).
                code = errno == EINPROGRESS ? ETIMEDOUT : errno
                close(descriptor)
            }
            entry = info.ai_next
        }
        return (-1, code)
    }

    /// A gateway that lost its power sends nothing, not even an end: the kernel asks for it.
    private static func keepAlive(_ descriptor: Int32) {
        let size = socklen_t(MemoryLayout<Int32>.size)
        for (level, name, number) in [
            (SOL_SOCKET, SO_KEEPALIVE, Int32(1)), (Int32(IPPROTO_TCP), TCP_KEEPIDLE, 10),
            (Int32(IPPROTO_TCP), TCP_KEEPINTVL, 5), (Int32(IPPROTO_TCP), TCP_KEEPCNT, 3),
        ] {
            var value = number
            setsockopt(descriptor, level, name, &value, size)
        }
    }
}
