/// One current clamp: what it measured last.
public struct Clamp: Sendable, Codable, Equatable {
    /// `clamps.1` to `clamps.4`.
    public var source: SourceID
    /// The state of its source.
    public var link: LinkState
    /// Root-mean-square current.
    public var current: Reading<Current>?
    /// Active power, positive for consumption; nil without a measured mains voltage.
    public var power: Reading<Power>?
    /// Apparent power; an estimate without a measured mains voltage.
    public var apparent: Reading<ApparentPower>?
    /// Power factor, 0 to 1.
    public var powerFactor: Reading<Double>?

    /// Makes a clamp that measured nothing yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
