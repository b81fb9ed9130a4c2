/// A fact reported by a driver or by the engine; it carries no opinion.
public enum Event: Sendable, Codable {
    /// The clocks, read together, at least once a second.
    case clock(ClockReading)
    /// A configuration is in force, with the tables that changed.
    case configured(UnitDescription, changed: [SourceID], at: Instant)
    /// A saved configuration was refused; the one before stays in force.
    case configurationRefused(ConfigurationProblem, at: Instant)
    /// A transport changed state.
    case link(SourceID, LinkState, at: Instant)
    /// A téléinfo fact.
    case teleinfo(SourceID, TeleinfoEvent, at: Instant)
    /// A fact of the clamps' board.
    case clamps(ClampEvent, at: Instant)
    /// A fact of the 1-Wire bus.
    case oneWire(OneWireEvent, at: Instant)
    /// A fact of a pulse counter.
    case counter(SourceID, CounterEvent, at: Instant)
    /// A fact of a contact.
    case contact(SourceID, ContactEvent, at: Instant)
    /// A fact of a relay.
    case relay(SourceID, RelayEvent, at: Instant)
    /// A fact of an analog input.
    case analog(SourceID, AnalogEvent, at: Instant)
    /// A fact of a meter of the RS485 bus.
    case modbus(SourceID, ModbusEvent, at: Instant)
    /// What a look at the battery-backed clock showed.
    case batteryClock(BatteryClockReport, at: Instant)
    /// Something that commissioning learned, now or before.
    case learned(LearnedFact, at: Instant)
    /// What the journal of former runs holds, oldest first.
    case recalled([JournalEntry], at: Instant)
    /// The process was stopped for a while and runs again: nobody listened meanwhile.
    case resumed(at: Instant)
    /// The address of the unit on its network; nil without one.
    case address(String?, at: Instant)
    /// A person began a guided load test.
    case stepTestStarted(SourceID, StepLoad, at: Instant)
    /// A person stopped the load test, or put its result away.
    case stepTestStopped(at: Instant)
    /// A person began a guided calibration.
    case calibrationStarted(CalibrationRun)
    /// A command was answered.
    case answered(CommandID, CommandOutcome, at: Instant)
    /// The store of learned state met something worth telling.
    case store(StoreFact, at: Instant)

    /// When the fact was observed.
    public var at: Instant {
        switch self {
        case .clock(let reading): reading.instant
        case .configured(_, _, let at), .configurationRefused(_, let at), .link(_, _, let at),
            .teleinfo(_, _, let at), .clamps(_, let at), .oneWire(_, let at),
            .counter(_, _, let at), .contact(_, _, let at), .relay(_, _, let at),
            .analog(_, _, let at), .modbus(_, _, let at), .batteryClock(_, let at),
            .learned(_, let at), .recalled(_, let at), .resumed(let at), .address(_, let at),
            .answered(_, _, let at),
            .stepTestStarted(_, _, let at), .stepTestStopped(let at), .store(_, let at):
            at
        case .calibrationStarted(let run): run.startedAt
        }
    }
}
