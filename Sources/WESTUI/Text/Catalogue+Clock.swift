extension Catalogue {
    /// The texts of the clocks and the LEDs.
    static let clockTexts: [Phrase: Entry] = [
        .pointClock: Entry("{0}, {1}", "{0}, {1}", width: 24),
        .clockNetwork: Entry("heure du réseau", "network time", width: 15),
        .clockAlone: Entry("sans réseau", "no network", width: 15),
        .clockApart: Entry("écart {0} s", "{0} s off", width: 15),
        .clockLocal: Entry("heure locale", "local time", width: 15),
        .clockCellOk: Entry("pile ok", "cell ok", width: 7),
        .clockCellUnknown: Entry("pile —", "cell —", width: 7),
        .pointAwaitingTime: Entry("attend l'heure du réseau", "awaiting network time", width: 24),
        .shortBattery: Entry("pile faible ou absente", "cell low or missing", width: 24),
        .shortClockAbsent: Entry("horloge absente", "clock missing", width: 24),
        .shortClockOff: Entry("écart de {0}", "{0} off", width: 24),
        .shortNeverSet: Entry("date jamais réglée", "date never set", width: 24),
        .findNeverSet: Entry(
            "Horloge : date jamais réglée, aucune heure reçue du réseau",
            "Clock: date never set, no time received from the network", width: nil),
        .detailClockChip: Entry("Puce", "Chip", width: 16),
        .detailClockSystem: Entry("Système", "System", width: 16),
        .detailClockOffset: Entry("Écart", "Offset", width: 16),
        .detailClockCell: Entry("Pile CR1220", "CR1220 cell", width: 16),
        .detailClockNetwork: Entry("Heure du réseau", "Network time", width: 16),
        .detailClockDrift: Entry("Dérive", "Drift", width: 16),
        .clockLost: Entry("date perdue", "date lost", width: nil),
        .clockOffsetValue: Entry("{0} s, à {1} s près", "{0} s, within {1} s", width: nil),
        .clockLocalValue: Entry(
            "{0} s : la puce tient l'heure locale et non UTC (hwclock --systohc --utc)",
            "{0} s: the chip holds the local time and not UTC (hwclock --systohc --utc)",
            width: nil),
        .clockCellGood: Entry("bonne", "good", width: nil),
        .clockCellLow: Entry("faible ou absente", "low or missing", width: nil),
        .clockCellMute: Entry(
            "— cette puce ne dit rien de sa pile", "— this chip tells nothing of its cell",
            width: nil),
        .clockReceived: Entry("reçue", "received", width: nil),
        .clockNotReceived: Entry("aucune", "none", width: nil),
        .clockAwaited: Entry(
            "en attente, jusqu'à {0} min après le démarrage",
            "awaited, up to {0} min after the start", width: nil),
        .clockDriftValue: Entry("{0} s/j", "{0} s/day", width: nil),
        .clockDriftNone: Entry(
            "— connue après 24 h d'heure du réseau", "— known after 24 h of network time",
            width: nil),
        .messageClockMoved: Entry(
            "Heure du système déplacée de {0} : {1} → {2}",
            "System clock moved by {0}: {1} → {2}", width: nil),
        .messageOffsetChanged: Entry(
            "Changement d'heure : UTC{0}, avant UTC{1}", "Clocks changed: UTC{0}, UTC{1} before",
            width: nil),
        .nameLEDs: Entry("LED", "LEDs", width: 13),
    ]
}
