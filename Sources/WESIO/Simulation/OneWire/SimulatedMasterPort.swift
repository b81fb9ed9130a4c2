public import WESModel

/// The DS2480B of a simulated unit at real pace, on a pseudo-terminal.
///
/// A key that nobody has open is without power: whoever opens it finds it as at power-up. Its
/// answers leave when the bytes and the bits of a real one would have gone over their wires.
public struct SimulatedMasterPort: Sendable {
    private(set) var far: SimulatedDS2480B
    private var terminal: AskedTerminal
    private var answers: [UInt8] = []
    private var heardUntil = Delay.zero
    /// When the last of the answers has arrived.
    private var dueAt = Delay.zero

    /// Opens the pseudo-terminal, unless the scene starts without its adapter.
    public init(link: String, far: SimulatedDS2480B) throws(IOFailure) {
        self.far = far
        terminal = try AskedTerminal(link: link, self.far.bus.presence(at: .zero))
    }

    /// What wakes the player: bytes for the master.
    ///
    /// Nil while nobody has the port open.
    public var descriptor: Int32? { terminal.descriptor }

    /// When an answer is due; nil where there is none.
    public var nextDue: Delay? { answers.isEmpty ? nil : dueAt }

    /// Takes what was written and answers what is due at an instant of the scene.
    public mutating func play(until time: Delay) {
        if terminal.show(far.bus.presence(at: time)) { answers = [] }
        guard terminal.isPlugged else { return }
        listen(at: time)
        note(far.pulse(until: time))
        guard !answers.isEmpty, time >= dueAt else { return }
        terminal.write(answers)
        answers = []
    }

    private mutating func listen(at time: Delay) {
        let heard = terminal.listen()
        if heard.isNew {
            answers = []
            heardUntil = time
            far.masterReset(at: time)
        }
        for run in heard.runs { hear(run.bytes, at: time, speed: run.speed) }
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
