import Glibc

/// The address under which this machine is reached on its network.
public enum HostAddress {
    /// The first IPv4 address of an interface that is up, loopback left out; nil without one.
    ///
    /// Interfaces that carry containers and tunnels come last: an installer does not dial them.
    public static var current: String? {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return nil }
        defer { freeifaddrs(first) }
        var found: [(name: String, address: String)] = []
        var next = first
        while let entry = next {
            next = entry.pointee.ifa_next
            let isUsable =
                entry.pointee.ifa_flags & UInt32(IFF_UP) != 0
                && entry.pointee.ifa_flags & UInt32(IFF_LOOPBACK) == 0
            guard isUsable, let socket = entry.pointee.ifa_addr,
                socket.pointee.sa_family == sa_family_t(AF_INET), let text = text(of: socket)
            else { continue }
            found.append((String(cString: entry.pointee.ifa_name), text))
        }
        return (found.first { !isVirtual($0.name) } ?? found.first)?.address
    }

    private static func isVirtual(_ name: String) -> Bool {
        ["docker", "veth", "br-", "virbr", "tun", "wg"].contains { name.hasPrefix($0) }
    }

    private static func text(of socket: UnsafeMutablePointer<sockaddr>) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let code = getnameinfo(
            socket, socklen_t(MemoryLayout<sockaddr_in>.size), &buffer, socklen_t(buffer.count),
            nil, 0, NI_NUMERICHOST)
        guard code == 0 else { return nil }
        return String(
            decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
