/// One 0–3.3 V input.
public struct AnalogInput: Sendable, Codable, Equatable {
    /// `analog.1` to `analog.4`.
    public var source: SourceID
    /// The state of its converter.
    public var link: LinkState
    /// The voltage on the input, before the divider.
    public var voltage: Reading<Voltage>?

    /// Makes an input that was not read yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }
}
