/// What one line says of one clamp; a column that is missing or unreadable is nil.
public struct ClampValues: Hashable, Sendable, Codable {
    /// Root-mean-square current, at least 0.
    public var current: Current?
    /// Active power, positive for consumption.
    public var power: Power?
    /// Apparent power, at least 0.
    public var apparent: ApparentPower?
    /// Power factor, −1 to 1.
    public var powerFactor: Double?
    /// Reactive power of the fundamental, positive for an inductive load.
    public var reactive: ReactivePower?
    /// The fundamental of the current against that of the voltage.
    public var phasor: Phasor?
    /// The harmonic distortion of the current, as a share of its fundamental.
    public var distortion: Double?
    /// The noise floor that was taken off the current.
    public var floor: Current?
    /// What the samples say of the input.
    public var input: InputLevels?
    /// Energy consumed since the report before; nil where the power is to be integrated.
    public var consumed: Energy?
    /// Energy injected since the report before; nil where the power is to be integrated.
    public var injected: Energy?
    /// True where the board sent `nan`: clipped, unburdened or measured too late.
    public var isInvalid: Bool

    /// Makes the values of a clamp.
    public init(
        current: Current? = nil, power: Power? = nil, apparent: ApparentPower? = nil,
        powerFactor: Double? = nil, isInvalid: Bool = false
    ) {
        self.current = current
        self.power = power
        self.apparent = apparent
        self.powerFactor = powerFactor
        self.isInvalid = isInvalid
    }
}
