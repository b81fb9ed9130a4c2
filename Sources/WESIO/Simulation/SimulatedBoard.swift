import Glibc
public import WESModel

/// The board of the clamps: one CSV line each period at 38400 bauds, as an RPICT sends it.
///
/// Pure. A line holds what the house takes at its instant, through every clamp as it was put on
/// and against the voltage as V1 and V2 are wired (measure.md section 2.1).
public struct SimulatedBoard: SimulatedSource {
    private let board: SceneClampBoard
    private let timeline: ConditionTimeline<BoardCondition>
    private var physics: ClampPhysics
    private var random: SeededGenerator
    private var nextLine = Self.firstLine
    private var pending: [PacedByte] = []

    private static let baud = 38_400
    private static let node = "11"
    /// What a clamp without a current reads at least, VA.
    private static let idle = 0.2
    /// What an input without a voltage reads, V.
    private static let hum = 0.3
    /// The voltage that noise is turned into a current by.
    private static let nominal = 230.0
    private static let firstLine = Delay.milliseconds(250)

    /// Makes a board that starts with the scene; nil where the scene has none.
    public init?(scene: Scene) {
        guard let board = scene.board, board.kind == .rpict else { return nil }
        self.board = board
        physics = ClampPhysics(clamps: scene.clamps, house: scene.houseAtRest)
        timeline = ConditionTimeline(faults: scene.faults, areas: ["clamps", "mains"])
        random = SeededGenerator(seed: scene.seed &+ 38_400)
    }

    /// How the port shows itself at an instant of the scene.
    public func presence(at time: Delay) -> SourcePresence {
        timeline.condition(at: time).presence
    }

    /// Takes over what the relays do, from the next line on.
    public mutating func switchLoads(_ switches: LoadSwitches) { physics.house.switches = switches }

    /// The bytes whose instant is not past a limit, in order.
    public mutating func bytes(until limit: Delay) -> [PacedByte] {
        while nextLine <= limit {
            send(at: nextLine)
            nextLine = nextLine + board.period
        }
        let due = pending.prefix { $0.at <= limit }
        pending.removeFirst(due.count)
        return Array(due)
    }

    private mutating func send(at start: Delay) {
        let condition = timeline.condition(at: start)
        guard !condition.isSilent, condition.presence != .gone else { return }
        var line = Array((fields(at: start, condition).joined(separator: ",") + "\r\n").utf8)
        if condition.isGarbage {
            line = line.map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
        }
        for (index, value) in line.enumerated() {
            let at = start + SimulatedLine.duration(of: index + 1, at: Self.baud)
            pending.append(PacedByte(at: at, value: value, baud: Self.baud))
        }
    }

    private mutating func fields(at time: Delay, _ condition: BoardCondition) -> [String] {
        let signed = voltage(at: time, condition)
        let volts = abs(signed) + (signed == 0 ? Self.hum : 0)
        var measures: [Int: (active: Double, current: Double)] = [:]
        for number in physics.clamps.keys.sorted() {
            measures[number] = measure(number, at: time, signed, condition)
        }
        return board.sentColumns.map { column in
            let number = column.last.flatMap { Int(String($0)) } ?? 0
            let measure = measures[number] ?? (0, 0)
            let current = measure.current
            let letters = column.prefix { $0.isLetter }
            switch letters {
            case "node": return Self.node
            case "p": return DecimalText.text(measure.active, decimals: 1)
            case "s": return DecimalText.text(current * volts, decimals: 1)
            case "i":
                return board.isMilliampere
                    ? DecimalText.text(current * 1_000, decimals: 1)
                    : DecimalText.text(current, decimals: 3)
            case "vrms", "v": return DecimalText.text(volts, decimals: 1)
            case "pf":
                let apparent = current * volts
                let factor = apparent > 1 ? measure.active / apparent : 0
                return DecimalText.text(factor, decimals: 3)
            case "f": return DecimalText.text(frequency(at: time, condition), decimals: 2)
            default: return "0"
            }
        }
    }

    /// What the board computes of a clamp: current, and power against the voltage as it is wired.
    private mutating func measure(
        _ number: Int, at time: Delay, _ volts: Double, _ condition: BoardCondition
    ) -> (active: Double, current: Double) {
        let noise = Double.random(in: -0.4...0.4, using: &random)
        let signal = physics.signal(of: number, at: time, condition)
        let current = max(signal.current, (abs(noise) + Self.idle) / Self.nominal)
        return (signal.fundamental.real * volts + (volts == 0 ? 0 : noise), current)
    }

    private func voltage(at time: Delay, _ condition: BoardCondition) -> Double {
        guard board.mainsColumn != nil else { return 0 }
        return physics.voltage(at: time, condition)
    }

    private func frequency(at time: Delay, _ condition: BoardCondition) -> Double {
        voltage(at: time, condition) == 0 ? 0 : physics.frequency(at: time, condition)
    }
}
