/// The host and port of `tcp://host:port`; the host may be an IPv6 address in brackets.
struct TCPAddress: Hashable, Sendable {
    let host: String
    let port: UInt16

    init?(_ text: String) {
        let prefix = "tcp://"
        guard text.hasPrefix(prefix) else { return nil }
        let rest = text.dropFirst(prefix.count)
        guard let colon = rest.lastIndex(of: ":") else { return nil }
        guard let number = UInt16(rest[rest.index(after: colon)...]), number > 0 else { return nil }
        var name = rest[..<colon]
        if name.hasPrefix("["), name.hasSuffix("]") { name = name.dropFirst().dropLast() }
        guard !name.isEmpty else { return nil }
        host = String(name)
        port = number
    }
}
