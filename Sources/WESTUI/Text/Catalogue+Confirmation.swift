extension Catalogue {
    /// Questions, their buttons and the notices of keys that switch.
    static let confirmationTexts: [Phrase: Entry] = [
        .confirmChanged: Entry(
            "question refermée : ce qu'elle décrit a changé",
            "question closed: what it describes has changed", width: nil),
        .confirmUnanswered: Entry(
            "question refermée : 30 s sans réponse",
            "question closed: 30 s without an answer", width: nil),
        .confirmTooEarly: Entry(
            "trop tôt ou trop vite : lisez, puis retapez",
            "too early or too fast: read it, then type again", width: nil),
        .confirmWrongDigit: Entry(
            "autre numéro : tapez {0}, ou Échap pour annuler",
            "another number: type {0}, or Esc to cancel", width: nil),
        .confirmNoEffect: Entry(
            "{0} : sans effet ici, Échap annule", "{0}: no effect here, Esc cancels", width: nil),
        .armedOver: Entry("{0} désarmé", "{0} disarmed", width: nil),
        .relayNone: Entry("aucun relais à commander ici", "no relay to switch here", width: nil),
        .relayFrozen: Entry(
            "affichage figé : p le relance avant de commander un relais",
            "frozen display: p resumes it before a relay is switched", width: nil),
        .relayIsClosed: Entry("{0} déjà fermé", "{0} already closed", width: nil),
        .relayIsOpen: Entry("{0} déjà ouvert", "{0} already open", width: nil),
        .relayTesting: Entry("{0} : essai en cours", "{0}: test running", width: nil),
        .relayTestClosed: Entry(
            "{0} fermé : ouvrez-le avant l'essai",
            "{0} closed: open it before the test", width: nil),
        .relayRefused: Entry("{0} : refusé, {1}", "{0}: refused, {1}", width: nil),
        .relayNeedsContactor: Entry(
            "{0}, charge inductive : contacteur obligatoire, essai refusé",
            "{0}, inductive load: contactor required, test refused", width: nil),
        .relayHasContactor: Entry(
            "{0} : par contacteur, réponse retenue",
            "{0}: by contactor, answer kept", width: nil),
        .relayHasNoContactor: Entry(
            "{0} : sans contacteur, réponse retenue",
            "{0}: without contactor, answer kept", width: nil),
        .relayTooFast: Entry(
            "touche trop rapprochée de la précédente : ignorée",
            "key too close behind another: ignored", width: nil),
        .searchNotOpen: Entry(
            "1-Wire : aucun bus ouvert, recherche impossible",
            "1-Wire: no open bus, no search possible", width: nil),
        .searchRunning: Entry(
            "1-Wire : recherche en cours, Échap l'arrête",
            "1-Wire: search running, Esc stops it", width: nil),
        .validationNeedless: Entry(
            "v : refusé, déjà validé par la mesure",
            "v: refused, already checked by measure", width: nil),
        .validationRefused: Entry(
            "v : refusé, le point est en défaut", "v: refused, the point is in fault", width: nil),
        .promptEmpty: Entry(
            "un texte est attendu, Échap annule", "a text is expected, Esc cancels", width: nil),
        .promptName: Entry("Nom ({0}) : {1}_", "Name ({0}): {1}_", width: nil),
        .promptValidator: Entry(
            "{0} validé à la main, votre nom : {1}_",
            "{0} validated by hand, your name: {1}_", width: nil),
        .promptReason: Entry(
            "{0} validé à la main, motif : {1}_",
            "{0} validated by hand, reason: {1}_", width: nil),
        .confirmTestTitle: Entry(
            "Fermer le relais {0} pendant 10 s ?", "Close relay {0} for 10 s?", width: nil),
        .confirmCloseTitle: Entry("Fermer le relais {0} ?", "Close relay {0}?", width: nil),
        .confirmStayTitle: Entry(
            "Laisser le relais {0} fermé ?", "Leave relay {0} closed?", width: nil),
        .confirmOpenTitle: Entry("Ouvrir le relais {0} ?", "Open relay {0}?", width: nil),
        .confirmArmTitle: Entry(
            "Armer le relais {0} pendant 2 min ?", "Arm relay {0} for 2 min?", width: nil),
        .confirmContactorTitle: Entry(
            "Contacteur : oui ou non ?", "Contactor: yes or no?", width: nil),
        .confirmQuitTitle: Entry("Quitter wes ?", "Quit wes?", width: nil),
        .confirmCommand: Entry("Commande", "Command", width: 19),
        .confirmReturnShort: Entry("Retour", "Return", width: 16),
        .promptNameShort: Entry("Nom : {0}_", "Name: {0}_", width: nil),
        .promptValidatorShort: Entry("Votre nom : {0}_", "Your name: {0}_", width: nil),
        .promptReasonShort: Entry("Motif : {0}_", "Reason: {0}_", width: nil),
        .confirmReturn: Entry("Retour automatique", "Automatic return", width: 19),
        .confirmEffect: Entry("Effet", "Effect", width: 19),
        .confirmEffectOn: Entry("Effet, {0}", "Effect, {0}", width: nil),
        .confirmContact: Entry("Contact du relais", "Relay contact", width: 19),
        .confirmLimit: Entry(
            "{0} A au plus, sinon contacteur", "{0} A at most, else a contactor", width: nil),
        .confirmLimitCoil: Entry(
            "{0} A au plus (bobine seule)", "{0} A at most (coil only)", width: nil),
        .confirmOpenWord: Entry("ouvert", "open", width: nil),
        .confirmClosedWord: Entry("fermé", "closed", width: nil),
        .confirmReturnTest: Entry("ouvert après 10 s", "open after 10 s", width: nil),
        .confirmStaysClosed: Entry("aucun, reste fermé", "none, stays closed", width: nil),
        .confirmStaysOpen: Entry("aucun, reste ouvert", "none, stays open", width: nil),
        .confirmEndsTest: Entry("fin de l'essai en cours", "ends the running test", width: nil),
        .confirmArmKeys: Entry("sans confirmation", "without a question", width: nil),
        .confirmArmEnd: Entry(
            "après 2 min, A, Échap ou autre onglet",
            "after 2 min, A, Esc or another tab", width: nil),
        .confirmNoEffectKnown: Entry(
            "aucune mesure ne le prouve", "no measure proves it", width: nil),
        .confirmNoMeasureNow: Entry(
            "aucune mesure ne peut le prouver maintenant",
            "no measure can prove it now", width: nil),
        .confirmNoChange: Entry("aucun", "none", width: nil),
        .confirmUnchanged: Entry("{0}, inchangé", "{0}, unchanged", width: nil),
        .confirmCancelsReturn: Entry(
            "annule la réouverture automatique", "cancels the automatic opening", width: nil),
        .confirmShed: Entry(
            "délesté : la charge tombe à 0", "shed: the load drops to 0", width: nil),
        .confirmLoadBack: Entry("la charge peut revenir", "the load may return", width: nil),
        .confirmLoadUnknown: Entry("la charge doit bouger", "the load must move", width: nil),
        .confirmLoad: Entry("{0} W", "{0} W", width: nil),
        .confirmLoadRange: Entry("{0} à {1} W", "{0} to {1} W", width: nil),
        .confirmThermostat: Entry(
            "{0}, 0 si thermostat coupé", "{0}, 0 if the thermostat is off", width: nil),
        .confirmShared: Entry(
            "{0} de plus (pince partagée)", "{0} more (shared clamp)", width: nil),
        .confirmLoadGone: Entry("la charge retombe", "the load drops", width: nil),
        .confirmByContactor: Entry("{0} (contacteur)", "{0} (contactor)", width: nil),
        .confirmDirect: Entry("{0} (direct)", "{0} (direct)", width: nil),
        .confirmSafetyClose: Entry(
            "! Vérifiez que personne ne travaille sur ce circuit.",
            "! Check that nobody is working on this circuit.", width: nil),
        .confirmSafetyOpen: Entry(
            "! Un relais ouvert ne met pas le circuit hors tension.",
            "! An open relay does not isolate the circuit.", width: nil),
        .confirmSafetyArm: Entry(
            "! Vérifiez que personne ne travaille sur ce circuit.",
            "! Check that nobody is working on this circuit.", width: nil),
        .confirmSafetyQuit: Entry(
            "! Un relais relâché s'ouvre le plus souvent.",
            "! A released relay mostly opens.", width: nil),
        .confirmContactorWhy: Entry(
            "Au-delà de 10 A, ou pour un moteur, le relais doit commander un contacteur.",
            "Above 10 A, or for a motor, the relay must drive a contactor.", width: nil),
        .confirmContactorNeeded: Entry(
            "Charge inductive : sans contacteur, l'essai est refusé.",
            "Inductive load: without a contactor the test is refused.", width: nil),
        .confirmContactorEscape: Entry(
            "Échap annule : rien n'est retenu ni commandé.",
            "Esc cancels: nothing is kept or switched.", width: nil),
        .confirmUseContactor: Entry(
            "Moteur ou bobine : passez par un contacteur.",
            "Motor or coil: use a contactor.", width: nil),
        .confirmQuitTests: Entry("Essai en cours", "Test running", width: 19),
        .confirmQuitClosed: Entry("Relais à relâcher", "Relays to release", width: 19),
        .confirmQuitSearch: Entry("Recherche 1-Wire", "1-Wire search", width: 19),
        .confirmQuitReopened: Entry(
            "{0}, réouverture avant de quitter", "{0}, opened before quitting", width: nil),
        .confirmQuitStopped: Entry("arrêtée", "stopped", width: nil),
        .buttonCancel: Entry("Annuler", "Cancel", width: nil),
        .buttonClose: Entry("Fermer", "Close", width: nil),
        .buttonOpen: Entry("Ouvrir", "Open", width: nil),
        .buttonArm: Entry("Armer", "Arm", width: nil),
        .buttonQuit: Entry("Quitter", "Quit", width: nil),
        .buttonYes: Entry("o  Oui", "y  Yes", width: nil),
        .buttonNo: Entry("n  Non", "n  No", width: nil),
    ]
}
