/// The mains voltage on V1/V2, through the 9 V AC transformer.
public struct Mains: Sendable, Codable, Equatable {
    /// The state of its source.
    public var link: LinkState
    /// Root-mean-square voltage.
    public var voltage: Reading<Voltage>?
    /// Frequency.
    public var frequency: Reading<Frequency>?

    /// Makes a mains input that measured nothing yet.
    public init(link: LinkState = .unconfigured) { self.link = link }
}
