import Glibc
import WESModel

/// The pseudo-terminal of a simulated device that speaks only when it is asked.
struct AskedTerminal: Sendable {
    /// What somebody wrote since the last look.
    struct Heard {
        /// True where the port was opened since: what was said before is of no concern to it.
        var isNew = false
        /// The bytes, each run with the speed that the port had; nil where it has none.
        var runs: [(bytes: ArraySlice<UInt8>, speed: Int?)] = []
    }

    private let link: String
    private var terminal: PseudoTerminal?
    private var presence = SourcePresence.gone
    private var isOpen = false

    /// Opens the pseudo-terminal, unless its adapter is not there at the start.
    init(link: String, _ wanted: SourcePresence) throws(IOFailure) {
        self.link = link
        guard wanted != .gone else { return }
        terminal = try Self.open(link, wanted)
        presence = wanted
    }

    private static func open(
        _ link: String, _ presence: SourcePresence
    ) throws(IOFailure) -> PseudoTerminal {
        let terminal = try PseudoTerminal(link: link, keepsOpen: presence == .busy)
        terminal.show(presence)
        return terminal
    }

    /// What wakes the player: a question.
    ///
    /// Nil while nobody has the port open.
    var descriptor: Int32? { isOpen ? terminal?.master : nil }

    /// True while the adapter is plugged in.
    var isPlugged: Bool { terminal != nil }

    /// Pulls the adapter out, puts it back, or changes who may open it; true where it did, and
    /// whoever had it open has lost it.
    mutating func show(_ wanted: SourcePresence) -> Bool {
        guard wanted != presence || (wanted != .gone && terminal == nil) else { return false }
        presence = wanted
        terminal = nil
        isOpen = false
        if wanted != .gone { terminal = try? Self.open(link, wanted) }
        return true
    }

    /// What was written since the last look.
    mutating func listen() -> Heard {
        guard let terminal else { return Heard() }
        var request = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 0) >= 0 else { return Heard() }
        let isHungUp = request.revents & Int16(POLLHUP) != 0
        if isHungUp, request.revents & Int16(POLLIN) == 0 {
            isOpen = false
            return Heard()
        }
        var heard = Heard(isNew: !isOpen && !isHungUp)
        if heard.isNew { isOpen = true }
        var buffer = [UInt8](repeating: 0, count: 1_024)
        while case let count = read(terminal.master, &buffer, buffer.count), count > 0 {
            heard.runs.append((buffer.prefix(count), terminal.slaveSpeed))
        }
        return heard
    }

    /// Answers.
    func write(_ bytes: [UInt8]) { terminal?.write(bytes) }
}
