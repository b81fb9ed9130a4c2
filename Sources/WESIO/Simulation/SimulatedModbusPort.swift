import Glibc
import WESModel

/// The RS485 bus of a simulated unit at real pace, on a pseudo-terminal.
///
/// Its answers leave when the last of their characters would have gone over the wire. A
/// pseudo-terminal has no parity bits: an answer of a wrong parity arrives damaged.
struct SimulatedModbusPort: Sendable {
    private let link: String
    private var bus: SimulatedModbusBus
    private var terminal: PseudoTerminal?
    private var presence = SourcePresence.gone
    private var isOpen = false
    private var answers: [[PacedByte]] = []
    private var heardUntil = Delay.zero

    /// Opens the pseudo-terminal, unless the scene starts without its adapter.
    init(link: String, bus: SimulatedModbusBus) throws(IOFailure) {
        self.link = link
        self.bus = bus
        let wanted = bus.presence(at: .zero)
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

    /// When an answer is due; nil where there is none.
    var nextDue: Delay? { answers.first?.last?.at }

    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches) { bus.switchLoads(switches) }

    /// Takes what was asked and answers what is due at an instant of the scene.
    mutating func play(until time: Delay) {
        show(bus.presence(at: time))
        guard let terminal else { return bus.play(until: time) }
        listen(to: terminal, at: time)
        bus.play(until: time)
        while let answer = answers.first, let last = answer.last, last.at <= time {
            terminal.write(answer.map(\.value))
            answers.removeFirst()
        }
    }

    /// Pulls the adapter out, puts it back, or changes who may open it.
    private mutating func show(_ wanted: SourcePresence) {
        guard wanted != presence || (wanted != .gone && terminal == nil) else { return }
        presence = wanted
        terminal = nil
        isOpen = false
        answers = []
        if wanted != .gone { terminal = try? Self.open(link, wanted) }
    }

    private mutating func listen(to terminal: PseudoTerminal, at time: Delay) {
        var request = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 0) >= 0 else { return }
        let isHungUp = request.revents & Int16(POLLHUP) != 0
        if isHungUp, request.revents & Int16(POLLIN) == 0 {
            isOpen = false
            return
        }
        if !isOpen, !isHungUp {
            isOpen = true
            answers = []
        }
        var buffer = [UInt8](repeating: 0, count: 1_024)
        while case let count = read(terminal.master, &buffer, buffer.count), count > 0 {
            hear(buffer.prefix(count), at: time, speed: terminal.slaveSpeed)
        }
    }

    private mutating func hear(_ bytes: ArraySlice<UInt8>, at time: Delay, speed: Int?) {
        for byte in bytes {
            heardUntil = max(heardUntil, time) + bus.character
            guard speed == nil || speed == bus.baud,
                let answer = bus.receive(byte, at: heardUntil), !answer.bytes.isEmpty
            else { continue }
            answers.append(answer.bytes)
        }
    }
}
