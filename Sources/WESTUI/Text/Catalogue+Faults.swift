extension Catalogue {
    /// What was seen, and what mends it.
    static let faultTexts: [Phrase: Entry] = [
        .findMissing: Entry(
            "{0} : interface {1} introuvable",
            "{0}: interface {1} not found", width: nil),
        .doMissing: Entry(
            "Branchez l'adaptateur, puis cherchez son nom avec la commande wes devices et corrigez la configuration.",
            "Plug the adapter in, then find its name with the command wes devices and correct the configuration.",
            width: nil),
        .findPermission: Entry(
            "{0} : accès refusé à {1}", "{0}: access to {1} refused", width: nil),
        .doPermission: Entry(
            "Ajoutez votre compte au groupe {2}, puis reconnectez-vous. Le câblage n'est pas en cause.",
            "Add your account to the group {2}, then log in again. The wiring is not at fault.",
            width: nil),
        .findBusy: Entry(
            "{0} : {1} déjà utilisé par {2}", "{0}: {1} already used by {2}", width: nil),
        .doBusy: Entry(
            "Arrêtez {2}, ou donnez-lui une autre interface : un seul programme peut la lire à la fois.",
            "Stop {2}, or give it another interface: only one program can read it at a time.",
            width: nil),
        .findUnplugged: Entry(
            "{0} : {1} débranché depuis {2}",
            "{0}: {1} unplugged since {2}", width: nil),
        .doUnplugged: Entry(
            "Rebranchez l'adaptateur et vérifiez son câble : la lecture reprendra toute seule.",
            "Plug the adapter back in and check its cable: reading will start again by itself.",
            width: nil),
        .findFailed: Entry(
            "{0} : {1} refuse de s'ouvrir (erreur {2})",
            "{0}: {1} cannot be opened (error {2})", width: nil),
        .doFailed: Entry(
            "Vérifiez que ce chemin est bien un port série, avec la commande wes devices.",
            "Check that this path is a serial port, with the command wes devices.", width: nil),
        .findSilent: Entry("{0} : aucun signal de téléinfo", "{0}: no téléinfo signal", width: nil),
        .doSilent: Entry(
            "Vérifiez les fils sur I1 et I2, jamais sur C1 et C2 (relais du Linky), puis faites activer la téléinfo.",
            "Check the wires on I1 and I2, never on C1 and C2 (Linky relay), then have the téléinfo output activated.",
            width: nil),
        .findCut: Entry(
            "{0} : téléinfo coupée depuis {2}, elle était bonne avant",
            "{0}: téléinfo cut since {2}, it was good before", width: nil),
        .doCut: Entry(
            "Coupure de courant ou compteur en défaut ? Regardez son afficheur, puis resserrez I1 et I2.",
            "Power cut, or meter out of order? Look at its display, then tighten I1 and I2.",
            width: nil),
        .findStandby: Entry(
            "{0} : téléinfo non activée, le compteur n'envoie que son numéro",
            "{0}: téléinfo not activated, the meter sends only its number", width: nil),
        .doStandby: Entry(
            "Le câblage est bon. Demandez au fournisseur d'énergie d'activer la téléinfo (sortie en VEILLE).",
            "The wiring is good. Ask the energy supplier to activate the téléinfo (output on VEILLE).",
            width: nil),
        .findPulses: Entry(
            "{0} : téléinfo non activée, sortie en impulsions (METROL)",
            "{0}: téléinfo not activated, output gives pulses (METROL)", width: nil),
        .doPulses: Entry(
            "Le câblage est bon. Demandez au fournisseur d'énergie de passer la sortie en téléinfo (TELEIN).",
            "The wiring is good. Ask the energy supplier to switch the output to téléinfo (TELEIN).",
            width: nil),
        .findGarbage: Entry(
            "{0} : signal reçu, mais illisible à toutes les vitesses",
            "{0}: signal received, but unreadable at every speed", width: nil),
        .doGarbage: Entry(
            "Vérifiez que les deux fils viennent bien de I1 et I2 du même compteur, puis essayez un autre adaptateur.",
            "Check that both wires come from I1 and I2 of the same meter, then try another adapter.",
            width: nil),
        .findEightBits: Entry(
            "{0} : trames reçues en 8 bits au lieu de 7 bits parité paire",
            "{0}: frames received as 8 bits instead of 7 bits even parity", width: nil),
        .doEightBits: Entry(
            "Le câblage est bon. Réglez l'adaptateur ou la passerelle sur 7E1 : 7 bits, parité paire, 1 bit d'arrêt.",
            "The wiring is good. Set the adapter or gateway to 7E1: 7 bits, even parity, 1 stop bit.",
            width: nil),
        .findCooked: Entry(
            "{0} : groupes bons, mais débuts et fins de trame effacés",
            "{0}: good groups, but frame starts and ends are removed", width: nil),
        .doCooked: Entry(
            "Le câblage est bon. Réglez le port ou la passerelle en mode brut (raw), sans conversion de fin de ligne.",
            "The wiring is good. Set the port or gateway to raw mode, without line-end conversion.",
            width: nil),
        .findNoise: Entry(
            "{0} : {2} % des groupes rejetés sur une minute",
            "{0}: {2} % of groups refused over one minute", width: nil),
        .doNoise: Entry(
            "Éloignez le câble téléinfo du 230 V et des variateurs, resserrez I1 et I2 ; blindez si le trajet est long.",
            "Move the téléinfo cable away from 230 V and dimmers, tighten I1 and I2; use a screened pair if it is long.",
            width: nil),
        .findSearching: Entry(
            "{0} : recherche du mode de la téléinfo",
            "{0}: searching the téléinfo mode", width: nil),
        .anotherProgram: Entry("un autre programme", "another program", width: nil),
    ]
}
