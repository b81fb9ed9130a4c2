public import WESModel

/// A DS2480B, the serial 1-Wire master of a DS9097U, with a bus behind it (onewire.md section 2.1).
///
/// Pure: bytes and their instants go in, bytes and theirs come out. One thing is done after the
/// other: a byte that comes while the bus is busy is served when it is free.
public struct SimulatedDS2480B: Sendable {
    /// The bus behind it.
    public var bus: SimulatedOneWireBus
    /// The speed of its serial side now.
    public private(set) var baud = 9_600

    private var isDataMode = false
    private var isEscaped = false
    private var isCalibrated = false
    private var isSearching = false
    private var parameters: [UInt8] = Self.defaults
    private var isArmed = false
    private var pulseEnd: Delay?
    private var doesPulseAnswer = false
    private var free = Delay.zero

    /// Slew, programming pulse, strong pull-up, write-1, sample, load, baud, as after a reset.
    private static let defaults: [UInt8] = [0, 0, 4, 4, 2, 4, 4, 0]
    private static let bauds = [9_600, 19_200, 57_600, 115_200]
    /// How long the strong pull-up holds, ms; nil for until it is ended.
    private static let pulses: [Int64?] = [16, 65, 131, 262, 524, 1_048, 1_048, nil]
    /// One slot on the bus with its recovery, at standard and flexible speed.
    private static let slot = Delay(nanoseconds: 70_000)
    /// A reset with its presence.
    private static let reset = Delay(nanoseconds: 1_096_000)

    /// Puts a master in front of a bus, as at power-up.
    public init(bus: SimulatedOneWireBus) { self.bus = bus }

    /// A break on the line, or power that came back: as at power-up, at 9600 bauds.
    public mutating func masterReset(at time: Delay) {
        if pulseEnd != nil { bus.power(false, at: time) }
        baud = 9_600
        isDataMode = false
        isEscaped = false
        isCalibrated = false
        isSearching = false
        parameters = Self.defaults
        isArmed = false
        pulseEnd = nil
        free = time
    }

    /// Takes a byte that has arrived, and answers what it sends and from when.
    public mutating func receive(_ byte: UInt8, at time: Delay) -> PacedByte? {
        let start = max(time, free)
        free = start
        guard let value = isDataMode ? data(byte) : command(byte) else { return nil }
        return PacedByte(at: free, value: value, baud: baud)
    }

    /// The answer to a pulse that has ended by itself before a limit; nil where none has.
    public mutating func pulse(until limit: Delay) -> PacedByte? {
        guard let end = pulseEnd, end <= limit else { return nil }
        let answers = doesPulseAnswer
        endPulse(at: end)
        return answers ? PacedByte(at: end, value: Self.pulseAnswer, baud: baud) : nil
    }

    private static let pulseAnswer: UInt8 = 0xEE

    private mutating func data(_ byte: UInt8) -> UInt8? {
        if byte == 0xE3, !isEscaped {
            isEscaped = true
            return nil
        }
        if isEscaped {
            isEscaped = false
            guard byte == 0xE3 else {
                isDataMode = false
                return command(byte)
            }
        }
        if isSearching { return search(byte) }
        var answer: UInt8 = 0
        for index in 0..<8 where slot(byte >> UInt8(index) & 1 == 1) { answer |= 1 << UInt8(index) }
        if isArmed { startPulse(answers: false) }
        return answer
    }

    private mutating func search(_ byte: UInt8) -> UInt8 {
        var answer: UInt8 = 0
        for index in 0..<4 {
            let first = slot(true)
            let second = slot(true)
            let wanted = byte >> UInt8(2 * index + 1) & 1 == 1
            let taken = first == second ? first || wanted : first
            _ = slot(taken)
            if first == second { answer |= 1 << UInt8(2 * index) }
            if taken { answer |= 2 << UInt8(2 * index) }
        }
        return answer
    }

    private mutating func slot(_ bit: Bool) -> Bool {
        let line = bus.slot(bit, at: free)
        free = free + Self.slot
        return line
    }

    private mutating func command(_ byte: UInt8) -> UInt8? {
        guard isCalibrated else {
            // The first byte after a reset only sets the clock.
            isCalibrated = true
            return nil
        }
        guard byte & 1 == 1 else { return nil }
        guard byte & 0x80 != 0 else { return configure(byte) }
        switch byte & 0xE0 {
        case 0x80: return bit(byte)
        case 0xA0:
            isSearching = byte & 0x10 != 0
            return nil
        case 0xC0: return reset()
        default: return special(byte)
        }
    }

    /// `0 ZZZ VVV 1` sets a parameter, `0 000 ZZZ 1` reads one.
    private mutating func configure(_ byte: UInt8) -> UInt8 {
        let parameter = Int(byte >> 4 & 7)
        let value = byte >> 1 & 7
        guard parameter != 0 else { return parameters[Int(value)] << 1 }
        parameters[parameter] = value
        if parameter == 7 { baud = Self.bauds[Int(value & 3)] }
        return byte & 0xFE
    }

    /// `100 V SS P 1`: one slot, and the strong pull-up after it where P is 1.
    private mutating func bit(_ byte: UInt8) -> UInt8 {
        let line = slot(byte & 0x10 != 0)
        if byte & 0x02 != 0 { startPulse(answers: false) }
        return byte & 0xFC | (line ? 3 : 0)
    }

    /// `110 x SS 0 1`: the chip tells that it is a DS2480B with each answer.
    private mutating func reset() -> UInt8 {
        if pulseEnd != nil { endPulse(at: free) }
        let answer = bus.reset(at: free)
        free = free + Self.reset
        switch answer {
        case .short: return 0xCC
        case .presence: return 0xCD
        case .alarm: return 0xCE
        case .none: return 0xCF
        }
    }

    /// Modes and pulses.
    private mutating func special(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0xE1: isDataMode = true
        case 0xE3: break
        case 0xF1:
            endPulse(at: free)
            return Self.pulseAnswer
        case _ where byte & 0xFC == 0xEC:
            isArmed = byte & 0x02 != 0
            startPulse(answers: true)
        default: break
        }
        return nil
    }

    private mutating func startPulse(answers: Bool) {
        bus.power(true, at: free)
        doesPulseAnswer = answers
        let length = Self.pulses[Int(parameters[3])]
        pulseEnd = length.map { free + .milliseconds($0) } ?? Delay(nanoseconds: .max)
        if let end = pulseEnd, length != nil { free = end }
    }

    private mutating func endPulse(at time: Delay) {
        guard pulseEnd != nil else { return }
        pulseEnd = nil
        bus.power(false, at: time)
    }
}
