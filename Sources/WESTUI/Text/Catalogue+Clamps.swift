extension Catalogue {
    /// The texts of tab 3.
    static let clampTexts: [Phrase: Entry] = [
        .clampLegend: Entry(
            "◀ injection, production : négatif   ▶ consommation : positif",
            "◀ injection, production: negative   ▶ consumption: positive", width: 60),
        .clampScale: Entry("échelle {0} kW", "scale {0} kW", width: 14),
        .clampScaleAuto: Entry("éch. auto {0} kW", "auto scale {0} kW", width: 17),
        .headNumber: Entry("N°", "No", width: 2),
        .headCircuit: Entry("Circuit", "Circuit", width: 14),
        .headCurrent: Entry("Courant", "Current", width: 7),
        .headPower: Entry("Puissance", "Power", width: 9),
        .headFactor: Entry("cos φ", "cos φ", width: 5),
        .headDirection: Entry("Sens", "Flow", width: 9),
        .clampPhase: Entry("{0} A · {1}", "{0} A · {1}", width: 22),
        .singlePhase: Entry("monophasé", "single-phase", width: 12),
        .clampEstimate: Entry("{0} VA est.", "{0} VA est.", width: 14),
        .clampMissing: Entry("absente", "missing", width: 7),
        .clampMeterSays: Entry("{0} {1} {2}", "{0} {1} {2}", width: 47),
        .clampAsMeter: Entry("même sens que {0}", "same direction as {0}", width: 47),
        .clampProved: Entry(
            "essai relais {0} fait, {1} W", "relay {0} tested, {1} W", width: 47),
        .clampNoCurrentOpen: Entry(
            "aucun courant vu, relais {0} ouvert", "no current seen, relay {0} open", width: 47),
        .clampNoCurrentClosed: Entry(
            "aucun courant vu, relais {0} fermé", "no current seen, relay {0} closed", width: 47),
        .clampUnproved: Entry(
            "sens à vérifier avec une charge connue",
            "direction to be checked with a known load", width: 47),
        .clampInverter: Entry(
            "essai onduleur : coupez puis remettez", "inverter test: switch off, then on again",
            width: 47),
        .clampAwaitsMeter: Entry("attend {0} pour comparer", "waits for {0} to compare", width: 47),
        .clampInvalid: Entry(
            "valeur illisible (nan) : signal écrêté ?",
            "unreadable value (nan): clipped signal?", width: 47),
        .clampStale: Entry(
            "plus de mesure de la carte des pinces", "no more measure from the clamp board",
            width: 47),
        .clampMute: Entry("muette", "silent", width: 7),
        .clampSilent: Entry(
            "la carte des pinces n'envoie rien", "the clamp board sends nothing", width: 47),
        .clampGarbage: Entry(
            "la carte n'envoie que des lignes illisibles",
            "the board sends unreadable lines only", width: 47),
        .mainsStale: Entry("périmé, lignes illisibles", "stale, unreadable lines", width: 36),
        .mainsSilent: Entry("carte muette depuis {0}", "board silent for {0}", width: 36),
        .mainsGarbage: Entry(
            "lignes illisibles depuis {0}", "unreadable lines for {0}", width: 36),
        .clampWaiting: Entry(
            "pas encore de mesure", "no measure yet", width: 47),
        .clampByHand: Entry("à la main, {0} : {1}", "by hand, {0}: {1}", width: nil),
        .clampEnergy: Entry(
            "depuis le démarrage : {0} kWh consommés, {1} kWh injectés",
            "since the start: {0} kWh consumed, {1} kWh injected", width: nil),
        .balanceTitle: Entry("Bilan", "Balance", width: 20),
        .balanceGrid: Entry("Réseau", "Grid", width: 12),
        .balanceOf: Entry("({0})", "({0})", width: 13),
        .balanceClamps: Entry("{0} pinces", "{0} clamps", width: 11),
        .balanceSolar: Entry("Solaire", "Solar", width: 16),
        .balanceCircuits: Entry("Départs mesurés", "Measured circuits", width: 20),
        .balanceRest: Entry("Reste non mesuré", "Not measured", width: 18),
        .compactAfter: Entry("après p. {0}", "after c. {0}", width: 12),
    ]
}
