import Glibc
import Synchronization
import WESModel

@testable import WESIO

/// Answers as an owserver would, with what a test makes of each request.
final class ScriptedOWServer: Sendable {
    /// A request as it came.
    struct Request: Hashable, Sendable {
        var kind: UInt32
        var path: String
        var data: [UInt8]
    }

    /// What the server does about a request.
    enum Reply: Sendable {
        /// These bytes; the connection stays.
        case bytes([UInt8])
        /// These bytes, then the connection ends.
        case last([UInt8])
        /// Nothing, and the connection ends.
        case hangUp
        /// Nothing at all.
        case silence
    }

    let port: UInt16
    private let listener: Int32
    private let seen = Mutex<[Request]>([])
    private let connections = Mutex(0)
    private let reply: @Sendable (Request, Int) -> Reply

    /// Serves until it is dropped; `reply` is given each request and the count of connections.
    init(_ reply: @escaping @Sendable (Request, Int) -> Reply) {
        self.reply = reply
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(listener, $0, size)
                _ = listen(listener, 4)
                _ = getsockname(listener, $0, &size)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        _ = WorkerThread { [weak self] in
            while true {
                let descriptor = accept(listener, nil, nil)
                // Not for the programs that other tests start.
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
                self?.serve(descriptor)
                if descriptor >= 0 { close(descriptor) }
                guard descriptor >= 0, self != nil else { break }
            }
            // Only here: another test may be given its number at once.
            close(listener)
        }
    }

    /// The requests that came, in order.
    var requests: [Request] { seen.withLock { $0 } }

    /// The master of this server.
    func master(silence: Delay = .seconds(10)) -> OWServerMaster? {
        OWServerMaster(master: "owserver:127.0.0.1:\(port)", silence: silence)
    }

    /// Ends it; a test does before it is over.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func serve(_ descriptor: Int32) {
        let number = connections.withLock { count in
            count += 1
            return count
        }
        while let request = receive(descriptor) {
            seen.withLock { $0.append(request) }
            switch reply(request, number) {
            case .bytes(let bytes): send(bytes, descriptor)
            case .last(let bytes):
                send(bytes, descriptor)
                return
            case .hangUp: return
            case .silence: continue
            }
        }
    }

    private func send(_ bytes: [UInt8], _ descriptor: Int32) {
        // One byte at a time: a client must not expect an answer in one piece.
        for byte in bytes { _ = Glibc.send(descriptor, [byte], 1, Int32(MSG_NOSIGNAL)) }
    }

    private func receive(_ descriptor: Int32) -> Request? {
        guard let header = take(24, descriptor) else { return nil }
        func word(_ index: Int) -> UInt32 {
            header[(4 * index)..<(4 * index + 4)].reduce(0) { $0 << 8 | UInt32($1) }
        }
        guard let payload = take(Int(word(1)), descriptor) else { return nil }
        let path = payload.prefix { $0 != 0 }
        return Request(
            kind: word(2), path: String(decoding: path, as: UTF8.self),
            data: Array(payload.dropFirst(path.count + 1)))
    }

    private func take(_ count: Int, _ descriptor: Int32) -> [UInt8]? {
        var bytes: [UInt8] = []
        while bytes.count < count {
            var buffer = [UInt8](repeating: 0, count: count - bytes.count)
            let got = recv(descriptor, &buffer, buffer.count, 0)
            guard got > 0 else { return nil }
            bytes += buffer.prefix(got)
        }
        return bytes
    }
}
