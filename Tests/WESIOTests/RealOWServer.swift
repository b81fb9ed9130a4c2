import Glibc
import WESModel

@testable import WESIO

/// An owserver of this machine on a port of its own, with simulated devices.
final class RealOWServer {
    let port: UInt16
    private let process: pid_t

    /// Starts one; nil, and says so, where the program is not installed.
    init?(options: [String]) {
        let program = "/usr/bin/owserver"
        guard access(program, X_OK) == 0 else {
            print("a real owserver: skipped, it is not installed (Scripts/setup.sh)")
            return nil
        }
        port = Self.freePort()
        let words =
            [program, "--foreground", "--error_level=1", "--port", "127.0.0.1:\(port)"] + options
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var identifier = pid_t()
        // The tests hold signals back: their children would too, and never end.
        var attributes = posix_spawnattr_t()
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        defer { posix_spawnattr_destroy(&attributes) }
        guard
            posix_spawn(&identifier, program, nil, &attributes, &arguments, environ) == 0
        else { return nil }
        process = identifier
        guard awaitPort() else { return nil }
    }

    deinit {
        // It ends by SIGTERM only once its clients have gone.
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    /// The master of this server.
    var master: OWServerMaster? { OWServerMaster(master: "owserver:127.0.0.1:\(port)") }

    /// Tries to connect until somebody listens, at most ten seconds.
    private func awaitPort() -> Bool {
        let limit = UnitClock.monotonic() + .seconds(10)
        guard let address = TCPAddress("tcp://127.0.0.1:\(port)") else { return false }
        while UnitClock.monotonic() < limit {
            let (descriptor, _) = TCPConnection.make(address)
            if descriptor >= 0 {
                close(descriptor)
                return true
            }
            poll(nil, 0, 20)
        }
        return false
    }

    private static func freePort() -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = bind(descriptor, $0, size)
                _ = getsockname(descriptor, $0, &size)
            }
        }
        return UInt16(bigEndian: address.sin_port)
    }
}
