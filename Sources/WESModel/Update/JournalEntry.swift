/// One line of the journal: a typed fact that screens put into words.
public struct JournalEntry: Hashable, Sendable, Codable {
    /// What happened.
    public enum Fact: Hashable, Sendable, Codable {
        /// The state of a port changed.
        case link(LinkState)
        /// A mode was found on a line.
        case modeFound(TeleinfoLine)
        /// A meter changed mode.
        case modeChanged(from: TeleinfoMode, to: TeleinfoMode)
        /// The first complete frame since the mode was found, and its number of labels.
        case firstFrame(labels: Int)
        /// A line stopped being readable, or became readable in another way.
        case condition(TeleinfoCondition)
        /// Another meter answers on this input.
        case meterChanged(String)
        /// More than one group in a hundred was refused over a minute, in tenths of a percent.
        case noisy(perMille: Int)
        /// An overload began or ended.
        case overload(Bool)
        /// The board of the clamps stopped sending lines, or sends them again.
        case boardMute(Bool)
        /// A fault appeared.
        case faultAppeared(Fault)
        /// A fault went away.
        case faultCleared(Fault)
        /// A relay was driven, from the position before, nil where it was not known, by whom and
        /// why.
        case relay(
            RelayPosition, from: RelayPosition?, by: String, reason: RelayEvent.Reason)
        /// A test of a relay ended.
        case relayTest(RelayTest)
        /// A step test of a clamp ended.
        case stepTest(StepProof)
        /// A search ended: devices seen, of them new ones, and absent probes.
        case search(found: Int, new: Int, absent: Int, isComplete: Bool)
        /// A search found a device that was not known.
        case newDevice(ROMCode)
        /// A new probe took the place of a dead one.
        case replaced(ROMCode, by: ROMCode)
        /// What the 1-Wire bus shows was kept as its state at commissioning.
        case mapKept(devices: Int)
        /// A person set the index of a counter.
        case indexSet(IndexSetting)
        /// A contact changed.
        case contact(isClosed: Bool)
        /// A person gave a name.
        case named(String)
        /// A person gave the weight of a counter's pulse; nil takes it back.
        case weighed(PulseWeight?)
        /// A person's word for a check.
        case validated(Validation)
        /// A calibration is in force, or was undone where it has no step.
        case calibrated(CalibrationRecord)
        /// The sign of a clamp is turned by software, or no longer.
        case inverted(Bool)
        /// The index of an RS485 meter went back.
        case meterStepBack(ModbusStepBack)
        /// A configuration is in force.
        case configured
        /// A saved configuration was refused.
        case configurationRefused(ConfigurationProblem)
        /// The store of learned state met something.
        case store(StoreFact)
        /// The civil clock was moved: what it would have shown, and what it shows.
        case clockMoved(from: CivilTime, to: CivilTime)
        /// Summer time began or ended: the local offset to UTC before and after, seconds.
        case offsetChanged(from: Int32, to: Int32)
    }

    /// When.
    public var at: Instant
    /// On which terminal.
    public var source: SourceID
    /// What.
    public var fact: Fact
    /// When on the civil clock, for an entry of a former run; nil for one of this run.
    ///
    /// A clock that is only set after the start moves such an entry to its place.
    public var unixSeconds: Int64?

    /// Makes an entry.
    public init(at: Instant, source: SourceID, fact: Fact, unixSeconds: Int64? = nil) {
        self.at = at
        self.source = source
        self.fact = fact
        self.unixSeconds = unixSeconds
    }
}
