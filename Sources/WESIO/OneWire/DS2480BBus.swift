public import WESModel

/// A 1-Wire bus behind a DS2480B: the DS9097U and most serial keys (onewire.md section 2.1).
///
/// At 9600 baud, where the chip is never slower than its serial line, so that whole transactions are
/// written at once. What it does not answer is asked again after a master reset; a chip that does
/// not answer that throws ETIMEDOUT, one that answers something else EPROTO.
public struct DS2480BBus<Line: ByteLine>: OneWireBus {
    private typealias Chip = DS2480BCommand

    /// `ds2480b:` and the device of the line.
    public var device: String { "ds2480b:" + line.device }
    /// The clock of the line.
    public var now: Instant { line.now }

    /// The line to the chip.
    public internal(set) var line: Line
    private var isInDataMode = false
    private var isPowering = false

    /// What an answer may take beyond the time of its bytes: adapters on USB keep bytes for 16 ms,
    /// and a busy machine more, which must not pass for a fault of the bus.
    private let patience: Delay
    /// A byte on the serial line and its eight bits on the wire, at most.
    private static var byteTime: Int64 { 2_200_000 }

    /// Takes a closed line.
    public init(line: Line, patience: Delay = .seconds(1)) {
        self.line = line
        self.patience = patience
    }

    /// Opens the line, resets the chip and checks its answers.
    public mutating func open() throws(IOFailure) {
        try line.open()
        try synchronise()
    }

    /// Ends a strong pull-up and closes the line.
    public mutating func close() {
        try? endPower()
        line.close()
    }

    /// Resets the line.
    public mutating func reset() throws(IOFailure) -> ResetAnswer {
        try endPower()
        for attempt in 0..<2 {
            // What a transaction left behind must not be taken for the answer.
            try line.flushInput()
            let answers = try ask(leavingData() + [Chip.reset], answers: 1, reset: true)
            if let answer = answers.first.flatMap(Chip.resetAnswer) { return answer }
            if attempt == 0 { try synchronise() }
        }
        throw IOFailure(.system, device: device, errno: MasterFailure.protocolError)
    }

    /// Writes one bit, or reads it.
    public mutating func bit(_ bit: Bool) throws(IOFailure) -> Bool {
        let command = Chip.bit(bit)
        let answers = try ask(leavingData() + [command], answers: 1)
        guard let answer = answers.first, let read = Chip.bit(answer, of: command) else {
            try synchronise()
            return true
        }
        return read
    }

    /// Writes bytes and reads what the line showed; FFh for what the chip did not answer.
    public mutating func exchange(_ bytes: [UInt8]) throws(IOFailure) -> [UInt8] {
        guard !bytes.isEmpty else { return [] }
        let answers = try ask(enteringData() + Chip.escaped(bytes), answers: bytes.count)
        guard answers.count < bytes.count else { return answers }
        try synchronise()
        return answers + Array(repeating: 0xFF, count: bytes.count - answers.count)
    }

    /// Writes a byte bit by bit, the strong pull-up after the last one.
    public mutating func power(_ byte: UInt8) throws(IOFailure) {
        let bits = (0..<8).map { Chip.bit(byte >> UInt8($0) & 1 != 0, power: $0 == 7) }
        let answers = try ask(leavingData() + [Chip.endlessPulse] + bits, answers: 9)
        isPowering = true
        if answers.count < 9 { try synchronise() }
    }

    /// Ends the strong pull-up.
    public mutating func endPower() throws(IOFailure) {
        guard isPowering else { return }
        isPowering = false
        let answers = try ask([Chip.endPulse], answers: 1)
        guard let answer = answers.first, answer & 0xE0 == 0xE0 else { return try synchronise() }
    }

    /// Resets and walks down the tree with the search accelerator.
    public mutating func walk(_ walk: SearchWalk) throws(IOFailure) -> WalkAnswer {
        let reset = try reset()
        guard reset == .presence || reset == .alarm else { return WalkAnswer(reset: reset) }
        let request =
            enteringData() + [walk.command, Chip.commandMode, Chip.searchOn, Chip.dataMode]
            + SearchAcceleration.bytes(for: walk.directions) + [Chip.commandMode, Chip.searchOff]
        isInDataMode = false
        let size = SearchAcceleration.size + 1
        let answers = try ask(request, answers: size)
        if answers.count < size { try synchronise() }
        return SearchAcceleration.answer(answers.dropFirst(), after: reset)
    }

    /// Waits until an instant.
    public mutating func wait(until instant: Instant) { line.wait(until: instant) }

    /// The bytes before a command.
    private mutating func leavingData() -> [UInt8] {
        defer { isInDataMode = false }
        return isInDataMode ? [Chip.commandMode] : []
    }

    /// The bytes before data.
    private mutating func enteringData() -> [UInt8] {
        defer { isInDataMode = true }
        return isInDataMode ? [] : [Chip.dataMode]
    }

    private mutating func ask(
        _ bytes: [UInt8], answers: Int, reset: Bool = false
    ) throws(IOFailure) -> [UInt8] {
        try line.write(bytes)
        let time = Int64(bytes.count + answers) * Self.byteTime + (reset ? 5_000_000 : 0)
        return try line.read(
            answers, within: Delay(nanoseconds: patience.nanoseconds &+ time))
    }

    /// Resets the chip by a break and sets it up.
    ///
    /// A line that carries no break, a pseudo-terminal or a TCP bridge, may leave the chip in data
    /// mode: the second time it is told to leave it.
    private mutating func synchronise() throws(IOFailure) {
        isPowering = false
        isInDataMode = false
        var heard = 0
        for escape in [[], [Chip.commandMode], [Chip.commandMode, Chip.endPulse]] {
            try line.sendBreak()
            try line.write(escape + [Chip.synchronise])
            // Clock calibration: 2 ms after the byte itself has left.
            line.wait(until: line.now + .milliseconds(Int64(5 + escape.count)))
            try line.flushInput()
            let answers = try ask(Chip.settings, answers: Chip.settings.count)
            if Chip.isMaster(answers) { return }
            heard = max(heard, answers.count)
        }
        throw IOFailure(
            .system, device: device,
            errno: heard == 0 ? MasterFailure.timedOut : MasterFailure.protocolError)
    }
}
