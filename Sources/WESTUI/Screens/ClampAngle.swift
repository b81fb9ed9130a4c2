import WESModel

/// The angle between the voltage and the current of a clamp, as far as its source tells it.
enum ClampAngle: Hashable {
    /// The fundamental of the current, measured or computed from the powers.
    case known(Phasor)
    /// From the active and the apparent power: the side is not known.
    case unsigned(Phasor)
    /// Too little current for an angle.
    case idle
    /// No mains voltage, or no value now.
    case none

    init(_ clamp: Clamp, _ mains: Mains?, at now: Instant) {
        func fresh<Value>(_ reading: Reading<Value>?) -> Value? {
            reading.flatMap { $0.health(at: now) == .ok ? $0.value : nil }
        }
        guard let volts = fresh(mains?.voltage)?.volts, volts >= Mains.absent.volts,
            let watts = fresh(clamp.power)?.watts
        else {
            self = .none
            return
        }
        let amperes = fresh(clamp.current)?.amperes
        guard (amperes ?? watts / volts).magnitude >= Clamp.idleCurrent.amperes else {
            self = .idle
            return
        }
        if let phasor = fresh(clamp.phasor), phasor.magnitude >= Clamp.idleCurrent.amperes {
            self = .known(phasor)
        } else if let vars = fresh(clamp.reactive)?.vars {
            self = .known(Phasor(real: watts / volts, imaginary: -vars / volts))
        } else if let apparent = fresh(clamp.apparent)?.voltAmperes {
            let square = max(apparent * apparent - watts * watts, 0)
            self = .unsigned(
                Phasor(real: watts / volts, imaginary: -square.squareRoot() / volts))
        } else {
            self = .none
        }
    }

    /// The arm that is drawn; nil without one.
    var phasor: Phasor? {
        switch self {
        case .known(let phasor), .unsigned(let phasor): phasor
        case .idle, .none: nil
        }
    }

    /// The angle of the voltage over the current, −180 to 180 degrees; nil without one.
    var degrees: Double? {
        phasor.flatMap { Rotation($0) }.map { $0.degrees == 180 ? 180 : -$0.degrees }
    }
}
