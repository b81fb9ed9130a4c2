extension Catalogue {
    /// The texts of the pages of tab 3: waves, step test, calibration, costs.
    static let clampPageTexts: [Phrase: Entry] =
        waveTexts
        .merging(stepTexts) { first, _ in first }
        .merging(calibrationTexts) { first, _ in first }
        .merging(costTexts) { first, _ in first }

    private static let waveTexts: [Phrase: Entry] = [
        .waveTitle: Entry("{0} · un cycle", "{0} · one cycle", width: nil),
        .waveVoltage: Entry("V ···· éch. {0} V", "V ···· scale {0} V", width: 18),
        .waveCurrent: Entry("I ──── éch. {0} A", "I ──── scale {0} A", width: 18),
        .waveFactor: Entry("FP {0}", "PF {0}", width: 14),
        .waveDistortion: Entry("THD {0}", "THD {0}", width: 14),
        .waveCrest: Entry("crête {0}", "crest {0}", width: 14),
        .waveInductive: Entry("I1 en retard : inductif", "I1 lags: inductive", width: 26),
        .waveCapacitive: Entry("I1 en avance : capacitif", "I1 leads: capacitive", width: 26),
        .waveResistive: Entry("I1 en phase : résistif", "I1 in phase: resistive", width: 26),
        .waveUnsigned: Entry("côté de l'angle inconnu", "side of the angle unknown", width: 26),
        .waveNoVoltage: Entry("sans tension : pas d'angle", "no voltage: no angle", width: 26),
        .waveWaiting: Entry(
            "pas encore d'échantillons de cette pince", "no samples of this clamp yet",
            width: nil),
        .waveNone: Entry(
            "Cette carte calcule elle-même et n'envoie pas d'échantillons : pas de forme d'onde ; "
                + "les vecteurs viennent de ses puissances.",
            "This board computes by itself and sends no samples: no waveform; the phasors come "
                + "from its powers.", width: nil),
        .keyWave: Entry("v Onde", "v Wave", width: nil),
        .keyStep: Entry("t Essai", "t Test", width: nil),
        .keyCalibrate: Entry("a Étalonner", "a Calibrate", width: nil),
        .keyCosts: Entry("m Coûts", "m Costs", width: nil),
        .keyInvert: Entry("i Inverser par logiciel", "i Invert by software", width: nil),
        .keyUpright: Entry("i Sens de la pince", "i Clamp's own direction", width: nil),
        .keyBack: Entry("{0} Retour", "{0} Back", width: nil),
        .keySpan: Entry("e Période", "e Range", width: nil),
        .keyStop: Entry("Échap Arrêter l'essai", "Esc Stop the test", width: nil),
        .keyUndo: Entry("u Annuler le dernier", "u Undo the last", width: nil),
        .keyCalibrateOn: Entry("Entrée Étalonner", "Enter Calibrate", width: nil),
        .keyConfirmClamp: Entry(
            "{0} Confirmer (tapez le numéro de la pince)",
            "{0} Confirm (type the number of the clamp)", width: nil),
        .keyMainsButton: Entry("Tab puis Entrée Confirmer", "Tab then Enter Confirm", width: nil),
        .keyMainsButtonShort: Entry("Tab Entrée Oui", "Tab Enter Yes", width: nil),
        .helpWave: Entry("forme d'onde et vecteurs", "waveform and phasors", width: nil),
        .helpStep: Entry(
            "essai de charge : pince, phase, sens, grandeur",
            "load test: clamp, phase, direction, size", width: nil),
        .helpCalibrate: Entry(
            "étalonner (confirmation) ; u y annule le dernier",
            "calibrate (confirmation); u there undoes the last one", width: nil),
        .helpCosts: Entry(
            "énergie et coûts ; e y change la période",
            "energy and costs; e there changes the range", width: nil),
        .helpInvert: Entry(
            "inverser par logiciel, sens prouvé (confirmation)",
            "invert by software, direction proved (confirmation)", width: nil),
        .noEffectHere: Entry("{0} : sans effet sur cette page", "{0}: no effect here", width: nil),
        .clampFrozen: Entry(
            "affichage figé : p le relance d'abord", "frozen display: p resumes it first",
            width: nil),
        .invertUnproved: Entry(
            "{0} : sens non prouvé, faites d'abord l'essai de charge (t)",
            "{0}: direction not proved, do the load test (t) first", width: nil),
        .clampInverted: Entry(
            "sens corrigé par logiciel", "direction corrected by software", width: 47),
        .clampStepped: Entry("essai de charge fait, {0} A", "load test done, {0} A", width: 47),
        .clampSteppedShare: Entry(
            "essai de charge fait, {0} A, {1} %", "load test done, {0} A, {1} %", width: 47),
        .detailDirection: Entry("Sens", "Direction", width: 16),
        .detailCalibration: Entry("Étalonnage", "Calibration", width: 16),
        .detailStep: Entry("Essai de charge", "Load test", width: 16),
        .detailInvert: Entry(
            "Sens prouvé : à défaut de la tourner, i l'inverse par logiciel.",
            "Direction proved: short of turning it, i inverts it by software.", width: nil),
        .detailUpright: Entry(
            "Sens corrigé par logiciel : une fois la pince tournée, i rend le sien.",
            "Direction corrected by software: once the clamp is turned, i gives it back.",
            width: nil),
    ]

    private static let stepTexts: [Phrase: Entry] = [
        .stepTitle: Entry("Essai de charge · {0}", "Load test · {0}", width: nil),
        .stepBaseline: Entry(
            "Mesure de départ : ne branchez encore rien.",
            "Measuring before the load: plug nothing in yet.", width: nil),
        .stepWaiting: Entry(
            "Branchez une charge connue sur le circuit pincé, et mettez-la en marche.",
            "Plug a known load into the clamped circuit and switch it on.", width: nil),
        .stepSettling: Entry(
            "Charge vue : laissez-la en marche, mesure en cours.",
            "Load seen: leave it on, it is being measured.", width: nil),
        .stepExpired: Entry(
            "Aucune pince n'a bougé de 2 A en 2 minutes.",
            "No clamp moved by 2 A in 2 minutes.", width: nil),
        .stepRemoval: Entry(
            "Un doute reste : arrêtez maintenant la charge, son retour tranchera.",
            "A doubt is left: switch the load off now, that will settle it.", width: nil),
        .stepConfirmed: Entry("confirmé à l'arrêt", "confirmed on switching off", width: nil),
        .stepLeft: Entry(
            "Bouilloire ou convecteur, 500 W au moins. Fin dans {0} s si rien ne bouge.",
            "Kettle or heater, 500 W at least. Ends in {0} s if nothing moves.", width: nil),
        .stepNothing: Entry(
            "Vérifiez que la charge est sur ce circuit, en marche, 500 W au moins, et que la pince "
                + "entoure un seul fil ; puis t.",
            "Check that the load is on this circuit, switched on, 500 W at least, and that one "
                + "wire alone is in the jaw; then t.", width: nil),
        .stepGood: Entry(
            "Rien à faire : la pince est bonne.", "Nothing to do: the clamp is right.", width: nil),
        .stepInvert: Entry(
            "À défaut de la tourner : Échap, Entrée sur cette pince, puis i (inverser par logiciel).",
            "Short of turning it: Esc, Enter on this clamp, then i (invert by software).",
            width: nil),
        .stepTwice: Entry(
            "Le double du courant attendu : le fil passe-t-il deux fois dans la pince ?",
            "Twice the expected current: does the wire pass twice through the jaw?", width: nil),
        .stepOdd: Entry(
            "Courant inattendu : relisez la plaque de la charge, puis refaites l'essai (t).",
            "Unexpected current: read the plate of the load again, then repeat the test (t).",
            width: nil),
        .stepResistive: Entry(
            "Angle d'aucune phase : prenez une charge résistive, bouilloire ou convecteur.",
            "Angle of no phase: take a resistive load, a kettle or a heater.", width: nil),
        .stepUnknown: Entry("charge inconnue", "unknown load", width: nil),
        .stepNone: Entry(
            "Aucune pince n'a répondu seule.", "No clamp answered alone.", width: nil),
        .stepAnswers: Entry("La pince {0} répond : {1} A", "Clamp {0} answers: {1} A", width: nil),
        .stepPhase: Entry("phase {0}", "phase {0}", width: nil),
        .stepShare: Entry("{0} % du courant attendu", "{0} % of the expected current", width: nil),
        .stepHeadStep: Entry("Pas", "Step", width: 10),
        .stepHeadAngle: Entry("Angle", "Angle", width: 6),
        .stepExpected: Entry("attendu : {0} A", "expected: {0} A", width: 40),
        .stepRunning: Entry(
            "{0} : sans effet, essai de charge en cours, Échap l'arrête",
            "{0}: no effect, load test running, Esc stops it", width: nil),
        .stepShown: Entry(
            "{0} : sans effet, Échap referme d'abord l'essai de charge",
            "{0}: no effect, Esc closes the load test first", width: nil),
        .promptLoad: Entry(
            "Essai, {0} : charge en W (vide si inconnue) : {1}_",
            "Test, {0}: load in W (empty if unknown): {1}_", width: nil),
        .promptLoadShort: Entry("Charge en W : {0}_", "Load in W: {0}_", width: nil),
        .promptNumber: Entry(
            "un nombre est attendu, Échap annule", "a number is expected, Esc cancels", width: nil),
        .promptReference: Entry(
            "Étalonner {0}, {1} : {2}_", "Calibrate {0}, {1}: {2}_", width: nil),
        .promptReferenceShort: Entry("{0} : {1}_", "{0}: {1}_", width: nil),
        .promptPower: Entry("puissance de la charge en W", "power of the load in W", width: nil),
        .promptCurrent: Entry("courant lu en A", "current read in A", width: nil),
        .promptVolts: Entry("tension lue en V", "voltage read in V", width: nil),
        .messageStepParts: Entry(
            "{0} : essai de charge, {1}", "{0}: load test, {1}", width: nil),
    ]

    private static let calibrationTexts: [Phrase: Entry] = [
        .calibrateTitle: Entry("Étalonnage · {0}", "Calibration · {0}", width: nil),
        .calibrateOn: Entry("Sur", "On", width: 14),
        .calibrateBefore: Entry("Avant", "Before", width: 12),
        .calibrateAfter: Entry("Après", "After", width: 12),
        .calibrateLimits: Entry("Limites", "Limits", width: 14),
        .calibrateNever: Entry("jamais étalonnée", "never calibrated", width: 40),
        .calibrateMeasured: Entry(
            "calculé sur 10 s stables", "computed from 10 steady seconds", width: nil),
        .calibrateChoose: Entry("Étalonner sur :", "Calibrate on:", width: 40),
        .calibrateValues: Entry(
            "gain {0} %, avance {1}°, bruit {2} A", "gain {0} %, lead {1}°, noise {2} A",
            width: nil),
        .calibrateGainOnly: Entry("gain {0} %", "gain {0} %", width: nil),
        .calibrateGainLimits: Entry("gain {0} à {1} %", "gain {0} to {1} %", width: nil),
        .calibrateAllLimits: Entry(
            "{0} à {1} %, {2}° au plus, bruit < {3} A", "{0} to {1} %, {2}° at most, noise < {3} A",
            width: nil),
        .calibrateProof: Entry("{0} → {1} pour {2}", "{0} → {1} for {2}", width: nil),
        .stepOnLoad: Entry("charge de {0} W", "load of {0} W", width: nil),
        .stepOnCurrent: Entry("courant lu, {0} A", "current read, {0} A", width: nil),
        .stepOnVoltage: Entry("tension lue, {0} V", "voltage read, {0} V", width: nil),
        .stepOnNothing: Entry("rien dans la pince", "nothing in the jaw", width: nil),
        .runMeasuring: Entry("mesure, {0} %", "measuring, {0} %", width: nil),
        .runTooLittle: Entry(
            "pas assez de courant ou de tension, 2 A au moins",
            "too little current or voltage, 2 A at least", width: nil),
        .runUnsteady: Entry(
            "la mesure bouge trop, attente", "it moves too much, waiting", width: nil),
        .runNoReference: Entry(
            "rien à quoi comparer, attente", "nothing to compare with, waiting", width: nil),
        .choiceMeter: Entry("le compteur", "the meter", width: 25),
        .choiceLoad: Entry("une charge connue", "a known load", width: 25),
        .choiceCurrent: Entry("un courant lu", "a current read", width: 25),
        .choiceFloor: Entry("le bruit, pince à vide", "the noise, empty jaw", width: 25),
        .choiceMainsMeter: Entry("V1/V2 sur le compteur", "V1/V2 on the meter", width: 25),
        .choiceMainsVoltage: Entry("V1/V2, tension lue", "V1/V2, voltage read", width: 25),
        .remarkMeter: Entry(
            "SINSTS, PAPP ou IRMS de la même phase", "SINSTS, PAPP or IRMS of the same phase",
            width: 52),
        .remarkLoad: Entry(
            "résistive, seule sur le circuit : gain et angle",
            "resistive, alone on the circuit: gain and angle", width: 52),
        .remarkCurrent: Entry(
            "à une autre pince ampèremétrique : gain", "on another clamp meter: gain", width: 52),
        .remarkFloor: Entry(
            "déclipsée du fil et refermée", "unclipped from the wire and closed", width: 52),
        .remarkMainsMeter: Entry("URMS1 du Linky standard", "URMS1 of a standard Linky", width: 52),
        .remarkMainsVoltage: Entry(
            "au voltmètre, à une prise proche", "with a voltmeter, at a near socket", width: 52),
        .confirmCalibrateTitle: Entry("Étalonner : {0} ?", "Calibrate: {0}?", width: nil),
        .confirmUndoTitle: Entry(
            "Annuler l'étalonnage : {0} ?", "Undo the calibration: {0}?", width: nil),
        .confirmInvertTitle: Entry(
            "Inverser par logiciel : {0} ?", "Invert by software: {0}?", width: nil),
        .confirmUprightTitle: Entry(
            "Rendre son propre sens : {0} ?", "Give back its direction: {0}?", width: nil),
        .confirmSign: Entry("Puissance", "Power", width: 19),
        .confirmProof: Entry("Preuve", "Proof", width: 19),
        .confirmProofStep: Entry("essai de charge", "load test", width: nil),
        .confirmProofMeter: Entry("le compteur", "the meter", width: nil),
        .confirmStays: Entry("Reste affiché", "Stays shown", width: 19),
        .confirmSafetyLoad: Entry(
            "! La charge en marche, seule sur ce circuit, 2 A au moins.",
            "! The load on, alone on this circuit, 2 A at least.", width: nil),
        .confirmSafetyCurrent: Entry(
            "! Le courant doit rester celui que vous avez lu.",
            "! The current must stay the one you read.", width: nil),
        .confirmSafetyVoltage: Entry(
            "! Le transformateur doit être sur la phase comparée.",
            "! The transformer must be on the phase compared.", width: nil),
        .confirmSafetyMeter: Entry(
            "! La pince sur le fil d'arrivée de cette phase, bien fermée.",
            "! The clamp on the incoming wire of this phase, well closed.", width: nil),
        .confirmSafetyFloor: Entry(
            "! Circuit coupé avant de déclipser ; pince refermée à vide.",
            "! Circuit off before unclipping; the jaw closed on nothing.", width: nil),
        .confirmSafetyInvert: Entry(
            "! D'abord : circuit hors tension, tournez la pince. i n'est qu'un recours.",
            "! First: with the circuit off, turn the clamp. i is only a stopgap.", width: nil),
        .confirmSafetyUpright: Entry(
            "! Seulement si la pince a été tournée sur son fil.",
            "! Only if the clamp was turned round on its wire.", width: nil),
        .buttonCalibrate: Entry("Étalonner", "Calibrate", width: nil),
        .buttonUndo: Entry("Défaire", "Undo", width: nil),
        .buttonInvert: Entry("Inverser", "Invert", width: nil),
        .messageCalibratedOn: Entry(
            "{0} : étalonnage sur {1}, {2}, gain {3} %", "{0}: calibrated on {1}, {2}, gain {3} %",
            width: nil),
    ]

    private static let costTexts: [Phrase: Entry] = [
        .costsTitle: Entry("Énergie et coûts · {0}", "Energy and costs · {0}", width: nil),
        .costsPeriods: Entry("{0} · par période tarifaire", "{0} · by tariff period", width: nil),
        .costsPeriod: Entry("Période", "Period", width: 14),
        .costsPrice: Entry("Prix/kWh", "Price/kWh", width: 11),
        .costsCost: Entry("Coût", "Cost", width: 13),
        .costsBack: Entry("Rachat", "Sold", width: 11),
        .costsNothing: Entry(
            "aucune énergie comptée sur cette durée", "no energy counted in this range", width: 60),
        .costsNow: Entry("en cours : {0}", "now: {0}", width: nil),
        .costsNoPeriod: Entry("sans tarif lu", "no tariff read", width: 20),
        .costsIndex: Entry("index {0}", "index {0}", width: 20),
        .costsNoPrices: Entry(
            "Coûts : dans unit.toml, [prices] currency et [prices.kwh] BASE, HP, HC…",
            "Costs: in unit.toml, [prices] currency and [prices.kwh] BASE, HP, HC…", width: 78),
        .costsUnpriced: Entry(
            "{0} sans prix : complétez [prices.kwh] dans unit.toml",
            "{0} without a price: complete [prices.kwh] in unit.toml", width: 76),
        .spanToday: Entry("aujourd'hui", "today", width: 24),
        .spanYesterday: Entry("hier", "yesterday", width: 24),
        .spanMonth: Entry("ce mois", "this month", width: 24),
        .spanLastMonth: Entry("le mois dernier", "last month", width: 24),
        .spanYear: Entry("cette année", "this year", width: 24),
        .spanLastYear: Entry("l'année dernière", "last year", width: 24),
        .spanTotal: Entry("depuis le début", "since the start", width: 24),
    ]
}
