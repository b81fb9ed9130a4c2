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
    /// True when a recording is played, which every screen says.
    public var isReplay = false
    /// The address of the unit on its network; nil without one.
    public var address: String?
    /// Téléinfo inputs 1 and 2.
    public var teleinfo = [
        TeleinfoInput(source: .teleinfo(1)), TeleinfoInput(source: .teleinfo(2)),
    ]
    /// The board of the clamps; nil when not configured.
    public var clampBoard: ClampBoard?
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
    /// The LEDs: that of the first one that cannot be driven, else open.
    public var leds = LinkState.unconfigured
    /// The names given at the console, which win over those of the configuration.
    public var names: [SourceID: String] = [:]
    /// The checks validated by a person's word.
    public var validations: [SourceID: Validation] = [:]
    /// What a person said: does the relay drive a contactor.
    public var contactors: [SourceID: Bool] = [:]
    /// The guided load test under way, or the last one until it is closed.
    public var stepTest: StepTest?
    /// The newest reports of the clamps: what a step begins from; not part of the codable form.
    var recentSteps: [StepSample] = []
    /// What the last step test of each clamp showed.
    public var stepProofs: [SourceID: StepProof] = [:]
    /// The guided calibration under way.
    public var calibrationRun: CalibrationRun?
    /// The calibrations in force.
    public var calibrations: [SourceID: CalibrationRecord] = [:]
    /// The clamps whose sign is turned by software.
    public var inverted: Set<SourceID> = []
    /// The energy of each clamp by tariff period.
    public var ledgers: [SourceID: EnergyLedger] = [:]
    /// The last cycle of the mains; nil where the source tells no wave.
    public var waves: Waves?
    /// The weights of a pulse given at the console, which win over those of the configuration.
    public var weights: [SourceID: PulseWeight] = [:]
    /// The probes that were seen before.
    public var knownProbes: Set<ROMCode> = []
    /// The numbers of the probes in their table.
    public var probeNumbers: [ROMCode: Int] = [:]
    /// What the 1-Wire bus showed at commissioning; nil where nobody kept it.
    public var oneWireMap: OneWireMap?
    /// The faults that the rules see now, in the order of work on site.
    public var faults: [Fault] = []
    /// Evidence that does not stand long enough yet to be a fault: since when it is there.
    public var suspicions: [FaultKey: Instant] = [:]
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

    /// Puts the entries of former runs before those of this one, as far as there is room.
    mutating func recall(_ entries: [JournalEntry]) {
        journal = entries.suffix(max(Self.journalLimit - journal.count, 0)) + journal
    }

    /// The name of a terminal or a probe: a person's, else the configuration's.
    public func name(of source: SourceID) -> String? {
        names[source] ?? unit.name(of: source)
    }

    /// True while a contact is not in its position of rest; nil before it was read.
    public func isActive(_ contact: Contact) -> Bool? {
        guard contact.link.isOpen, let isClosed = contact.isClosed else { return nil }
        let table = contact.source.number.flatMap { unit.contacts[$0] }
        return table?.isActive(isClosed: isClosed) ?? isClosed
    }

    /// The contacts with an alarm that are active now.
    public var alarms: [SourceID] {
        contacts.filter { contact in
            contact.source.number.flatMap { unit.contacts[$0]?.isAlarm } == true
                && isActive(contact) == true
        }.map(\.source)
    }

    /// The weight of a counter's pulse: a person's, else the configuration's.
    public func weight(of source: SourceID) -> PulseWeight? {
        weights[source] ?? source.number.flatMap { unit.counters[$0]?.weight }
    }

    private enum CodingKeys: String, CodingKey {
        case sequence, clock, unit, isSimulation, isReplay, address, teleinfo, clampBoard, clamps,
            mains,
            oneWire
        case counters, contacts, analog, relays, modbus, batteryClock, leds, names, validations
        case stepTest, stepProofs, calibrationRun, calibrations, inverted, ledgers, waves, weights
        case contactors, knownProbes, probeNumbers, oneWireMap, faults, suspicions, outcomes,
            journal
    }

    /// Makes the snapshot of a unit about which nothing is known yet.
    public init() {}
}
