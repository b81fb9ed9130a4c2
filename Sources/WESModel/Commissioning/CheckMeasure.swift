/// What the checklist measured at one point: typed facts that the screens put into words.
public enum CheckMeasure: Hashable, Sendable {
    /// Nothing arrived yet.
    case waiting
    /// No reader of this program reads this terminal.
    case notRead
    /// The values stopped arriving at that instant.
    case mute(since: Instant)
    /// The source answers with what is no value.
    case unreadable
    /// A finding says it: see ``CheckPoint/faults``.
    case fault(FaultCode)
    /// The mode of a meter is being found, at that speed.
    case searching(baud: Int?)
    /// A meter that is received; `isProducer` is nil where the mode does not say it.
    case meter(TeleinfoMode, baud: Int?, isProducer: Bool?)
    /// The mains voltage, and the meter's where it gives one.
    case mains(Voltage, meter: Voltage?)
    /// A clamp whose direction is right, and the relay whose test proves it further.
    case direction(FlowDirection, CircuitRole, relay: Int?)
    /// A clamp whose direction nothing has proved yet.
    case unproved(FlowDirection, CircuitRole)
    /// A clamp that never saw a current.
    case noCurrent
    /// A relay that was never tried, and what would prove it.
    case untested(load: SourceID?)
    /// A relay whose test runs.
    case testing
    /// A relay that was tried: the step of its load, where a clamp proves it.
    case tested(Power?, load: SourceID?)
    /// The balance waits for a clamp.
    case balanceAfter(SourceID)
    /// The balance: what the house takes and what no clamp measures.
    case balance(house: Power, unmeasured: Power?)
    /// A counter that gave pulses: their index.
    case pulses(Int64, rate: Double?)
    /// A counter that gave none.
    case noPulse
    /// A contact: closed or not, and its changes.
    case contact(isClosed: Bool, changes: Int)
    /// The value of an analog input, its unit and its decimals.
    case analog(Double, unit: String, places: Int)
    /// An analog input that never had a voltage.
    case noVoltage
    /// The probes of the bus, and how many of them are absent.
    case probes(Int, absent: Int)
    /// The relay boards of a bus without probes, and how many of them are absent.
    case boards(Int, absent: Int)
    /// An RS485 meter: its power, and its index of energy drawn.
    case rs485(Power?, imported: Energy?)
    /// The probes without a name, of how many.
    case names(missing: Int, of: Int)
    /// The battery-backed clock: what the last look at it showed; `isLocal` where it holds the
    /// local time and not UTC.
    case clock(BatteryClockReport, isLocal: Bool)
    /// The machine started a moment ago: a time server may still answer.
    case awaitingTime
}
