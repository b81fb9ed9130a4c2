extension Catalogue {
    /// The index of a counter: its setting, and what a power cut may cost.
    static let indexTexts: [Phrase: Entry] = [
        .keyIndex: Entry("x Index", "x Index", width: nil),
        .helpIndex: Entry(
            "régler l'index, lu sur le compteur (confirmation)",
            "set the index, as read on the meter (confirmation)", width: nil),
        .keyConfirmCounter: Entry(
            "{0} Confirmer (tapez le numéro du compteur)",
            "{0} Confirm (type the number of the counter)", width: nil),
        .promptIndex: Entry(
            "Index lu sur {0}, en {1} : {2}_", "Index read on {0}, in {1}: {2}_", width: nil),
        .promptIndexShort: Entry("Index en {0} : {1}_", "Index in {0}: {1}_", width: nil),
        .indexNoCounter: Entry(
            "x : choisissez un compteur", "x: select a counter", width: nil),
        .confirmIndexTitle: Entry(
            "Régler l'index de {0} ?", "Set the index of {0}?", width: nil),
        .confirmKept: Entry("Gardé", "Kept", width: 19),
        .confirmIndexKept: Entry(
            "date, ancien index et qui règle", "date, old index and who sets it", width: nil),
        .confirmSafetyIndex: Entry(
            "Relisez l'index sur le compteur lui-même.",
            "Read the index again on the meter itself.", width: nil),
        .buttonSet: Entry("Régler", "Set", width: nil),
        .detailPowerCut: Entry("Coupure", "Power cut", width: 16),
        .detailPowerCutLoss: Entry(
            "perd au plus {0} s d'impulsions", "loses at most {0} s of pulses", width: nil),
        .detailIndexSet: Entry("Index réglé", "Index set", width: 16),
        .detailIndexSetting: Entry(
            "{0} : {1} au lieu de {2}, par {3}", "{0}: {1} instead of {2}, by {3}", width: nil),
        .messageRelayRecovered: Entry(
            "{0} rouvert : essai de {1} coupé par un arrêt brutal",
            "{0} reopened: the test of {1} was cut by a crash", width: nil),
        .messageRelayTaken: Entry(
            "{0} ouvert : sa ligne était perdue, elle est de retour",
            "{0} open: its line was lost, and is back", width: nil),
        .messageIndexSet: Entry(
            "{0} : index {1} au lieu de {2}, par {3}", "{0}: index {1} instead of {2}, by {3}",
            width: nil),
    ]
}
