/// One meter of the RS485 bus: what it measured last, and how it answers.
public struct ModbusMeter: Sendable, Codable, Equatable {
    /// `modbus.NAME`.
    public var source: SourceID
    /// The state of the bus.
    public var link: LinkState
    /// When the port of the bus was opened.
    public var openedAt: Instant?
    /// The last turn of readings whose every value can be one of a meter.
    public var values: Reading<ModbusValues>?
    /// When every register of its map was last read, plausible or not.
    public var lastTurn: Instant?
    /// The time between two turns, smoothed; nil before the second.
    public var period: Delay?
    /// Its exchanges, and those that gave nothing, by kind.
    public var tally = ModbusTally()
    /// Why an exchange gave nothing last; nil while none did.
    public var lastFailure: ModbusFailure?
    /// When that was.
    public var lastFailedAt: Instant?
    /// When it last answered, rightly or not; nil while it never did.
    public var lastAnswer: Instant?
    /// Since when no exchange is answered; nil while they are.
    public var silentSince: Instant?
    /// The exchanges that failed in the same way since the last turn that gave values.
    public var run = ModbusRun()
    /// The address at which a device answers while nothing does at its own.
    public var foundAddress: Int?
    /// What it answered that no meter can measure; nil while all is plausible.
    public var oddity: ModbusOddity?
    /// The last time its index of energy went back; nil while it never did.
    public var stepBack: ModbusStepBack?

    /// Makes a meter that was not read yet.
    public init(source: SourceID, link: LinkState = .unconfigured) {
        self.source = source
        self.link = link
    }

    /// The age past which its values are stale: three turns, at least ten seconds.
    public var staleAfter: Delay { Self.staleAfter(period) }

    static func staleAfter(_ period: Delay?) -> Delay {
        max(.seconds(10), Delay(nanoseconds: (period ?? .zero).nanoseconds &* 3))
    }

    /// True once exchanges in a row had no answer: a single one may be lost.
    public var isSilent: Bool { link.isOpen && silentSince != nil && run.silences >= 2 }
}
