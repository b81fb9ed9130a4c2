import Glibc
import WESModel

/// What flows through each clamp of a house and what it makes of it: the one source of every
/// simulated board.
struct ClampPhysics {
    let clamps: [Int: SceneClamp]
    let mainsGain: Double
    var house: SimulatedHouse

    private static let third = 2 * Double.pi / 3

    init(_ scene: Scene) {
        clamps = scene.clamps
        mainsGain = scene.board?.mainsGain ?? 1
        house = scene.houseAtRest
    }

    /// The voltage that the transformer gives, in mains volts; negative where V1 and V2 are swapped.
    func voltage(at time: Delay, _ condition: BoardCondition) -> Double {
        house.voltage(phase: 1, at: time) * condition.voltageRatio * mainsGain
    }

    /// The mains frequency, Hz; an inverter's stands still.
    func frequency(at time: Delay, _ condition: BoardCondition) -> Double {
        condition.mains.isDisjoint(with: [.inverter, .steps])
            ? house.frequency(at: time) : 50
    }

    /// The signal of a clamp.
    func signal(of number: Int, at time: Delay, _ condition: BoardCondition) -> ClampSignal {
        let mishaps = condition.clamps[number] ?? []
        var signal = ClampSignal()
        if mishaps.contains(.biasLost) { signal.bias = 0.22 }
        if mishaps.contains(.unburdened) { signal.drive = 400 }
        if mishaps.contains(.pickup) { signal.sine = Phasor(real: 0.1, imaginary: 0.23) }
        guard let clamp = clamps[number], mishaps.isDisjoint(with: [.absent, .both, .pickup]),
            !condition.mains.contains(.outage)
        else { return signal }
        let flow = clamp.subjects.reduce(CircuitFlow()) { $0 + house.flow(of: $1, at: time) }
        let phase = condition.phases[number] ?? clamp.phase
        let volts = max(house.voltage(phase: phase, at: time), 1)
        var gain = clamp.gain / volts
        var turn = clamp.lead * .pi / 180
        if mishaps.contains(.otherClamp) { gain *= 0.794 }
        if mishaps.contains(.ajar) {
            gain *= 0.55
            turn += 7 * .pi / 180
        }
        if clamp.isReversed != mishaps.contains(.reversed) { gain = -gain }
        signal.turn = turn - Double(phase - 1) * Self.third
        let sine = flow.sine
        signal.sine =
            signal.sine
            + Phasor(real: sine.active * gain, imaginary: -sine.reactive * gain)
            .turned(by: signal.turn)
        signal.pulses = flow.pulses * gain
        signal.cut = flow.cut * gain
        return signal
    }
}
