extension StatusRegister {
    /// Every used field in words, in the order of the bits.
    public var fields: [TeleinfoField] {
        safetyFields + tariffFields + linkFields + dayFields
    }

    /// What matters most, in one or two words: the contract, then an alert or the period.
    public var summary: TeleinfoText {
        let contract =
            isProducer
            ? TeleinfoText("producteur", "producer") : TeleinfoText("consommateur", "consumer")
        return .joined([contract, alert ?? period])
    }

    private var alert: TeleinfoText? {
        if let breaker, breaker != .closed { return TeleinfoText("coupé", "cut off") }
        if isOvervoltage { return TeleinfoText("surtension", "overvoltage") }
        if isOverloaded { return TeleinfoText("dépassement", "overload") }
        if criticalPeak > 0 {
            return TeleinfoText("pointe PM\(criticalPeak)", "peak PM\(criticalPeak)")
        }
        if isClockDegraded { return TeleinfoText("horloge", "clock") }
        return nil
    }

    /// The Tempo period where the index fits the colour of the day, else the index.
    ///
    /// Supplier indexes 1 to 6 are off-peak then peak of blue, white and red (Enedis-NOI-CPT_54E,
    /// historique tables of BBR).
    private var period: TeleinfoText {
        let index = supplierIndex
        guard let today else { return TeleinfoText("index \(index)", "index \(index)") }
        guard index <= 6, (index + 1) / 2 == Int(today.rawValue) else {
            return TeleinfoText("jour " + today.words.french, today.words.english + " day")
        }
        let isPeak = index % 2 == 0
        return TeleinfoText(
            (isPeak ? "HP " : "HC ") + today.words.french,
            (isPeak ? "peak " : "off-peak ") + today.words.english)
    }

    private var safetyFields: [TeleinfoField] {
        let yesNo = { (flag: Bool) in flag ? Self.yes : Self.no }
        let openClosed = { (flag: Bool) in flag ? Self.open : Self.closed }
        return [
            TeleinfoField(TeleinfoText("Contact sec", "Dry contact"), openClosed(isContactOpen)),
            TeleinfoField(
                TeleinfoText("Organe de coupure", "Breaker"), breaker?.words ?? Self.notValid),
            TeleinfoField(
                TeleinfoText("Cache-bornes distributeur", "Terminal cover"),
                openClosed(isCoverOpen)),
            TeleinfoField(
                TeleinfoText("Surtension sur une phase", "Overvoltage on a phase"),
                yesNo(isOvervoltage)),
            TeleinfoField(
                TeleinfoText("Dépassement de puissance", "Reference power exceeded"),
                isOverloaded ? TeleinfoText("en cours", "in progress") : Self.no),
        ]
    }

    private var tariffFields: [TeleinfoField] {
        [
            TeleinfoField(
                TeleinfoText("Contrat", "Contract"),
                isProducer
                    ? TeleinfoText("producteur", "producer")
                    : TeleinfoText("consommateur", "consumer")),
            TeleinfoField(
                TeleinfoText("Sens de l'énergie active", "Direction of active energy"),
                isInjecting
                    ? TeleinfoText("négative (injection)", "negative (injecting)")
                    : TeleinfoText("positive (soutirage)", "positive (drawing)")),
            TeleinfoField(
                TeleinfoText("Index fournisseur", "Supplier index"),
                TeleinfoText("\(supplierIndex)", "\(supplierIndex)")),
            TeleinfoField(
                TeleinfoText("Index distributeur", "Grid index"),
                TeleinfoText("\(gridIndex)", "\(gridIndex)")),
            TeleinfoField(
                TeleinfoText("Horloge", "Clock"),
                isClockDegraded
                    ? TeleinfoText("dégradée", "degraded") : TeleinfoText("correcte", "right")),
        ]
    }

    private var linkFields: [TeleinfoField] {
        [
            TeleinfoField(
                TeleinfoText("Sortie téléinfo", "TIC output"),
                isStandardOutput
                    ? TeleinfoText("standard", "standard")
                    : TeleinfoText("historique", "historique")),
            TeleinfoField(TeleinfoText("Sortie Euridis", "Euridis output"), euridisWords),
            TeleinfoField(TeleinfoText("Liaison CPL", "Power-line link"), powerLineWords),
            TeleinfoField(
                TeleinfoText("Synchronisation CPL", "Power line synchronised"),
                isPowerLineSynchronised ? Self.yes : Self.no),
        ]
    }

    private var dayFields: [TeleinfoField] {
        [
            TeleinfoField(
                TeleinfoText("Couleur Tempo du jour", "Tempo colour today"),
                today?.words ?? Self.notAnnounced),
            TeleinfoField(
                TeleinfoText("Couleur Tempo du lendemain", "Tempo colour tomorrow"),
                tomorrow?.words ?? Self.notAnnounced),
            TeleinfoField(
                TeleinfoText("Préavis de pointe mobile", "Critical-peak notice"),
                Self.peak(criticalPeakNotice, none: TeleinfoText("aucun", "none"))),
            TeleinfoField(
                TeleinfoText("Pointe mobile en cours", "Critical peak in progress"),
                Self.peak(criticalPeak, none: TeleinfoText("aucune", "none"))),
        ]
    }

    private var euridisWords: TeleinfoText {
        switch euridis {
        case 0: TeleinfoText("désactivée", "off")
        case 1: TeleinfoText("activée sans sécurité", "on, unsecured")
        case 3: TeleinfoText("activée avec sécurité", "on, secured")
        default: Self.notValid
        }
    }

    private var powerLineWords: TeleinfoText {
        switch powerLine {
        case 0: TeleinfoText("New/Unlock", "New/Unlock")
        case 1: TeleinfoText("New/Lock", "New/Lock")
        case 2: TeleinfoText("Registered", "Registered")
        default: Self.notValid
        }
    }

    private static func peak(_ number: UInt8, none: TeleinfoText) -> TeleinfoText {
        number == 0 ? none : TeleinfoText("PM\(number)", "PM\(number)")
    }

    private static let yes = TeleinfoText("oui", "yes")
    private static let no = TeleinfoText("non", "no")
    private static let open = TeleinfoText("ouvert", "open")
    private static let closed = TeleinfoText("fermé", "closed")
    private static let notValid = TeleinfoText("non valide", "not valid")
    private static let notAnnounced = TeleinfoText("pas d'annonce", "not announced")
}
