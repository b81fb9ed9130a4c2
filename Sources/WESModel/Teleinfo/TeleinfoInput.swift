/// Everything known about one téléinfo input at one instant.
public struct TeleinfoInput: Sendable, Codable, Equatable {
    /// `teleinfo.1` or `teleinfo.2`.
    public var source: SourceID
    /// The state of the port.
    public var link: LinkState = .unconfigured
    /// Where the line stands.
    public var condition: TeleinfoCondition = .free
    /// The line as settled; nil while searching.
    public var line: TeleinfoLine?
    /// The last line settled since the port was opened, kept while searching again.
    public var lastLine: TeleinfoLine?
    /// The speed listened at while searching.
    public var searchBaud: Int?
    /// The last change of mode.
    public var modeChange: TeleinfoModeChange?
    /// ADCO, ADSC or ADS: the meter's number, decided by vote.
    public var meter = Vote<String>()
    /// Three-phase or not, decided by vote.
    public var isThreePhase = Vote<Bool>()
    /// Producer contract (STGE bit 8, or EAIT present), decided by vote.
    public var isProducer = Vote<Bool>()
    /// The meter on which several tariff periods were seen; nil before.
    public var periodsSeen: String?
    /// What arrived since the engine started.
    public var counts = TeleinfoCounts()
    /// The newest group of each label, in the order of the frame.
    public var values: [TeleinfoValue] = []
    /// When the last frame with a group ended.
    public var lastFrame: Instant?
    /// The time between frames, smoothed; nil before the second frame.
    public var period: Delay?
    /// When the port was opened.
    public var openedAt: Instant?
    /// When bytes last arrived.
    public var lastByte: Instant?
    /// What the bytes looked like while no frame ended.
    public var activity: LineActivity?
    /// The apparent power.
    public var power: TeleinfoPower?
    /// True while the subscribed power or current is exceeded.
    public var isOverloaded = false
    /// Until when the evidence of the last overload holds.
    public var overloadUntil: Instant?
    /// Seconds of bytes in a row without a group: the evidence for an unreadable line.
    public var secondsWithoutGroup = 0
    /// Of those seconds, the ones with a few stray bytes only: the evidence for METROL.
    public var sparseSeconds = 0
    /// When groups of a cooked line were last seen while searching; nil before.
    public var cookedAt: Instant?
    /// Frames in a row with the meter's number only: the evidence for VEILLE.
    public var bareFrames = 0
    /// Batches in a row of groups without STX and ETX: the evidence for a cooked port.
    public var unframedBatches = 0
    /// Refused groups over the last minute.
    public var recent = RejectionWindow()
    /// True from the moment a mode is found until the first complete frame.
    public var awaitsFirstFrame = false

    /// Makes a free input.
    public init(source: SourceID) { self.source = source }

    /// The value of a label, whatever its age.
    public func value(_ label: String) -> TeleinfoValue? {
        values.first { $0.group.label == label }
    }

    /// The whole number of a label that is not stale.
    public func integer(_ label: String, at now: Instant) -> Int? {
        guard let value = value(label), value.health(at: now) == .ok else { return nil }
        return Int(value.group.value)
    }
}
