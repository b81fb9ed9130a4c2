public import WESModel

/// The board of the clamps: a line each period, as an RPICT or an emonTx sends it.
///
/// Pure. A line holds what the house takes at its instant, through every clamp as it was put on
/// and against the voltage as V1 and V2 are wired (measure.md section 2.1).
public struct SimulatedBoard: SimulatedSource {
    private let board: SceneClampBoard
    private let baud: Int
    private let timeline: ConditionTimeline<BoardCondition>
    private var physics: ClampPhysics
    private var random: SeededGenerator
    private var emon: EmonLineText
    private var message = 0
    private var nextLine = Self.firstLine
    private var pending: [PacedByte] = []

    private static let node = "11"
    private static let banner = "emonTx V4 CM, 1.6.0"
    /// What a clamp without a current reads at least, VA.
    private static let idle = 0.2
    /// What an input without a voltage reads, V.
    private static let hum = 0.3
    /// The voltage that noise is turned into a current by.
    private static let nominal = 230.0
    private static let firstLine = Delay.milliseconds(250)

    /// Makes a board that starts with the scene; nil where the scene has none.
    public init?(scene: Scene) {
        guard let board = scene.board, board.kind != .waveform else { return nil }
        self.board = board
        baud = board.kind == .emon ? 115_200 : 38_400
        physics = ClampPhysics(scene)
        timeline = ConditionTimeline(faults: scene.faults, areas: ["clamps", "mains"])
        random = SeededGenerator(seed: scene.seed &+ 38_400)
        emon = EmonLineText(isJSON: board.isJSON)
        if board.kind == .emon { send(Self.banner, at: .zero) }
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
            measure(at: nextLine)
            nextLine = nextLine + board.period
        }
        let due = pending.prefix { $0.at <= limit }
        pending.removeFirst(due.count)
        return Array(due)
    }

    private mutating func measure(at start: Delay) {
        let condition = timeline.condition(at: start)
        guard !condition.isSilent, condition.presence != .gone else { return }
        let figures = figures(at: start, condition)
        message += 1
        let text =
            board.kind == .emon
            ? emon.line(figures, message: message, after: board.period)
            : fields(figures).joined(separator: ",")
        guard !random.hits(condition.lost) else { return }
        send(text, at: start, isGarbage: condition.isGarbage)
    }

    private mutating func send(_ text: String, at start: Delay, isGarbage: Bool = false) {
        var line = Array((text + "\r\n").utf8)
        if isGarbage { line = line.map { _ in UInt8.random(in: 0x80...0xFF, using: &random) } }
        for (index, value) in line.enumerated() {
            let at = start + SimulatedLine.duration(of: index + 1, at: baud)
            pending.append(PacedByte(at: at, value: value, baud: baud))
        }
    }

    private mutating func figures(at time: Delay, _ condition: BoardCondition) -> BoardFigures {
        let signed = board.mainsColumn == nil ? 0 : physics.voltage(at: time, condition)
        var figures = BoardFigures(
            volts: abs(signed) + (signed == 0 ? Self.hum : 0), hasVoltage: signed != 0,
            frequency: signed == 0 ? 0 : physics.frequency(at: time, condition), clamps: [:])
        for number in physics.clamps.keys.sorted() {
            figures.clamps[number] = clamp(number, at: time, signed, condition)
        }
        return figures
    }

    /// What the board computes of a clamp: current, and power against the voltage as it is wired.
    private mutating func clamp(
        _ number: Int, at time: Delay, _ volts: Double, _ condition: BoardCondition
    ) -> (active: Double, current: Double) {
        let noise = Double.random(in: -0.4...0.4, using: &random)
        let signal = physics.signal(of: number, at: time, condition)
        let current = max(signal.current, (abs(noise) + Self.idle) / Self.nominal)
        // Beyond the ends of its scale a board gives no number.
        let highest = board.samples.amperesPerVolt * SamplePlan.reference / 2
        guard current * signal.drive * 2.0.squareRoot() <= highest else { return (.nan, .nan) }
        return (signal.fundamental.real * volts + (volts == 0 ? 0 : noise), current)
    }

    private func fields(_ figures: BoardFigures) -> [String] {
        board.sentColumns.map { column in
            let number = column.last.flatMap { Int(String($0)) } ?? 0
            let (active, current) = figures.clamps[number] ?? (0, 0)
            let apparent = current * figures.volts
            switch column.prefix(while: \.isLetter) {
            case "node": return Self.node
            case "p": return DecimalText.text(active, decimals: 1)
            case "s": return DecimalText.text(apparent, decimals: 1)
            case "i":
                return board.isMilliampere
                    ? DecimalText.text(current * 1_000, decimals: 1)
                    : DecimalText.text(current, decimals: 3)
            case "vrms", "v": return DecimalText.text(figures.volts, decimals: 1)
            case "pf":
                return DecimalText.text(apparent > 1 ? active / apparent : 0, decimals: 3)
            case "f": return DecimalText.text(figures.frequency, decimals: 2)
            default: return "0"
            }
        }
    }
}
