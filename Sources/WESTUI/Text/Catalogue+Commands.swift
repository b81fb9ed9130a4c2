extension Catalogue {
    /// What became of commands, and what the journal says of switchings.
    static let commandTexts: [Phrase: Entry] = [
        .messageCleared: Entry("résolu — {0}", "cleared — {0}", width: nil),
        .detailFinding: Entry("{0}, depuis {1}", "{0}, since {1}", width: nil),
        .detailCircuit: Entry("Circuit", "Circuit", width: 16),
        .detailClamp: Entry("Pince", "Clamp", width: 16),
        .detailRating: Entry("{0} A, phase {1}", "{0} A, phase {1}", width: nil),
        .detailConsumed: Entry("Consommés", "Consumed", width: 16),
        .detailInjected: Entry("Injectés", "Injected", width: 16),
        .detailGrid: Entry("arrivée", "grid", width: nil),
        .detailProduction: Entry("production", "production", width: nil),
        .detailLoad: Entry("départ", "load", width: nil),
        .detailRead: Entry("Lectures", "Readings", width: 16),
        .detailReadings: Entry("{0} · fausses {1}", "{0} · wrong {1}", width: nil),
        .detailCounted: Entry("Comptées", "Counted", width: 16),
        .detailWidth: Entry("Durée", "Length", width: 16),
        .detailBounces: Entry("Rebonds", "Bounces", width: 16),
        .detailLost: Entry("Perdues", "Lost", width: 16),
        .detailTest: Entry("Essai", "Test", width: 16),
        .messageLinkOpen: Entry("{0} : liaison ouverte", "{0}: link open", width: nil),
        .messageRelayClosed: Entry("{0} fermé par {1}", "{0} closed by {1}", width: nil),
        .messageRelayOpened: Entry("{0} ouvert par {1}", "{0} opened by {1}", width: nil),
        .messageRelayTest: Entry(
            "{0} fermé par {1}, essai en cours", "{0} closed by {1}, test running", width: nil),
        .messageRelayTestEnd: Entry(
            "{0} rouvert, fin de l'essai", "{0} opened again, end of the test", width: nil),
        .messageStepNone: Entry(
            "{0} : essai de charge, aucune pince n'a répondu",
            "{0}: load test, no clamp answered", width: nil),
        .stepForward: Entry("bon sens", "right way round", width: nil),
        .stepReversed: Entry("sens inversé", "reversed", width: nil),
        .stepUnsure: Entry("sens incertain", "direction unsure", width: nil),
        .messageRelayRefused: Entry(
            "{0} laissé ouvert : sa carte n'a pas pris l'ordre",
            "{0} left open: its board did not take the command", width: nil),
        .messageRelayStopping: Entry(
            "{0} ouvert, arrêt de wes", "{0} opened, wes is ending", width: nil),
        .messageTestGood: Entry(
            "{0} fermé puis rouvert (essai {1} s) : réussi, {2} W",
            "{0} closed then opened again ({1} s test): ok, {2} W", width: nil),
        .messageTestUnchanged: Entry(
            "{0} fermé puis rouvert (essai {1} s) : ✗ charge inchangée",
            "{0} closed then opened again ({1} s test): ✗ load unchanged", width: nil),
        .messageTestOther: Entry(
            "{0} fermé puis rouvert (essai {1} s) : {2} W, autre chose était attendu",
            "{0} closed then opened again ({1} s test): {2} W, something else was expected",
            width: nil),
        .messageTestUnproven: Entry(
            "{0} fermé puis rouvert (essai {1} s) : aucune mesure ne le prouve",
            "{0} closed then opened again ({1} s test): no measure proves it", width: nil),
        .messageSearch: Entry(
            "1-Wire : recherche finie, {0}", "1-Wire: search ended, {0}", width: nil),
        .messageSearchStopped: Entry(
            "1-Wire : recherche arrêtée, {0}", "1-Wire: search stopped, {0}", width: nil),
        .messageNewDevice: Entry(
            "1-Wire : sonde {0} trouvée (nouvelle)", "1-Wire: probe {0} found (new)", width: nil),
        .messageContactClosed: Entry("{0} fermé", "{0} closed", width: nil),
        .messageContactOpen: Entry("{0} ouvert", "{0} open", width: nil),
        .messageNamed: Entry(
            "{0} : nouveau nom « {1} »", "{0}: new name \"{1}\"", width: nil),
        .messageUnnamed: Entry("{0} : nom retiré", "{0}: name taken back", width: nil),
        .messageValidated: Entry(
            "{0} : validé à la main par {1}, {2}",
            "{0}: validated by hand by {1}, {2}", width: nil),
        .outcomeNotConfigured: Entry(
            "{0} : refusé, aucune table dans unit.toml",
            "{0}: refused, no table in unit.toml", width: nil),
        .outcomeNotSupported: Entry(
            "{0} : cette version ne sait pas encore le faire",
            "{0}: this version cannot do it yet", width: nil),
        .outcomeReadOnly: Entry(
            "{0} : refusé, session en lecture seule",
            "{0}: refused, the session is read-only", width: nil),
        .outcomeCompressor: Entry(
            "{0} : essai refusé : compresseur", "{0}: test refused: compressor", width: nil),
        .outcomeInFault: Entry(
            "{0} : refusé, un défaut ne se valide pas",
            "{0}: refused, a fault is not validated", width: nil),
        .outcomeNotOpen: Entry(
            "{0} : refusé, sa ligne n'est pas tenue",
            "{0}: refused, its line is not held", width: nil),
        .outcomeTooSoon: Entry(
            "{0} : trop tôt, possible dans {1} s", "{0}: too soon, possible in {1} s", width: nil),
        .outcomeNotProved: Entry(
            "{0} : faites d'abord l'essai de charge, rien ne prouve encore le sens",
            "{0}: do the load test first, nothing proves the direction yet", width: nil),
        .outcomeBusy: Entry(
            "{0} : un essai ou un étalonnage est en cours",
            "{0}: a test or a calibration is under way", width: nil),
        .outcomeTooLittle: Entry(
            "{0} : trop peu de courant, mettez en marche une charge d'au moins 500 W",
            "{0}: too little current, switch on a load of at least 500 W", width: nil),
        .outcomeUnsteady: Entry(
            "{0} : la mesure bouge trop, attendez que la charge soit stable",
            "{0}: the measure moves too much, wait until the load is steady", width: nil),
        .outcomeNoReference: Entry(
            "{0} : rien à quoi comparer, ni compteur ni tension mesurée",
            "{0}: nothing to compare with, no meter or no measured voltage", width: nil),
        .outcomeImplausible: Entry(
            "{0} : {1} % et {2}° demandés, trop pour un étalonnage : cherchez le câblage",
            "{0}: {1} % and {2}° asked for, too much for a calibration: look at the wiring",
            width: nil),
        .outcomeNothingToUndo: Entry(
            "{0} : rien à annuler",
            "{0}: nothing to undo", width: nil),
        .messageCalibrated: Entry(
            "{0} : étalonnage, gain {1} %, phase {2}°, bruit {3} A",
            "{0}: calibrated, gain {1} %, phase {2}°, noise {3} A", width: nil),
        .messageCalibrationUndone: Entry(
            "{0} : étalonnage annulé, gain {1} %, phase {2}°, bruit {3} A",
            "{0}: calibration undone, gain {1} %, phase {2}°, noise {3} A", width: nil),
        .messageInverted: Entry(
            "{0} : sens inversé par le logiciel", "{0}: direction inverted by software",
            width: nil),
        .messageUpright: Entry(
            "{0} : sens de nouveau celui de la pince",
            "{0}: direction that of the clamp again", width: nil),
        .outcomeFailed: Entry(
            "{0} : refusé par le système, erreur {1}",
            "{0}: refused by the system, error {1}", width: nil),
        .outcomeUnanswered: Entry(
            "{0} : commande sans réponse", "{0}: command without an answer", width: nil),
        .journalTitle: Entry("Journal — {0} sur {1}", "Journal — {0} of {1}", width: nil),
        .journalNone: Entry("rien à signaler pour l'instant", "nothing to report yet", width: nil),
        .detailDevice: Entry("Interface", "Device", width: 16),
        .detailName: Entry("Nom", "Name", width: 16),
        .detailPort: Entry("Liaison", "Link", width: 16),
        .detailByHand: Entry("Validé à la main", "By hand", width: 16),
        .detailByHandBy: Entry("{0}, {1}", "{0}, {1}", width: nil),
        .detailUnnamed: Entry("sans nom, n en donne un", "no name, n gives one", width: nil),
    ]
}
