/// One `[relays.N]` table of the configuration.
public struct RelayDescription: Sendable, Codable, Hashable {
    /// What a relay switches.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        /// Heaters: no contactor needed under the relay's rating.
        case resistive
        /// Coils and motors: a contactor is asked for.
        case inductive
        /// Compressors and heat pumps: the 10 s test is refused.
        case compressor
    }

    /// The line, `gpiochip0:23`, `ds2408:ROM:CHANNEL` or `sim:PATH:23`.
    public var line: String
    /// The name a person gave it.
    public var name: String?
    /// The clamp or counter that must move when it closes.
    public var load: SourceID?
    /// The load expected, W, from the least to the most.
    public var expected: ClosedRange<Double>?
    /// True where other circuits share the clamp: only the step of a test counts.
    public var isLoadShared: Bool
    /// True where a thermostat may keep the load at 0 W.
    public var hasThermostat: Bool
    /// The contact that reads the relay back.
    public var feedback: SourceID?
    /// What it switches.
    public var kind: Kind
    /// True where the relay drives a contactor; nil where the table does not say.
    public var hasContactor: Bool?
    /// The most current through the relay itself.
    public var limit: Current
    /// The shortest time closed.
    public var shortestOn: Delay
    /// The shortest time open.
    public var shortestOff: Delay
    /// The most closings in an hour; 0 for no limit.
    public var mostPerHour: Int
    /// True where the line is left as it is when the engine ends.
    public var holdsAtExit: Bool

    /// True where a closed relay takes its load off, or lets none pass.
    public var isShedding: Bool { expected.map { $0.upperBound <= 0 } ?? false }

    /// True where whoever drives the line has nothing to change: the relay stays as it is.
    public func isDriven(as other: RelayDescription) -> Bool {
        line == other.line && kind == other.kind && shortestOn == other.shortestOn
            && shortestOff == other.shortestOff && mostPerHour == other.mostPerHour
            && holdsAtExit == other.holdsAtExit
    }

    /// Makes a description.
    public init(line: String, name: String? = nil, load: SourceID? = nil) {
        self.line = line
        self.name = name
        self.load = load
        expected = nil
        isLoadShared = false
        hasThermostat = false
        feedback = nil
        kind = .resistive
        hasContactor = nil
        limit = Current(amperes: 10)
        shortestOn = .zero
        shortestOff = .zero
        mostPerHour = 0
        holdsAtExit = false
    }
}
