import WESModel

extension Catalogue {
    /// What was seen and what mends it, for every code; places are named in braces.
    static let faultSentences: [FaultCode: FaultSentences] =
        sourceFaults
        .merging(clampFaults) { first, _ in first }
        .merging(lineFaults) { first, _ in first }
        .merging(busFaults) { first, _ in first }
        .merging(oneWireFaults) { first, _ in first }

    /// The sentences of interfaces and téléinfo.
    private static let sourceFaults: [FaultCode: FaultSentences] = [
        .sourceMissing: FaultSentences(
            found: Entry(
                "{terminal} : interface {device} introuvable",
                "{terminal}: interface {device} not found", width: nil),
            action: Entry(
                "Branchez l'adaptateur, puis cherchez son nom avec la commande wes devices et corrigez la configuration.",
                "Plug the adapter in, then find its name with the command wes devices and correct the configuration.",
                width: nil)),
        .sourcePermission: FaultSentences(
            found: Entry(
                "{terminal} : accès refusé à {device}",
                "{terminal}: access to {device} refused", width: nil),
            action: Entry(
                "Ajoutez votre compte au groupe {group}, puis reconnectez-vous. Le câblage n'est pas en cause.",
                "Add your account to the group {group}, then log in again. The wiring is not at fault.",
                width: nil)),
        .sourceBusy: FaultSentences(
            found: Entry(
                "{terminal} : {device} déjà utilisé par {program}",
                "{terminal}: {device} already used by {program}", width: nil),
            action: Entry(
                "Arrêtez {program}, ou donnez-lui une autre interface : un seul programme peut la lire à la fois.",
                "Stop {program}, or give it another interface: only one program can read it at a time.",
                width: nil)),
        .sourceUnplugged: FaultSentences(
            found: Entry(
                "{terminal} : {device} débranché depuis {since}",
                "{terminal}: {device} unplugged since {since}", width: nil),
            action: Entry(
                "Rebranchez l'adaptateur et vérifiez son câble : la lecture reprendra toute seule.",
                "Plug the adapter back in and check its cable: reading will start again by itself.",
                width: nil)),
        .ticSilent: FaultSentences(
            found: Entry(
                "Cpt{n} : aucun signal de téléinfo",
                "Cpt{n}: no téléinfo signal", width: nil),
            action: Entry(
                "Vérifiez les fils sur I1 et I2, jamais sur C1 et C2 (relais du Linky), puis faites activer la téléinfo.",
                "Check the wires on I1 and I2, never on C1 and C2 (Linky relay), then have the téléinfo output activated.",
                width: nil)),
        .ticSilentAll: FaultSentences(
            found: Entry(
                "Cpt1 et Cpt2 : aucun signal de téléinfo depuis {since}",
                "Cpt1 and Cpt2: no téléinfo signal since {since}", width: nil),
            action: Entry(
                "Le compteur est-il sous tension ? Si oui, vérifiez les bornes 1 à 4 du connecteur TIC du WES.",
                "Is the meter powered? If it is, check terminals 1 to 4 of the TIC connector of the WES.",
                width: nil)),
        .ticCut: FaultSentences(
            found: Entry(
                "Cpt{n} : téléinfo coupée depuis {since}, elle était bonne avant",
                "Cpt{n}: téléinfo cut since {since}, it was good before", width: nil),
            action: Entry(
                "Coupure de courant ou compteur en défaut ? Regardez son afficheur, puis resserrez I1 et I2.",
                "Power cut, or meter out of order? Look at its display, then tighten I1 and I2.",
                width: nil)),
        .ticStandby: FaultSentences(
            found: Entry(
                "Cpt{n} : téléinfo non activée, le compteur n'envoie que son numéro",
                "Cpt{n}: téléinfo not activated, the meter sends only its number", width: nil),
            action: Entry(
                "Le câblage est bon. Demandez au fournisseur d'énergie d'activer la téléinfo (sortie en VEILLE).",
                "The wiring is good. Ask the energy supplier to activate the téléinfo (output on VEILLE).",
                width: nil)),
        .ticMetrol: FaultSentences(
            found: Entry(
                "Cpt{n} : téléinfo non activée, sortie en impulsions (METROL)",
                "Cpt{n}: téléinfo not activated, output gives pulses (METROL)", width: nil),
            action: Entry(
                "Le câblage est bon. Demandez au fournisseur d'énergie de passer la sortie en téléinfo (TELEIN).",
                "The wiring is good. Ask the energy supplier to switch the output to téléinfo (TELEIN).",
                width: nil)),
        .ticNoise: FaultSentences(
            found: Entry(
                "Cpt{n} : {pct} des groupes rejetés sur une minute",
                "Cpt{n}: {pct} of groups rejected over one minute", width: nil),
            action: Entry(
                "Éloignez le câble téléinfo du 230 V et des variateurs, resserrez I1 et I2 ; blindez si le trajet est long.",
                "Move the téléinfo cable away from 230 V and dimmers, tighten I1 and I2; use a screened pair if it is long.",
                width: nil)),
        .ticGarbage: FaultSentences(
            found: Entry(
                "Cpt{n} : signal reçu, mais illisible à toutes les vitesses",
                "Cpt{n}: signal received, but unreadable at every speed", width: nil),
            action: Entry(
                "Vérifiez que les deux fils viennent bien de I1 et I2 du même compteur, puis essayez un autre adaptateur.",
                "Check that both wires come from I1 and I2 of the same meter, then try another adapter.",
                width: nil)),
        .ticParity: FaultSentences(
            found: Entry(
                "Cpt{n} : trames reçues en 8 bits au lieu de 7 bits parité paire",
                "Cpt{n}: frames received as 8 bits instead of 7 bits even parity", width: nil),
            action: Entry(
                "Le câblage est bon. Réglez l'adaptateur ou la passerelle sur 7E1 : 7 bits, parité paire, 1 bit d'arrêt.",
                "The wiring is good. Set the adapter or gateway to 7E1: 7 bits, even parity, 1 stop bit.",
                width: nil)),
        .ticCooked: FaultSentences(
            found: Entry(
                "Cpt{n} : groupes bons, mais débuts et fins de trame effacés",
                "Cpt{n}: good groups, but frame starts and ends are removed", width: nil),
            action: Entry(
                "Le câblage est bon. Réglez le port ou la passerelle en mode brut (raw), sans conversion de fin de ligne.",
                "The wiring is good. Set the port or gateway to raw mode, without line-end conversion.",
                width: nil)),
        .ticCrossed: FaultSentences(
            found: Entry(
                "Production reçue sur Cpt1 et consommation sur Cpt2",
                "Production received on Cpt1 and consumption on Cpt2", width: nil),
            action: Entry(
                "Échangez les deux paires : consommation sur les bornes 1 et 2 (Cpt1), production sur 3 et 4 (Cpt2).",
                "Exchange the two pairs: consumption on terminals 1 and 2 (Cpt1), production on 3 and 4 (Cpt2).",
                width: nil)),
        .ticDuplicate: FaultSentences(
            found: Entry(
                "Cpt1 et Cpt2 reçoivent le même compteur, {meter}",
                "Cpt1 and Cpt2 receive the same meter, {meter}", width: nil),
            action: Entry(
                "Reliez les bornes 3 et 4 à I1 et I2 du deuxième compteur, ou laissez Cpt2 libre s'il n'y en a qu'un.",
                "Wire terminals 3 and 4 to I1 and I2 of the second meter, or leave Cpt2 free if there is only one.",
                width: nil)),
        .ticOnlySecond: FaultSentences(
            found: Entry(
                "Un seul compteur, branché sur Cpt2 au lieu de Cpt1",
                "A single meter, wired to Cpt2 instead of Cpt1", width: nil),
            action: Entry(
                "Déplacez ses deux fils sur les bornes 1 et 2 : un compteur seul doit être branché sur Cpt1.",
                "Move its two wires to terminals 1 and 2: a meter on its own must be wired to Cpt1.",
                width: nil)),
        .ticClock: FaultSentences(
            found: Entry(
                "Cpt{n} : le compteur signale son horloge comme dégradée ({offset})",
                "Cpt{n}: the meter reports its clock as degraded ({offset})", width: nil),
            action: Entry(
                "Rien à recâbler : l'heure du WES est utilisée. Si cela dure, signalez-le à Enedis.",
                "Nothing to rewire: the time of the WES is used. If it lasts, report it to Enedis.",
                width: nil)),
        .ticPhaseMissing: FaultSentences(
            found: Entry(
                "Cpt{n} : phase {phase} absente au compteur depuis {since}",
                "Cpt{n}: phase {phase} missing at the meter since {since}", width: nil),
            action: Entry(
                "Mesurez au disjoncteur de branchement. Phase absente en amont : appelez le dépannage Enedis.",
                "Measure at the main circuit breaker. If the phase is missing upstream, call the Enedis emergency line.",
                width: nil)),
        .ticOverload: FaultSentences(
            found: Entry(
                "Cpt{n} : puissance souscrite dépassée, {value} pour {limit}",
                "Cpt{n}: subscribed power exceeded, {value} for {limit}", width: nil),
            action: Entry(
                "Arrêtez une charge avant la coupure, puis prévoyez un délestage ou une puissance souscrite plus forte.",
                "Stop a load before the meter trips, then plan load shedding or a higher subscribed power.",
                width: nil)),
        .ticModeChanged: FaultSentences(
            found: Entry(
                "Cpt{n} : passé du mode {old} au mode {new} à {since}",
                "Cpt{n}: changed from {old} to {new} mode at {since}", width: nil),
            action: Entry(
                "Rien à recâbler : le WES a suivi et garde l'historique. Vérifiez les autres appareils reliés à I1 et I2.",
                "Nothing to rewire: the WES followed and keeps the history. Check other devices wired to I1 and I2.",
                width: nil)),
        .ticNewOffer: FaultSentences(
            found: Entry(
                "Cpt{n} : heures creuses invisibles en mode historique (BASE, TH..)",
                "Cpt{n}: off-peak periods not visible in historique mode (BASE, TH..)", width: nil),
            action: Entry(
                "Le câblage est bon. Demandez le mode standard au fournisseur d'énergie : il donne tous les index.",
                "The wiring is good. Ask the energy supplier for standard mode: it gives every index.",
                width: nil)),
        .ticNoProducer: FaultSentences(
            found: Entry(
                "Cpt{n} : production prévue, compteur non déclaré producteur",
                "Cpt{n}: production expected, meter not declared as producer", width: nil),
            action: Entry(
                "Le câblage est bon. Faites vérifier le contrat de production : sans lui, ni EAIT ni SINSTI.",
                "The wiring is good. Have the production contract checked: without it, neither EAIT nor SINSTI.",
                width: nil)),
    ]
}
