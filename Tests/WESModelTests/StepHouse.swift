@testable import WESModel

/// Circuits whose currents are complex numbers, shown to a step test report by report.
struct StepHouse {
    var test: StepTest
    var circuits = StepCircuits(roles: [1: .grid, 2: .load, 3: .load, 4: .production])
    /// The current of each clamp.
    var currents: [Int: Phasor] = [
        1: Phasor(real: 6, imaginary: -2), 2: Phasor(real: 3.5, imaginary: -3.6),
        3: Phasor(real: 0.2, imaginary: 0.05), 4: Phasor(real: -4, imaginary: 0.1),
    ]
    /// The currents of the meter by phase.
    var meter: [Int: Double] = [:]
    var hasAngles = true
    var volts = 236.0
    /// The noise of each part, A.
    var noise = 0.02
    private var seed: UInt64 = 7
    private(set) var second = 0

    init(_ number: Int, _ load: StepLoad = .unknown) {
        test = StepTest(source: .clamp(number), load: load, startedAt: .zero)
    }

    /// A resistive current on a phase, the clamp one way or the other.
    static func load(_ amperes: Double, phase: Int = 1, isReversed: Bool = false) -> Phasor {
        let side = 0.866_025_403_784_438_6
        let unit: Phasor =
            switch phase {
            case 2: Phasor(real: -0.5, imaginary: -side)
            case 3: Phasor(real: -0.5, imaginary: side)
            default: Phasor(real: 1, imaginary: 0)
            }
        return unit * (isReversed ? -amperes : amperes)
    }

    var proof: StepProof? {
        if case .done(let proof) = test.stage { return proof }
        return nil
    }

    mutating func add(_ current: Phasor, to numbers: Int...) {
        for number in numbers { currents[number] = (currents[number] ?? .zero) + current }
    }

    /// Lets seconds pass, a report in each.
    mutating func run(_ seconds: Int, _ change: (inout StepHouse) -> Void = { _ in }) {
        for _ in 0..<seconds {
            second += 1
            change(&self)
            let shown = currents.mapValues {
                $0 + Phasor(real: random() * noise, imaginary: random() * noise)
            }
            test.take(
                StepSample(
                    currents: shown, hasAngles: hasAngles, volts: volts, meter: meter,
                    unixSeconds: Int64(second)), circuits: circuits)
            test.tick(at: .zero + .seconds(Int64(second)))
        }
    }

    /// From −1 to 1, the same on every run.
    private mutating func random() -> Double {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(seed >> 40) / Double(1 << 23) - 1
    }
}
