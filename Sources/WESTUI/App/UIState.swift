import WESModel

/// What is only the screen's business.
struct UIState: Sendable {
    var rows = 24
    var columns = 80
    var glyphs = GlyphSet.complet
    var language = Language.french
    var isReadOnly = false
    var tab = Tab.teleinfo
    /// The téléinfo input shown, 0 or 1.
    var input = 0
    /// The selected item of each tab, by name, so that it follows the item.
    var selection: [Tab: String] = [:]
    /// The first line shown of each tab.
    var scroll: [Tab: Int] = [:]
    /// What the last paint judged of the tabs; nil judges them at each paint.
    var alerts: TabAlerts?
    /// The filter of each table, by the tab that shows it.
    var filters: [Tab: String] = [:]
    /// The filter of the journal.
    var journalFilter = ""
    var isFiltering = false
    /// The scale of the bars of tab 3.
    var clampScale = ClampScale.auto
    /// What tab 3 shows.
    var clampPage = ClampPage.table
    /// The selected choice of the calibration.
    var calibrationLine = 0
    /// The time whose energy is shown.
    var energySpan = EnergyLedger.Span.today
    /// What tab 4 shows.
    var probePage = ProbePage.table
    /// The selected choice of a replacement.
    var replacingLine = 0
    /// True while tab 4 looks for the probe held in a hand, which then comes first.
    var isLocating = false
    /// The order of the probes of tab 4 while none is located.
    var probeOrder = ProbeOrder.number
    /// The pulse test under way on tab 5, or the last one until it is put away.
    var pulseTest: PulseTest?
    /// The relay that is armed; the title counts down.
    var armed: ArmedRelay?
    /// The counters whose lamp is lit, and until when.
    var lamps: [SourceID: Instant] = [:]
    /// When each counter last pulsed, as far as the lamps know.
    var pulses: [SourceID: Instant] = [:]
    var overlay: Overlay?
    var overlayScroll = 0
    /// The text being typed on the message line.
    var prompt: TextPrompt?
    /// The question that covers everything else.
    var confirmation: Confirmation?
    /// The commands whose outcome has not come yet.
    var pending: [CommandID: PendingCommand] = [:]
    /// The number of the next command.
    var nextCommand: UInt64 = 1
    /// Who sits at the console: what the journal says of a switching.
    var user = ""
    /// Who validated a check last, offered for the next one.
    var validator = ""
    /// When the last key was read.
    var lastKey: Instant?
    /// The snapshot shown while frozen.
    var frozen: Snapshot?
    /// What the last key had to say; it goes with the next key.
    var notice: String?

    var texts: Catalogue { Catalogue(language: language) }
    var numbers: NumberFormat { NumberFormat(language: language) }

    /// The filter of the table in front.
    var filter: String {
        get { overlay == .journal ? journalFilter : filters[tab] ?? "" }
        set {
            if overlay == .journal { journalFilter = newValue } else { filters[tab] = newValue }
        }
    }

    /// True while keys are text.
    var isTyping: Bool { isFiltering || prompt != nil }

    /// When the screen changes by itself before the next second; nil when it does not.
    var nextChange: Instant? {
        tab == .counters && frozen == nil ? lamps.values.min() : nil
    }

    /// Notes a command and answers with the effect that sends it.
    mutating func send(_ command: Command, at now: Instant) -> Effect {
        let identifier = CommandID(rawValue: nextCommand)
        nextCommand &+= 1
        pending[identifier] = PendingCommand(command: command, sentAt: now)
        return .send(command, identifier)
    }

    /// Less than 80×24: the layout of console.md section 9.
    var isCompact: Bool { columns < 80 || rows < 24 }
    /// Too small for any layout.
    var isTooSmall: Bool { columns < 40 || rows < 10 }
}
