import WESModel

/// The current in the secondary of a clamp at one moment, as a sum of shapes.
struct ClampSignal {
    /// The sinusoidal part against the voltage of phase 1, root-mean-square amperes.
    var sine = Phasor.zero
    /// Amperes of the pulses of switch-mode supplies, and of dimmers, for the shape of 1 W at 1 V.
    var pulses = 0.0
    var cut = 0.0
    /// How far the shapes are turned against the voltage of phase 1, radians.
    var turn = 0.0
    /// The share of the full scale that the input rests at.
    var bias = 0.5
    /// What the amplifier of the input multiplies by: a missing burden drives it into its ends.
    var drive = 1.0

    /// The fundamental, root-mean-square amperes.
    var fundamental: Phasor {
        let shaped = Phasor(
            real: pulses + cut,
            imaginary: -pulses * LoadShape.reactive(of: .pulses)
                - cut * LoadShape.reactive(of: .cut))
        return sine + shaped.turned(by: turn)
    }

    /// Root-mean-square current, A.
    var current: Double {
        let pulsed = pulses * LoadShape.distortion(of: .pulses)
        let dimmed = cut * LoadShape.distortion(of: .cut)
        let main = fundamental.magnitude
        return (main * main + pulsed * pulsed + dimmed * dimmed).squareRoot()
    }

    /// The current at an angle of the voltage of phase 1, 0 at its peak, A.
    func current(cosine: Double, sine sineOfAngle: Double, angle: Double) -> Double {
        var value = 2.0.squareRoot() * (sine.real * cosine - sine.imaginary * sineOfAngle)
        if pulses != 0 { value += pulses * LoadShape.pulses.current(at: angle + turn) }
        if cut != 0 { value += cut * LoadShape.cut.current(at: angle + turn) }
        return value
    }
}
