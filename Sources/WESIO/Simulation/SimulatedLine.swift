public import WESModel

/// A téléinfo line: the frames of a meter as bytes, each with its instant.
///
/// Pure. Ten bits a character at the meter's speed, 16.7 to 33.4 ms of silence between frames.
/// The pseudo-terminal and the in-memory link play the same line.
public struct SimulatedLine: SimulatedSource {
    private var meter: any SimulatedMeter
    private let timeline: ConditionTimeline<MeterCondition>
    private var damage: LineDamage
    private var frame = SimulatedFrame(bytes: [], baud: 1_200)
    private var position = 0
    private var frameStart = Delay.zero
    private var mutedAt = Delay.zero
    private var idleSince = Delay.zero
    private var rest: Delay?
    private var ahead: PacedByte?

    /// Silence while the meter is read, after EOT.
    private static let reading = Delay.milliseconds(800)

    /// Makes a line that starts with the scene.
    public init(
        meter: any SimulatedMeter, timeline: ConditionTimeline<MeterCondition>, seed: UInt64
    ) {
        self.meter = meter
        self.timeline = timeline
        damage = LineDamage(seed: seed)
    }

    /// The condition of the line at an instant of the scene.
    public func condition(at time: Delay) -> MeterCondition { timeline.condition(at: time) }

    /// How the adapter shows itself at an instant of the scene.
    public func presence(at time: Delay) -> SourcePresence { condition(at: time).presence }

    /// Takes over what the relays do; the frame under way goes out as it was begun.
    public mutating func switchLoads(_ switches: LoadSwitches) { meter.switchLoads(switches) }

    /// The next byte; nil when the line stays mute for ever.
    public mutating func next() -> PacedByte? {
        if let byte = ahead {
            ahead = nil
            return byte
        }
        return generate()
    }

    /// The bytes whose instant is not past a limit, in order.
    public mutating func bytes(until limit: Delay) -> [PacedByte] {
        var bytes: [PacedByte] = []
        while let byte = next() {
            guard byte.at <= limit else {
                ahead = byte
                break
            }
            bytes.append(byte)
        }
        return bytes
    }

    private mutating func generate() -> PacedByte? {
        while true {
            while position < frame.bytes.count {
                let at = frameStart + Self.duration(of: position + 1, at: frame.baud)
                let value = frame.bytes[position]
                position += 1
                idleSince = at
                if at < mutedAt { return PacedByte(at: at, value: value, baud: frame.baud) }
                position = frame.bytes.count
            }
            guard startFrame() else { return nil }
        }
    }

    /// Starts the next frame; false when there will never be one.
    private mutating func startFrame() -> Bool {
        var start = idleSince + (rest ?? Delay(nanoseconds: damage.gap()))
        while timeline.condition(at: start).isMute {
            guard let change = timeline.nextChange(after: start) else { return false }
            start = change
        }
        let condition = timeline.condition(at: start)
        frame = meter.frame(at: start, under: condition)
        let (bytes, isInterrupted) = damage.pass(frame.bytes, under: condition)
        frame.bytes = bytes
        rest = isInterrupted ? Self.reading : frame.rest
        position = 0
        frameStart = start
        mutedAt = timeline.next(after: start, where: \.isMute) ?? Delay(nanoseconds: .max)
        // A meter that sends nothing must not hold the line: time goes on.
        if bytes.isEmpty { idleSince = start }
        if bytes.isEmpty, rest ?? .zero <= .zero { rest = .seconds(1) }
        return true
    }

    /// How long characters take: ten bits each.
    static func duration(of characters: Int, at baud: Int) -> Delay {
        Delay(nanoseconds: Int64(characters) &* 10_000_000_000 / Int64(max(baud, 1)))
    }
}
