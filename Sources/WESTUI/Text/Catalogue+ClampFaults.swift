import WESModel

extension Catalogue {
    /// The sentences of the mains and the clamps.
    static let clampFaults: [FaultCode: FaultSentences] = [
        .mainsAbsent: FaultSentences(
            found: Entry(
                "V1/V2 : aucune tension secteur mesurée",
                "V1/V2: no mains voltage measured", width: nil),
            action: Entry(
                "Coupez l'alimentation du transformateur, reliez son 9 V AC à V1 et V2, puis remettez-la.",
                "Switch the transformer's supply off, wire its 9 V AC to V1 and V2, then switch it on again.",
                width: nil)),
        .mainsOutage: FaultSentences(
            found: Entry(
                "V1/V2 : secteur absent depuis {since}",
                "V1/V2: mains absent since {since}", width: nil),
            action: Entry(
                "Regardez le compteur et le disjoncteur général, puis celui du transformateur. La mesure reprendra seule.",
                "Look at the meter and the main breaker, then the transformer's. Measuring will start again by itself.",
                width: nil)),
        .mainsDc: FaultSentences(
            found: Entry(
                "V1/V2 : tension continue reçue, il faut de l'alternatif",
                "V1/V2: direct voltage received, alternating is needed", width: nil),
            action: Entry(
                "Coupez ce bloc DC et remplacez-le par un transformateur 220 V / 9 V AC.",
                "Switch this DC adapter off and replace it with a 220 V / 9 V AC transformer.",
                width: nil)),
        .mainsRatio: FaultSentences(
            found: Entry(
                "V1/V2 : {ratio} fois la tension attendue, transformateur {part} V ?",
                "V1/V2: {ratio} times the expected voltage, a {part} V transformer?", width: nil),
            action: Entry(
                "Coupez l'alimentation du transformateur avant, puis posez un modèle 220 V / 9 V AC.",
                "Switch the transformer's supply off first, then fit a 220 V / 9 V AC model.",
                width: nil)),
        .mainsWaveform: FaultSentences(
            found: Entry(
                "V1/V2 : onde ou fréquence anormale ({value}), onduleur en amont ?",
                "V1/V2: abnormal wave or frequency ({value}), inverter upstream?", width: nil),
            action: Entry(
                "Branchez le transformateur sur le secteur, pas derrière l'onduleur : il fausse le déphasage et le sens.",
                "Feed the transformer from the mains, not from the UPS: a UPS falsifies the phase and the direction.",
                width: nil)),
        .mainsCalibrate: FaultSentences(
            found: Entry(
                "V1/V2 : {volts} mesurés, {meter_volts} au compteur",
                "V1/V2: {volts} measured, {meter_volts} at the meter", width: nil),
            action: Entry(
                "Le câblage est bon. Étalonnez V1/V2 sur la tension du compteur, puis relisez les puissances.",
                "The wiring is good. Calibrate V1/V2 on the meter's voltage, then read the powers again.",
                width: nil)),
        .clampAllInjection: FaultSentences(
            found: Entry(
                "Toutes les pinces indiquent « injection »",
                "All clamps read \"injection\"", width: nil),
            action: Entry(
                "Inversez V1 et V2 (coupez l'alimentation du transformateur avant). Ne touchez pas aux pinces.",
                "Swap V1 and V2 (switch the transformer's supply off first). Leave the clamps as they are.",
                width: nil)),
        .clampReversed: FaultSentences(
            found: Entry(
                "Pince {n} : {power}, sens inversé depuis {since}",
                "Clamp {n}: {power}, reversed since {since}", width: nil),
            action: Entry(
                "Circuit hors tension, déclipsez la pince {n} du fil, changez son sens et refermez-la.",
                "With the circuit off, unclip clamp {n} from the wire, turn it round and close it again.",
                width: nil)),
        .clampWrongPhase: FaultSentences(
            found: Entry(
                "Pince {n} : mesure la phase {phase}, déclarée sur la phase {expected}",
                "Clamp {n}: measures phase {phase}, declared on phase {expected}", width: nil),
            action: Entry(
                "Circuit hors tension, déplacez la pince sur la phase {expected}, ou corrigez la phase déclarée.",
                "With the circuit off, move the clamp to phase {expected}, or correct the declared phase.",
                width: nil)),
        .clampSwapped: FaultSentences(
            found: Entry(
                "Pince {n} : la charge essayée apparaît sur la pince {m}",
                "Clamp {n}: the load under test shows on clamp {m}", width: nil),
            action: Entry(
                "Échangez les deux noms ; ou les fils au bornier, hors tension et pinces déclipsées.",
                "Exchange the two names; or the wires at the terminals, power off and clamps unclipped.",
                width: nil)),
        .clampNoCurrent: FaultSentences(
            found: Entry(
                "Pince {n} : aucun courant vu pour l'instant",
                "Clamp {n}: no current seen so far", width: nil),
            action: Entry(
                "Mettez en marche une charge connue sur ce circuit (bouilloire, convecteur) et refaites la mesure.",
                "Switch on a known load on this circuit (kettle, heater) and measure again.",
                width: nil)),
        .clampBothConductors: FaultSentences(
            found: Entry(
                "Pince {n} : courant nul alors que le circuit consomme {power}",
                "Clamp {n}: no current although the circuit draws {power}", width: nil),
            action: Entry(
                "Circuit hors tension, ne laissez que la phase dans la pince ; le neutre passe à côté.",
                "With the circuit off, leave only the phase wire in the jaw; the neutral goes outside.",
                width: nil)),
        .clampAjar: FaultSentences(
            found: Entry(
                "Pince {n} : {pct} du courant attendu, mâchoire mal fermée ?",
                "Clamp {n}: {pct} of the expected current, jaw not closed?", width: nil),
            action: Entry(
                "Circuit hors tension, essuyez les faces de la pince et refermez-la à fond, sans coincer de fil.",
                "With the circuit off, wipe the faces of the clamp and close it fully, without trapping a wire.",
                width: nil)),
        .clampNoBurden: FaultSentences(
            found: Entry(
                "Pince {n} : signal en butée, pince sans résistance de charge",
                "Clamp {n}: signal at its limits, clamp without burden resistor", width: nil),
            action: Entry(
                "Coupez ce circuit, puis déclipsez la pince. Ne reclipsez qu'une SCT-013-000 déjà reliée au bornier.",
                "Switch this circuit off, then unclip the clamp. Clip on only an SCT-013-000 already wired to the terminals.",
                width: nil)),
        .clampClipped: FaultSentences(
            found: Entry(
                "Pince {n} : signal écrêté, courant réel supérieur à {current}",
                "Clamp {n}: signal clipped, true current above {current}", width: nil),
            action: Entry(
                "Vérifiez que le fil ne passe qu'une fois dans la pince ; au-delà de 100 A, mesurez un départ plus petit.",
                "Check that the wire passes only once through the clamp; above 100 A, measure a smaller circuit.",
                width: nil)),
        .clampBias: FaultSentences(
            found: Entry(
                "Pince {n} : entrée décalée, zéro à {pct} au lieu de 50 %",
                "Clamp {n}: input offset, zero at {pct} instead of 50 %", width: nil),
            action: Entry(
                "Hors tension et pince déclipsée, vérifiez les deux fils au bornier ; si tout est bon, l'entrée est en défaut.",
                "Power off and clamp unclipped, check both wires at the terminals; if they are good, the input is faulty.",
                width: nil)),
        .clampPickup: FaultSentences(
            found: Entry(
                "Pince {n} : {current} de parasites, sans lien avec la charge",
                "Clamp {n}: {current} of pick-up, unrelated to the load", width: nil),
            action: Entry(
                "Hors tension et pince déclipsée, resserrez les deux fils au bornier et éloignez-les du 230 V.",
                "Power off and clamp unclipped, tighten both wires at the terminals and move them away from 230 V.",
                width: nil)),
        .clampSct030: FaultSentences(
            found: Entry(
                "Pince {n} : {pct} du courant attendu, référence SCT-013-030 ?",
                "Clamp {n}: {pct} of the expected current, an SCT-013-030?", width: nil),
            action: Entry(
                "Hors tension et pince déclipsée, remplacez-la par une SCT-013-000 (100 A) : la 030 n'est pas prévue.",
                "Power off and clamp unclipped, replace it with an SCT-013-000 (100 A): the 030 is not supported.",
                width: nil)),
        .clampOverRange: FaultSentences(
            found: Entry(
                "Pince {n} : {current}, au-delà des 100 A de la pince",
                "Clamp {n}: {current}, above the 100 A of the clamp", width: nil),
            action: Entry(
                "Réduisez la charge, ou placez la pince sur un départ qui reste sous 100 A.",
                "Reduce the load, or put the clamp on a circuit that stays below 100 A.", width: nil
            )),
        .clampNoDirection: FaultSentences(
            found: Entry(
                "Pince {n} : sens inconnu, la tension secteur n'est pas mesurée",
                "Clamp {n}: direction unknown, the mains voltage is not measured", width: nil),
            action: Entry(
                "Reliez le transformateur 9 V AC à V1 et V2 (son alimentation coupée avant) pour avoir watts et sens.",
                "Wire the 9 V AC transformer to V1 and V2 (its supply off first) to get watts and direction.",
                width: nil)),
        .clampMeterMismatch: FaultSentences(
            found: Entry(
                "Pince {n} : {va} mesurés, {meter_va} au compteur",
                "Clamp {n}: {va} measured, {meter_va} at the meter", width: nil),
            action: Entry(
                "Vérifiez que la pince est sur la phase d'arrivée et bien fermée ; si oui, étalonnez-la sur le compteur.",
                "Check that the clamp is on the incoming phase wire and well closed; if so, calibrate it on the meter.",
                width: nil)),
        .clampBalance: FaultSentences(
            found: Entry(
                "Bilan : départs {power}, plus que la maison ({house})",
                "Balance: circuits {power}, more than the house ({house})", width: nil),
            action: Entry(
                "Cherchez une pince à l'envers, sur une autre phase, ou deux pinces sur le même circuit.",
                "Look for a reversed clamp, a clamp on another phase, or two clamps on the same circuit.",
                width: nil)),
    ]
}
