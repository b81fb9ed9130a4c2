/// The fundamental of a current as a complex number, the mains voltage on the real axis.
///
/// Root-mean-square amperes. Consumption has a positive real part, an inductive load a negative
/// imaginary part: I1 · conj(V1) / |V1| (measure.md section 4.3).
public struct Phasor: Hashable, Sendable, Codable {
    /// The part in phase with the voltage, A.
    public var real: Double
    /// The part a quarter of a cycle ahead of it, A.
    public var imaginary: Double

    /// No current.
    public static let zero = Phasor(real: 0, imaginary: 0)

    /// Makes a phasor from its two parts in root-mean-square amperes.
    public init(real: Double, imaginary: Double) {
        self.real = real
        self.imaginary = imaginary
    }

    /// Its length, root-mean-square amperes.
    public var magnitude: Double { (real * real + imaginary * imaginary).squareRoot() }

    /// The sum of two currents.
    public static func + (left: Phasor, right: Phasor) -> Phasor {
        Phasor(real: left.real + right.real, imaginary: left.imaginary + right.imaginary)
    }

    /// What one current is more than another.
    public static func - (left: Phasor, right: Phasor) -> Phasor {
        Phasor(real: left.real - right.real, imaginary: left.imaginary - right.imaginary)
    }

    /// The product of two complex numbers: a turn and a gain.
    public static func * (left: Phasor, right: Phasor) -> Phasor {
        Phasor(
            real: left.real * right.real - left.imaginary * right.imaginary,
            imaginary: left.real * right.imaginary + left.imaginary * right.real)
    }

    /// The same current, times a factor.
    public static func * (left: Phasor, factor: Double) -> Phasor {
        Phasor(real: left.real * factor, imaginary: left.imaginary * factor)
    }
}
