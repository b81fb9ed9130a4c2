import Glibc
public import WESModel

/// The converter of a front end: samples of the mains and of every clamp, as raw counts.
///
/// Pure. The mains is a wave with a little distortion whose frequency wanders, every clamp has the
/// current of its loads as it was put on, and one converter takes the channels one after another
/// behind transformers that lead (measure.md sections 1.2 and 1.3).
public struct SimulatedConverter: SimulatedSource {
    private let board: SceneClampBoard
    private let samples: SampleDescription
    private let timeline: ConditionTimeline<BoardCondition>
    private let baud: Int
    private var physics: ClampPhysics
    private var random: SeededGenerator
    private var angle = 0.0
    private var frames = 0

    /// The lead of the clamps, degrees; that of the transformer is theirs and the net lead.
    private static let clampLead = 2.5
    /// What the house takes is looked at so often.
    private static let slice = Delay.milliseconds(20)
    /// A board that samples now and then takes so much of the signal each time.
    private static let burst = Delay.milliseconds(1_250)

    /// Makes a converter that starts with the scene; nil where the scene has none.
    public init?(scene: Scene) {
        guard let board = scene.board, board.kind == .waveform else { return nil }
        self.board = board
        samples = board.samples
        physics = ClampPhysics(scene)
        timeline = ConditionTimeline(faults: scene.faults, areas: ["clamps", "mains"])
        random = SeededGenerator(seed: scene.seed &+ 2_560)
        baud = Int(samples.rateHertz * Double(samples.channels) * 16)
    }

    /// How the source shows itself at an instant of the scene.
    public func presence(at time: Delay) -> SourcePresence {
        timeline.condition(at: time).presence
    }

    /// Takes over what the relays do.
    public mutating func switchLoads(_ switches: LoadSwitches) {
        physics.house.switches = switches
    }

    /// The bytes of the frames whose instant is not past a limit.
    public mutating func bytes(until limit: Delay) -> [PacedByte] {
        var bytes: [PacedByte] = []
        while true {
            let start = instant(of: frames)
            guard start <= limit else { return bytes }
            let end = min(start + Self.slice, limit)
            let count = max(frameNumber(at: end) - frames + 1, 1)
            convert(count, at: start, into: &bytes)
            frames += count
        }
    }

    private func instant(of frame: Int) -> Delay {
        Delay(nanoseconds: Int64(Double(frame) / samples.rateHertz * 1e9))
    }

    private func frameNumber(at time: Delay) -> Int { Int(time.seconds * samples.rateHertz) }

    /// True where a board that samples now and then rests.
    private func isResting(at time: Delay) -> Bool {
        guard let pause = board.burstPeriod, pause > .zero else { return false }
        return time.nanoseconds % pause.nanoseconds > Self.burst.nanoseconds
    }

    private mutating func convert(_ count: Int, at start: Delay, into bytes: inout [PacedByte]) {
        let condition = timeline.condition(at: start)
        let frequency = physics.frequency(at: start, condition)
        let step = 2 * Double.pi * frequency / samples.rateHertz
        guard !condition.isSilent, condition.presence != .gone, !isResting(at: start) else {
            angle = (angle + step * Double(count)).truncatingRemainder(dividingBy: 2 * .pi)
            return
        }
        bytes.reserveCapacity(bytes.count + count * samples.channels * 2)
        let lens = ConverterLens(
            samples, physics, at: start, condition, frequency: frequency,
            clampLead: Self.clampLead)
        for frame in 0..<count {
            let at = instant(of: frames + frame)
            for channel in 0..<samples.channels {
                let noise =
                    Double.random(in: -0.9...0.9, using: &random)
                    + Double.random(in: -0.9...0.9, using: &random)
                var value = lens.count(channel: channel, angle: angle, noise: noise)
                if condition.isGarbage { value = UInt16.random(in: 0...UInt16.max, using: &random) }
                bytes.append(PacedByte(at: at, value: UInt8(value & 0xFF), baud: baud))
                bytes.append(PacedByte(at: at, value: UInt8(value >> 8), baud: baud))
            }
            angle += step
            if angle > .pi { angle -= 2 * .pi }
        }
    }
}
