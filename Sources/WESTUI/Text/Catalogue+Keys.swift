extension Catalogue {
    /// Keys of the six tabs and their help.
    static let keyTexts: [Phrase: Entry] = [
        .keyValidate: Entry("v Valider", "v Validate", width: nil),
        .keyScale: Entry("e Échelle", "e Scale", width: nil),
        .keyName: Entry("n Nommer", "n Name", width: nil),
        .keySearch: Entry("s Rechercher", "s Search", width: nil),
        .keyLocate: Entry("t Repérer", "t Locate", width: nil),
        .keyOrder: Entry("o Ordre", "o Order", width: nil),
        .keyToggle: Entry("Espace Basculer", "Space Toggle", width: nil),
        .keyTest: Entry("t Essai", "t Test", width: nil),
        .keyCloseRelay: Entry("f Fermer", "f Close", width: nil),
        .keyOpenRelay: Entry("o Ouvrir", "o Open", width: nil),
        .keyDisarm: Entry("A Désarmer", "A Disarm", width: nil),
        .keyQuitNow: Entry("Ctrl-C Quitter aussitôt", "Ctrl-C Quit at once", width: nil),
        .keyQuitNowShort: Entry("Ctrl-C", "Ctrl-C", width: nil),
        .keyQuitButton: Entry("Tab puis Entrée Quitter", "Tab then Enter Quit", width: nil),
        .keyQuitButtonShort: Entry("Tab Entrée Oui", "Tab Enter Yes", width: nil),
        .keyArm: Entry("A Armer", "A Arm", width: nil),
        .keyJournal: Entry("l Journal", "l Journal", width: nil),
        .keyDetail: Entry("Entrée Détail", "Enter Detail", width: nil),
        .keyPrompt: Entry("Entrée Valider  Échap Annuler", "Enter Accept  Esc Cancel", width: nil),
        .keyCancel: Entry("Échap Annuler", "Esc Cancel", width: nil),
        .keyButton: Entry("Tab Changer de bouton", "Tab Change button", width: nil),
        .keyButtonShort: Entry("Tab Bouton", "Tab Button", width: nil),
        .keyConfirm: Entry(
            "{0} Confirmer (tapez le numéro du relais)",
            "{0} Confirm (type the number of the relay)", width: nil),
        .keyConfirmShort: Entry("{0} Confirmer", "{0} Confirm", width: nil),
        .keyYes: Entry("o Oui", "y Yes", width: nil),
        .keyNo: Entry("n Non", "n No", width: nil),
        .helpValidate: Entry(
            "valider à la main : nom et motif, jamais un défaut",
            "validate by hand: name and reason, never a fault", width: nil),
        .helpScale: Entry(
            "échelle auto, 1, 3, 6 ou 12 kW", "scale auto, 1, 3, 6 or 12 kW", width: nil),
        .helpNameClamp: Entry("nommer le circuit", "name the circuit", width: nil),
        .helpSearch: Entry(
            "rechercher les sondes, quatre passes ; Échap arrête",
            "search the probes, four passes; Esc stops", width: nil),
        .helpNameProbe: Entry(
            "nommer la sonde ou la carte", "name the probe or the board", width: nil),
        .helpLocate: Entry(
            "repérer : la sonde chauffée à la main vient en tête",
            "locate: the probe warmed in the hand comes first", width: nil),
        .helpOrder: Entry(
            "ordre par numéro ou par emplacement", "order by number or by place", width: nil),
        .helpNameCounter: Entry(
            "nommer le compteur, le contact ou l'entrée",
            "name the counter, the contact or the input", width: nil),
        .helpSpaceKey: Entry("Espace", "Space", width: nil),
        .helpToggle: Entry(
            "fermer ou ouvrir, selon sa position (confirmation)",
            "close or open, as it stands (confirmation)", width: nil),
        .helpTest: Entry(
            "essai : fermé 10 s puis rouvert seul (confirmation)",
            "test: closed 10 s, opens by itself (confirmation)", width: nil),
        .helpCloseRelay: Entry(
            "fermer et laisser fermé (confirmation)",
            "close and leave closed (confirmation)", width: nil),
        .helpOpenRelay: Entry(
            "ouvrir et laisser ouvert (confirmation)",
            "open and leave open (confirmation)", width: nil),
        .helpArm: Entry(
            "armer 2 min : Espace, f et o agissent aussitôt",
            "arm 2 min: Space, f and o act at once", width: nil),
        .helpNameRelay: Entry("nommer le relais", "name the relay", width: nil),
        .helpJournal: Entry(
            "journal : ce qui s'est passé, le plus récent d'abord",
            "journal: what happened, newest first", width: nil),
        .helpEscapeKey: Entry("Échap", "Esc", width: nil),
        .helpEscape: Entry(
            "refermer, puis filtre, relais armé, recherche",
            "close, then filter, armed relay, search", width: nil),
    ]
}
