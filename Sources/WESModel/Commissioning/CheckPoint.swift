/// One line of the checklist.
public struct CheckPoint: Sendable, Equatable {
    /// The terminal, `balance` for the balance of the clamps.
    public var terminal: SourceID
    /// Its state.
    public var state: CheckState
    /// A person's word, never over a fault; nil without one.
    public var validation: Validation?
    /// The findings of its terminal, the worst first.
    public var faults: [Fault]
    /// What was measured.
    public var measure: CheckMeasure
    /// When its value was measured; nil where the notion does not apply.
    public var measuredAt: Instant?

    /// Makes a point.
    public init(
        terminal: SourceID, state: CheckState, validation: Validation? = nil,
        faults: [Fault] = [], measure: CheckMeasure = .waiting, measuredAt: Instant? = nil
    ) {
        self.terminal = terminal
        self.state = state
        self.validation = validation
        self.faults = faults
        self.measure = measure
        self.measuredAt = measuredAt
    }

    /// True where a person's word stands for a measure (console.md section 3).
    public var isByHand: Bool { validation != nil }
}
