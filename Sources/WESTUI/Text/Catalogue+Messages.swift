extension Catalogue {
    /// Messages, help and keys.
    static let messageTexts: [Phrase: Entry] = [
        .messageLink: Entry("{0} : {1}", "{0}: {1}", width: nil),
        .messageMode: Entry("{0} : mode {1} trouvé", "{0}: {1} mode found", width: nil),
        .messageModeChanged: Entry(
            "{0} : passé du mode {1} au mode {2}",
            "{0}: changed from {1} to {2} mode", width: nil),
        .messageFirstFrame: Entry(
            "{0} : trame complète, {1} étiquettes",
            "{0}: complete frame, {1} labels", width: nil),
        .messageReceiving: Entry("{0} : les trames arrivent", "{0}: frames arrive", width: nil),
        .messageMeter: Entry(
            "{0} : un autre compteur répond, {1}",
            "{0}: another meter answers, {1}", width: nil),
        .messageNoise: Entry(
            "{0} : {1} % des groupes rejetés sur une minute — voir l'aide (?)",
            "{0}: {1} % of groups refused over one minute — see help (?)", width: nil),
        .messageOverload: Entry(
            "{0} : puissance souscrite dépassée",
            "{0}: subscribed power exceeded", width: nil),
        .messageOverloadEnd: Entry(
            "{0} : fin du dépassement", "{0}: end of the overload", width: nil),
        .messageConfigured: Entry("configuration lue", "configuration read", width: nil),
        .messageRefused: Entry(
            "configuration refusée, {0} ligne {1}, colonne {2} : {3}",
            "configuration refused, {0} line {1}, column {2}: {3}", width: nil),
        .messageRecovered: Entry(
            "état appris : fichier abîmé, version précédente reprise",
            "learned state: damaged file, previous version used", width: nil),
        .messageDamaged: Entry(
            "état appris : fichiers abîmés, rien n'a pu être repris",
            "learned state: damaged files, nothing recovered", width: nil),
        .messageNewer: Entry(
            "état appris : écrit par une version plus récente, laissé intact",
            "learned state: written by a newer version, left untouched", width: nil),
        .messageNotSaved: Entry(
            "état appris : enregistrement impossible, nouvel essai à suivre",
            "learned state: cannot be saved, will be tried again", width: nil),
        .messageSavedAgain: Entry(
            "état appris : enregistré de nouveau",
            "learned state: saved again", width: nil),
        .noEffect: Entry(
            "{0} : sans effet dans cet onglet", "{0}: no effect in this tab", width: nil),
        .noEffectAnywhere: Entry("{0} : sans effet", "{0}: no effect", width: nil),
        .noEffectOverlay: Entry(
            "{0} : sans effet ici, Échap ferme", "{0}: no effect here, Esc closes", width: nil),
        .suspendTesting: Entry(
            "essai de relais en cours : il rouvre seul, suspendez ensuite",
            "relay test running: it opens by itself, suspend afterwards", width: nil),
        .suspendClosed: Entry(
            "{0} fermé : ouvrez-le avant de suspendre",
            "{0} closed: open it before suspending", width: nil),
        .filterPrompt: Entry("Filtre : {0}_", "Filter: {0}_", width: nil),
        .rowsShown: Entry("{0} lignes affichées sur {1}", "{0} lines shown of {1}", width: nil),
        .rowsShownOne: Entry("{0} ligne affichée sur {1}", "{0} line shown of {1}", width: nil),
        .filterResult: Entry(
            "filtre « {0} », Échap efface", "filter \"{0}\", Esc clears", width: nil),
        .helpTitle: Entry("Aide — onglet {0}", "Help — {0} tab", width: nil),
        .helpEverywhere: Entry("Partout", "Everywhere", width: nil),
        .helpTabs: Entry("changer d'onglet", "change tab", width: nil),
        .helpSelect: Entry(
            "choisir une ligne ; Début, Fin : première, dernière",
            "choose a line; Home, End: first, last", width: nil),
        .helpOpen: Entry(
            "ouvrir le détail ou l'onglet ; Échap ferme",
            "open the detail or the tab; Esc closes", width: nil),
        .helpPause: Entry(
            "figer l'affichage, la lecture continue",
            "freeze the display, reading goes on", width: nil),
        .helpRedraw: Entry(
            "tout redessiner", "draw everything again", width: nil),
        .helpSuspend: Entry(
            "suspendre, fg pour revenir", "suspend, fg to come back", width: nil),
        .helpTabKeys: Entry("1 - 6 ← → Tab Maj-Tab", "1 - 6 ← → Tab Shift-Tab", width: nil),
        .helpEnterKey: Entry("Entrée", "Enter", width: nil),
        .helpThis: Entry("cette aide", "this help", width: nil),
        .helpQuit: Entry("quitter", "quit", width: nil),
        .helpStates: Entry(
            "✓ validé   ! à voir   ✗ défaut   · à faire   > en cours   ~ périmé",
            "✓ checked   ! look   ✗ fault   · to do   > running   ~ stale", width: nil),
        .helpMeter: Entry(
            "Cpt1, Cpt2, compteurs RS485", "Cpt1, Cpt2, RS485 meters", width: nil),
        .helpRaw: Entry(
            "trame brute : octets de la dernière trame",
            "raw frame: bytes of the last frame", width: nil),
        .helpFilter: Entry(
            "filtrer pendant la frappe, Échap efface",
            "filter while typing, Esc clears", width: nil),
        .helpNoKey: Entry(
            "aucune touche propre à cet onglet",
            "no key of its own in this tab", width: nil),
        .helpRejects: Entry(
            "Groupes rejetés : mauvais mode, mauvaise vitesse, ou perturbation voisine.",
            "Refused groups: wrong mode, wrong speed, or interference nearby.", width: nil),
        .keyHelp: Entry("? Aide", "? Help", width: nil),
        .keyTabs: Entry("1-6 Onglet", "1-6 Tab", width: nil),
        .keyArrows: Entry("←→ Onglet", "←→ Tab", width: nil),
        .keyMeter: Entry("e Cpt1/Cpt2", "e Cpt1/Cpt2", width: nil),
        .keyScroll: Entry("↑↓ Défiler", "↑↓ Scroll", width: nil),
        .keySelect: Entry("↑↓ Choisir", "↑↓ Choose", width: nil),
        .keyFilter: Entry("/ Filtrer", "/ Filter", width: nil),
        .keyRaw: Entry("b Trame brute", "b Raw frame", width: nil),
        .keyPause: Entry("p Pause", "p Pause", width: nil),
        .keyResume: Entry("p Suite", "p Resume", width: nil),
        .keyOpen: Entry("Entrée Ouvrir", "Enter Open", width: nil),
        .keyQuit: Entry("q Quitter", "q Quit", width: nil),
        .keyQuitShort: Entry("q Quit.", "q Quit", width: nil),
        .keyClose: Entry("Échap Fermer", "Esc Close", width: nil),
        .keyCloseHelp: Entry("Échap ou ? Fermer l'aide", "Esc or ? Close help", width: nil),
        .keyScrollOverlay: Entry("↑↓ Défiler", "↑↓ Scroll", width: nil),
        .keyApply: Entry("Entrée Garder  Échap Effacer", "Enter Keep  Esc Clear", width: nil),
        .rawTitle: Entry("Trame brute — {0}", "Raw frame — {0}", width: nil),
        .rawNone: Entry("aucune trame reçue", "no frame received", width: nil),
        .rawBad: Entry("✗ {0}", "✗ {0}", width: nil),
        .rawAt: Entry("{0} octets, reçus à {1}", "{0} bytes, received at {1}", width: nil),
        .detailLabel: Entry("Étiquette", "Label", width: 16),
        .detailRaw: Entry("Valeur envoyée", "Value as sent", width: 16),
        .detailStamp: Entry("Horodate", "Horodate", width: 16),
        .detailAge: Entry("Âge", "Age", width: 16),
        .detailMeter: Entry("Compteur", "Meter", width: 16),
        .detailNone: Entry(
            "cette étiquette n'est plus reçue",
            "this label is no longer received", width: nil),
        .reasonChecksum: Entry("somme fausse", "wrong checksum", width: nil),
        .reasonLabel: Entry("étiquette inconnue", "unknown label", width: nil),
        .reasonShape: Entry("forme impossible", "impossible shape", width: nil),
        .reasonFormat: Entry("séparateurs", "separators", width: nil),
        .reasonCharacters: Entry("caractères interdits", "forbidden characters", width: nil),
        .tooSmall: Entry(
            "Fenêtre trop petite : {0}×{1}, il faut 40×10 — q pour quitter",
            "Window too small: {0}×{1}, 40×10 needed — q to quit", width: nil),
        .ago: Entry("il y a {0}", "{0} ago", width: nil),
        .ageMinutes: Entry("{0} min", "{0} min", width: 7),
        .ageHours: Entry("{0} h", "{0} h", width: 7),
        .ageYesterday: Entry("hier", "1 day", width: 6),
        .ageNone: Entry("—", "—", width: 1),
    ]
}
