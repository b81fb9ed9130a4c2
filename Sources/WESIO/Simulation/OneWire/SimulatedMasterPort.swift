import Glibc
public import WESModel

/// The DS2480B of a simulated unit at real pace, on a pseudo-terminal.
///
/// A key that nobody has open is without power: whoever opens it finds it as at power-up. Its
/// answers leave when the bytes and the bits of a real one would have gone over their wires.
public struct SimulatedMasterPort: Sendable {
    private let link: String
    private(set) var far: SimulatedDS2480B
    private var terminal: PseudoTerminal?
    private var presence = SourcePresence.gone
    private var isOpen = false
    private var answers: [UInt8] = []
    private var heardUntil = Delay.zero
    /// When the last of the answers has arrived.
    private var dueAt = Delay.zero

    /// Opens the pseudo-terminal, unless the scene starts without its adapter.
    public init(link: String, far: SimulatedDS2480B) throws(IOFailure) {
        self.link = link
        self.far = far
        let wanted = self.far.bus.presence(at: .zero)
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

    /// What wakes the player: bytes for the master.
    ///
    /// Nil while nobody has the port open.
    public var descriptor: Int32? { isOpen ? terminal?.master : nil }

    /// When an answer is due; nil where there is none.
    public var nextDue: Delay? { answers.isEmpty ? nil : dueAt }

    /// Takes what was written and answers what is due at an instant of the scene.
    public mutating func play(until time: Delay) {
        show(far.bus.presence(at: time))
        guard let terminal else { return }
        listen(to: terminal, at: time)
        note(far.pulse(until: time))
        guard !answers.isEmpty, time >= dueAt else { return }
        terminal.write(answers)
        answers = []
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
            heardUntil = time
            far.masterReset(at: time)
        }
        var buffer = [UInt8](repeating: 0, count: 1_024)
        while case let count = read(terminal.master, &buffer, buffer.count), count > 0 {
            hear(buffer.prefix(count), at: time, speed: terminal.slaveSpeed)
        }
    }

    private mutating func hear(_ bytes: ArraySlice<UInt8>, at time: Delay, speed: Int?) {
        for byte in bytes {
            heardUntil = max(heardUntil, time) + Self.character(far.baud)
            // At another speed than the master's nothing arrives that it would know.
            guard speed == nil || speed == far.baud else { continue }
            note(far.pulse(until: heardUntil))
            note(far.receive(byte, at: heardUntil))
        }
    }

    private mutating func note(_ byte: PacedByte?) {
        guard let byte else { return }
        answers.append(byte.value)
        dueAt = max(dueAt, byte.at) + Self.character(byte.baud)
    }

    private static func character(_ baud: Int) -> Delay {
        Delay(nanoseconds: 10_000_000_000 / Int64(max(baud, 1)))
    }
}
