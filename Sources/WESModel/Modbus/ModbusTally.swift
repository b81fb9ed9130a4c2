/// The exchanges with a meter since the engine started, and over the last minute and hour.
public struct ModbusTally: Sendable, Codable, Equatable {
    /// Turns that gave every value of the map.
    public private(set) var turns = 0
    /// Exchanges without an answer.
    public private(set) var silences = 0
    /// Answers with a wrong CRC, or that ended too early.
    public private(set) var damaged = 0
    /// Answers with a wrong parity.
    public private(set) var parities = 0
    /// Exceptions, which are answers of a good line.
    public private(set) var refusals = 0
    /// Answers of another device, or to another question.
    public private(set) var foreign = 0
    /// The answers, and the wrong ones among them.
    public private(set) var answers = ReadingTally()

    /// Makes an empty tally.
    public init() {}

    /// Exchanges that gave nothing.
    public var failures: Int { silences &+ damaged &+ parities &+ refusals &+ foreign }
    /// Everything that was counted.
    public var exchanges: Int { turns &+ failures }

    /// Counts a turn that gave its values, with the answers that it took.
    mutating func addTurn(answers count: Int, at now: Instant) {
        turns &+= 1
        for _ in 0..<min(max(count, 1), 100) { answers.add(isWrong: false, at: now) }
    }

    /// Counts an exchange that gave nothing.
    mutating func add(_ failure: ModbusFailure, at now: Instant) {
        switch failure {
        case .silence: silences &+= 1
        case .cut, .crc:
            damaged &+= 1
            answers.add(isWrong: true, at: now)
        case .parity:
            parities &+= 1
            answers.add(isWrong: true, at: now)
        case .foreign:
            foreign &+= 1
            answers.add(isWrong: true, at: now)
        case .exception:
            refusals &+= 1
            answers.add(isWrong: false, at: now)
        }
    }
}
