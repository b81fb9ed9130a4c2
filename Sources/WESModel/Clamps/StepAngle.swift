/// The six places where a resistive load can be: three phases, two ways round.
struct StepAngle {
    /// The phase of the conductor, 1 to 3, the voltage being that of phase 1.
    let phase: Int
    /// True where the clamp is the wrong way round.
    let isReversed: Bool
    /// The angle of the voltage over the current, degrees.
    let degrees: Double
    /// The direction of the current, length 1.
    let direction: Phasor

    private static let half = 0.5
    private static let side = 0.866_025_403_784_438_6

    private static let all = [
        StepAngle(
            phase: 1, isReversed: false, degrees: 0,
            direction: Phasor(real: 1, imaginary: 0)),
        StepAngle(
            phase: 1, isReversed: true, degrees: 180,
            direction: Phasor(real: -1, imaginary: 0)),
        StepAngle(
            phase: 2, isReversed: false, degrees: 120,
            direction: Phasor(real: -half, imaginary: -side)),
        StepAngle(
            phase: 3, isReversed: false, degrees: -120,
            direction: Phasor(real: -half, imaginary: side)),
        StepAngle(
            phase: 2, isReversed: true, degrees: -60,
            direction: Phasor(real: half, imaginary: side)),
        StepAngle(
            phase: 3, isReversed: true, degrees: 60,
            direction: Phasor(real: half, imaginary: -side)),
    ]

    /// The cosine of 20°, within which a load is taken for one of the six.
    private static let near = 0.939_692_620_785_908_4

    /// The place within 20° of a step; nil for a load that is not resistive.
    static func nearest(_ step: Phasor) -> StepAngle? {
        guard let best = closest(step), best.cosine >= near else { return nil }
        return best.angle
    }

    /// One of the six.
    static func at(phase: Int, isReversed: Bool) -> StepAngle? {
        all.first { $0.phase == phase && $0.isReversed == isReversed }
    }

    /// The angle of the voltage over a current, −180 to 180 degrees.
    static func degrees(_ step: Phasor) -> Double {
        guard let best = closest(step), step.magnitude > 0 else { return 0 }
        // The rest is under 30°: the sine of what is left gives it by its series.
        let turned =
            step
            * Phasor(
                real: best.angle.direction.real, imaginary: -best.angle.direction.imaginary)
        let sine = -turned.imaginary / step.magnitude
        let square = sine * sine
        let rest = sine * (1 + square * (1.0 / 6 + square * (3.0 / 40 + square * 15.0 / 336)))
        let angle = best.angle.degrees + rest * 57.295_779_513_082_32
        return angle > 180 ? angle - 360 : angle <= -180 ? angle + 360 : angle
    }

    private static func closest(_ step: Phasor) -> (angle: StepAngle, cosine: Double)? {
        guard step.magnitude > 0 else { return nil }
        return all.map { angle in
            let turned =
                step
                * Phasor(
                    real: angle.direction.real, imaginary: -angle.direction.imaginary)
            return (angle, turned.real / step.magnitude)
        }.max { $0.1 < $1.1 }
    }
}
