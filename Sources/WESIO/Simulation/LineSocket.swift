import Glibc
import WESModel

/// The socket of the simulated chip: one engine at a time speaks the kernel's records on it.
///
/// Right after connecting the engine receives the level of every input line. When it goes away
/// every output opens, as the kernel lets go of the lines of a closed request.
final class LineSocket {
    private let path: String
    private var chip: SimulatedChip
    private let epoch: Instant
    private var listener: Int32 = -1
    private var client: Int32 = -1
    private var unsent: [UInt8] = []
    private var presence = SourcePresence.gone

    /// What a client that does not read may leave unread before it is dropped.
    private static let longestBacklog = 1 << 16

    /// Listens, unless the scene starts without its chip; `epoch` is when the scene began.
    init(path: String, chip: SimulatedChip, epoch: Instant) throws(IOFailure) {
        self.path = path
        self.chip = chip
        self.epoch = epoch
        presence = chip.presence(at: .zero)
        if presence != .gone { try listen() }
    }

    deinit {
        hangUp(at: nil)
        stopListening()
    }

    /// What the relays do to the loads now.
    var switches: LoadSwitches { chip.switches }

    /// The relays that hang on boards of the 1-Wire bus close by what their latches say.
    func drive(boards bus: SimulatedOneWireBus) { chip.drive(boards: bus) }

    /// What wakes the player: a connection, or what the engine writes.
    var descriptor: Int32 { client >= 0 ? client : listener }

    /// Takes what the engine wrote and sends what is due at an instant of the scene.
    func play(until time: Delay) {
        show(chip.presence(at: time), at: time)
        let due = chip.records(until: time, epoch: epoch)
        accept(at: time)
        guard client >= 0 else { return }
        read(at: time)
        send(due, at: time)
    }

    private func listen() throws(IOFailure) {
        listener = socket(
            AF_UNIX,
            Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
                | Int32(SOCK_CLOEXEC.rawValue), 0)
        unlink(path)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard listener >= 0, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw IOFailure(.system, device: path, errno: listener < 0 ? errno : ENAMETOOLONG)
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, Glibc.listen(listener, 1) == 0 else {
            throw IOFailure(.system, device: path, errno: errno)
        }
        chmod(path, presence == .forbidden ? 0 : 0o600)
    }

    private func show(_ wanted: SourcePresence, at time: Delay) {
        guard wanted != presence else { return }
        presence = wanted
        hangUp(at: time)
        stopListening()
        if wanted != .gone { try? listen() }
    }

    private func accept(at time: Delay) {
        guard listener >= 0 else { return }
        let found = Glibc.accept(listener, nil, nil)
        guard found >= 0 else { return }
        _ = fcntl(found, F_SETFD, FD_CLOEXEC)
        // A line has one owner: whoever comes second is sent away.
        if client >= 0, !hasEnded(at: time) {
            close(found)
            return
        }
        client = found
        unsent = chip.levels(at: time, epoch: epoch)
    }

    /// Notices that the engine has gone before another one is let in.
    private func hasEnded(at time: Delay) -> Bool {
        read(at: time)
        return client < 0
    }

    private func read(at time: Delay) {
        var buffer = [UInt8](repeating: 0, count: 1_024)
        while client >= 0 {
            let count = recv(client, &buffer, buffer.count, Int32(MSG_DONTWAIT))
            if count > 0 {
                chip.receive(Array(buffer.prefix(count)), at: time)
            } else if count < 0, errno == EAGAIN || errno == EINTR {
                return
            } else {
                hangUp(at: time)
            }
        }
    }

    private func send(_ bytes: [UInt8], at time: Delay) {
        unsent += bytes
        guard client >= 0, !unsent.isEmpty else { return }
        let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
        let count = unsent.withUnsafeBytes { Glibc.send(client, $0.baseAddress, $0.count, flags) }
        if count > 0 { unsent.removeFirst(count) }
        if count < 0, errno != EAGAIN, errno != EINTR { hangUp(at: time) }
        if unsent.count > Self.longestBacklog { hangUp(at: time) }
    }

    private func hangUp(at time: Delay?) {
        guard client >= 0 else { return }
        close(client)
        client = -1
        unsent = []
        if let time { chip.released(at: time) }
    }

    private func stopListening() {
        guard listener >= 0 else { return }
        close(listener)
        listener = -1
        unlink(path)
    }
}
