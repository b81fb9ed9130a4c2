import Glibc

/// A complex number, for the fundamentals.
struct ComplexNumber: Hashable, Sendable {
    var real: Double
    var imaginary: Double

    static let zero = ComplexNumber(real: 0, imaginary: 0)

    /// A number of length 1 at an angle, radians.
    init(angle: Double) {
        real = cos(angle)
        imaginary = sin(angle)
    }

    init(real: Double, imaginary: Double) {
        self.real = real
        self.imaginary = imaginary
    }

    var magnitude: Double { hypot(real, imaginary) }
    /// The angle, radians, −π to π.
    var angle: Double { atan2(imaginary, real) }
    var conjugate: ComplexNumber { ComplexNumber(real: real, imaginary: -imaginary) }

    static func + (left: ComplexNumber, right: ComplexNumber) -> ComplexNumber {
        ComplexNumber(
            real: left.real + right.real, imaginary: left.imaginary + right.imaginary)
    }

    static func * (left: ComplexNumber, right: ComplexNumber) -> ComplexNumber {
        ComplexNumber(
            real: left.real * right.real - left.imaginary * right.imaginary,
            imaginary: left.real * right.imaginary + left.imaginary * right.real)
    }

    static func * (left: ComplexNumber, factor: Double) -> ComplexNumber {
        ComplexNumber(real: left.real * factor, imaginary: left.imaginary * factor)
    }
}
