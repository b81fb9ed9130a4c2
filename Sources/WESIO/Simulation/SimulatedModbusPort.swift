import WESModel

/// The RS485 bus of a simulated unit at real pace, on a pseudo-terminal.
///
/// Its answers leave when the last of their characters would have gone over the wire. A
/// pseudo-terminal has no parity bits: an answer of a wrong parity arrives damaged.
struct SimulatedModbusPort: Sendable {
    private var bus: SimulatedModbusBus
    private var terminal: AskedTerminal
    private var answers: [[PacedByte]] = []
    private var heardUntil = Delay.zero

    /// Opens the pseudo-terminal, unless the scene starts without its adapter.
    init(link: String, bus: SimulatedModbusBus) throws(IOFailure) {
        self.bus = bus
        terminal = try AskedTerminal(link: link, self.bus.presence(at: .zero))
    }

    /// What wakes the player: a question.
    ///
    /// Nil while nobody has the port open.
    var descriptor: Int32? { terminal.descriptor }

    /// When an answer is due; nil where there is none.
    var nextDue: Delay? { answers.first?.last?.at }

    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches) { bus.switchLoads(switches) }

    /// Takes what was asked and answers what is due at an instant of the scene.
    mutating func play(until time: Delay) {
        if terminal.show(bus.presence(at: time)) { answers = [] }
        guard terminal.isPlugged else { return bus.play(until: time) }
        let heard = terminal.listen()
        if heard.isNew { answers = [] }
        for run in heard.runs { hear(run.bytes, at: time, speed: run.speed) }
        bus.play(until: time)
        while let answer = answers.first, let last = answer.last, last.at <= time {
            terminal.write(answer.map(\.value))
            answers.removeFirst()
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
