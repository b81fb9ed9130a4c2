/// One `[counters.N]` table of the configuration.
public struct CounterDescription: Sendable, Codable, Hashable {
    /// The line, `gpiochip0:17` or `sim:PATH:17`.
    public var line: String
    /// What is counted.
    public var kind: CounterKind
    /// The weight of one pulse; nil where the table gives none.
    public var weight: PulseWeight?
    /// The name a person gave it.
    public var name: String?
    /// How long a level must stay to count; nil for what suits the kind.
    public var stableTime: Delay?
    /// What a cubic metre of gas holds, by the day from which it does.
    public var coefficients: [GasCoefficient] = []

    /// Makes a description.
    public init(
        line: String, kind: CounterKind = .water, weight: PulseWeight? = nil, name: String? = nil
    ) {
        self.line = line
        self.kind = kind
        self.weight = weight
        self.name = name
    }
}
