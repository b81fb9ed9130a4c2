/// The whole unit at one instant: the only thing that crosses from acquisition to display.
public struct Snapshot: Sendable, Codable {
    /// Counts the snapshots of a run.
    public var sequence: UInt64 = 0
    /// The clocks when the snapshot was made.
    public var clock = ClockReading.zero
    /// The configuration in force.
    public var unit = UnitDescription.empty
    /// True when the unit is simulated.
    public var isSimulation = false
    /// Téléinfo inputs 1 and 2.
    public var teleinfo = [
        TeleinfoInput(source: .teleinfo(1)), TeleinfoInput(source: .teleinfo(2)),
    ]
    /// The clamps of the configuration.
    public var clamps: [Clamp] = []
    /// The mains voltage; nil when not configured.
    public var mains: Mains?
    /// The 1-Wire bus; nil when not configured.
    public var oneWire: OneWireBusState?
    /// The pulse counters of the configuration.
    public var counters: [PulseCounter] = []
    /// The contacts of the configuration.
    public var contacts: [Contact] = []
    /// The analog inputs of the configuration.
    public var analog: [AnalogInput] = []
    /// The relays of the configuration.
    public var relays: [Relay] = []
    /// The Modbus meters of the configuration.
    public var modbus: [ModbusMeter] = []
    /// The battery-backed clock; nil when not configured.
    public var batteryClock: BatteryClock?
    /// The newest outcomes, by command.
    public var outcomes: [CommandID: CommandOutcome] = [:]
    /// The journal, oldest first, at most ``journalLimit`` entries.
    public var journal: [JournalEntry] = []
    /// The histories; not part of the codable form, fetched on demand.
    public var histories: [SeriesID: History] = [:]

    /// The entries that a journal keeps.
    public static let journalLimit = 500
    /// The outcomes that are kept.
    public static let outcomesLimit = 32

    /// Appends to the journal; the oldest entry goes when it is full.
    public mutating func log(_ fact: JournalEntry.Fact, of source: SourceID, at instant: Instant) {
        if journal.count >= Self.journalLimit { journal.removeFirst() }
        journal.append(JournalEntry(at: instant, source: source, fact: fact))
    }

    private enum CodingKeys: String, CodingKey {
        case sequence, clock, unit, isSimulation, teleinfo, clamps, mains, oneWire, counters
        case contacts, analog, relays, modbus, batteryClock, outcomes, journal
    }

    /// Makes the snapshot of a unit about which nothing is known yet.
    public init() {}
}
