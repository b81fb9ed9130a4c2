/// A turn of the plane as a complex number of length 1.
///
/// Sines come from their series and angles from half-angles, so that the model needs no
/// mathematics library; both are exact to a millionth of a degree.
public struct Rotation: Hashable, Sendable, Codable {
    /// The part along the real axis.
    public let cosine: Double
    /// The part along the imaginary axis, positive for a lead.
    public let sine: Double

    /// No turn.
    public static let none = Rotation(cosine: 1, sine: 0)
    private static let radian = Double.pi / 180

    private init(cosine: Double, sine: Double) {
        self.cosine = cosine
        self.sine = sine
    }

    /// The turn by an angle, positive for a lead; no turn for what is no number.
    public init(degrees: Double) {
        guard degrees.isFinite else {
            self = .none
            return
        }
        let part = degrees.remainder(dividingBy: 360) / 8 * Self.radian
        let square = part * part
        var sine = 1.0
        var cosine = 1.0
        for order in stride(from: 14.0, through: 2, by: -2) {
            sine = 1 - square / (order * (order + 1)) * sine
            cosine = 1 - square / (order * (order - 1)) * cosine
        }
        sine *= part
        for _ in 0..<3 { (cosine, sine) = (cosine * cosine - sine * sine, 2 * sine * cosine) }
        self.init(cosine: cosine, sine: sine)
    }

    /// The direction of a phasor; nil for one without a length.
    public init?(_ phasor: Phasor) {
        let length = phasor.magnitude
        guard length > 0, length.isFinite else { return nil }
        self.init(cosine: phasor.real / length, sine: phasor.imaginary / length)
    }

    /// The angle, −180 to 180 degrees.
    public var degrees: Double {
        guard sine != 0 || cosine > 0 else { return 180 }
        var tangent = sine
        var base = cosine
        for _ in 0..<3 {
            let length = (base * base + tangent * tangent).squareRoot()
            (tangent, base) = (tangent, base + length)
        }
        // An eighth of the angle, at most 22.5 degrees: its arc tangent as a series.
        let ratio = tangent / base
        let square = ratio * ratio
        var series = 0.0
        for order in stride(from: 25.0, through: 1, by: -2) { series = 1 / order - square * series }
        return ratio * series * 8 / Self.radian
    }

    /// The turn back.
    public var inverse: Rotation { Rotation(cosine: cosine, sine: -sine) }

    /// The turn as a factor of phasors.
    public var phasor: Phasor { Phasor(real: cosine, imaginary: sine) }
}
