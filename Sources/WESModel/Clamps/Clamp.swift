/// One current clamp: what it measured last.
public struct Clamp: Sendable, Codable, Equatable {
    /// `clamps.1` to `clamps.4`.
    public var source: SourceID
    /// The state of its board.
    public var link: LinkState
    /// Root-mean-square current.
    public var current: Reading<Current>?
    /// Active power, positive for consumption; nil without a measured mains voltage.
    public var power: Reading<Power>?
    /// Apparent power; an estimate at 230 V without a measured mains voltage.
    public var apparent: Reading<ApparentPower>?
    /// Power factor, 0 to 1.
    public var powerFactor: Reading<Double>?
    /// Reactive power of the fundamental, positive for an inductive load.
    public var reactive: Reading<ReactivePower>?
    /// The fundamental of the current against that of the voltage, corrected as the power is.
    public var phasor: Reading<Phasor>?
    /// The harmonic distortion of the current, as a share of its fundamental.
    public var distortion: Double?
    /// The noise floor that was taken off the current.
    public var floor: Current?
    /// What the samples say of the input.
    public var input: InputLevels?
    /// True where its sign is turned by software.
    public var isInverted = false
    /// True once a current above the dead band was seen.
    public var hasSeenCurrent = false
    /// True where the board sent a value that is none in the last report.
    public var isInvalid = false
    /// The largest current that it measured.
    public var largest = Current(amperes: 0)
    /// How long it has shown a small current that does not move.
    public var standstill: SmallCurrent?
    /// What it measured beside the meter while both stood still.
    public var comparison: MeterComparison?
    /// Since when its direction agrees with what is independent of it; nil after a contrary one.
    public var agreesSince: Instant?
    /// When its direction was last proved; nil while nothing proved it.
    public var agreedAt: Instant?
    /// Energy consumed since the engine started.
    public var consumed = Energy(wattHours: 0)
    /// Energy injected since the engine started.
    public var injected = Energy(wattHours: 0)

    /// The power under which a circuit counts as idle (console.md section 4).
    public static let deadBand = Power(watts: 10)
    /// The current under which a circuit counts as idle where no power is known.
    public static let idleCurrent = Current(amperes: 0.05)
    /// The voltage by which a current is multiplied where none is measured.
    public static let assumedVoltage = Voltage(volts: 230)

    /// Makes a clamp that measured nothing yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }

    /// The way energy flows, as measured; nil before the first reading.
    public var direction: FlowDirection? {
        if let power {
            if abs(power.value.watts) < Self.deadBand.watts { return .idle }
            return power.value.watts > 0 ? .consumption : .injection
        }
        guard let current else { return nil }
        return current.value < Self.idleCurrent ? .idle : .unknown
    }
}
