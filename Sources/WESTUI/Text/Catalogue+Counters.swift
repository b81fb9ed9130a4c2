extension Catalogue {
    /// Texts about counters and contacts beside those of tab 5.
    static let counterTexts: [Phrase: Entry] = [
        .shortBounce: Entry("{0} rebonds filtrés", "{0} bounces filtered", width: 24),
        .shortTooFast: Entry("{0} impulsions/s", "{0} pulses/s", width: 24),
        .shortStuck: Entry("contact resté fermé", "contact still closed", width: 24),
        .shortLost: Entry("impulsions perdues", "pulses lost", width: 24),
        .shortWeight: Entry("poids d'impulsion faux", "wrong pulse weight", width: 24),
        .shortLeak: Entry("fuite probable", "leak likely", width: 24),
        .shortBurst: Entry("rupture possible", "possible burst", width: 24),
        .shortChatter: Entry("contact instable", "unstable contact", width: 24),
        .findWeightCeiling: Entry(
            "CPT pulse {0} : {1} ne mesure que {2} au plus, {3} souscrits",
            "CPT pulse {0}: {1} measures {2} at most, {3} subscribed", width: nil),
        .findNightLeak: Entry(
            "CPT pulse {0} : {1} de 2 h à 5 h, {2} nuits sur 4",
            "CPT pulse {0}: {1} from 2 to 5 at night, {2} nights of 4", width: nil),
        .findLargeDraw: Entry(
            "CPT pulse {0} : {1} sans pause en {2}, rupture possible",
            "CPT pulse {0}: {1} without a pause in {2}, possible burst", width: nil),
        .smallestLeak: Entry(
            "fuite dès {0} L/h", "leak from {0} L/h", width: 20),
        .positionClosedRest: Entry("fermé (repos)", "closed (rest)", width: 15),
        .positionOpenActive: Entry("ouvert (travail)", "open (active)", width: 16),
        .stateAlarm: Entry("alarme", "alarm", width: 7),
        .messageContactWord: Entry("{0} : {1}", "{0}: {1}", width: nil),
        .messageAlarm: Entry("{0} : alarme, {1}", "{0}: alarm, {1}", width: nil),
        .counterNone: Entry(
            "{0} : choisissez un compteur d'impulsions", "{0}: select a pulse counter", width: nil),
        .keyWeight: Entry("g Poids", "g Weight", width: nil),
        .helpWeight: Entry(
            "poids d'une impulsion (1 L, 10 L, 1 Wh, 1000/kWh)",
            "weight of one pulse (1 L, 10 L, 1 Wh, 1000/kWh)", width: 56),
        .helpPulseTest: Entry(
            "essai : compte une minute, compare au nombre tapé",
            "test: counts a minute, compares with the number typed", width: 56),
        .promptWeight: Entry(
            "Poids d'une impulsion ({0}) : {1}_", "Weight of one pulse ({0}): {1}_", width: nil),
        .promptWeightShort: Entry("Poids : {0}_", "Weight: {0}_", width: nil),
        .promptWeightForm: Entry(
            "écrivez 1 L, 10 L, 0,01 m3, 1 Wh ou 1000/kWh",
            "write 1 L, 10 L, 0.01 m3, 1 Wh or 1000/kWh", width: nil),
        .promptPulses: Entry(
            "Impulsions attendues en 60 s ({0}, vide : compter) : {1}_",
            "Pulses expected in 60 s ({0}, empty: count): {1}_", width: nil),
        .promptPulsesShort: Entry("Impulsions en 60 s : {0}_", "Pulses in 60 s: {0}_", width: nil),
        .promptWholeNumber: Entry(
            "un nombre entier, de 0 à 9999", "a whole number, 0 to 9999", width: nil),
        .pulseTestCounting: Entry(
            "essai : {0} impulsions, encore {1} s", "test: {0} pulses, {1} s left", width: nil),
        .pulseTestRunning: Entry(
            "essai : {0} impulsions sur {1}, encore {2} s",
            "test: {0} pulses of {1}, {2} s left", width: nil),
        .pulseTestEqual: Entry(
            "essai : {0} impulsions, le nombre tapé", "test: {0} pulses, as typed", width: nil),
        .pulseTestDifferent: Entry(
            "essai : {0} impulsions au lieu de {1}", "test: {0} pulses instead of {1}", width: nil),
        .pulseTestCounted: Entry(
            "essai : {0} impulsions en 60 s", "test: {0} pulses in 60 s", width: nil),
        .detailGas: Entry("Énergie", "Energy", width: 20),
        .gasEnergy: Entry("{0} kWh à {1} kWh/m³", "{0} kWh at {1} kWh/m³", width: nil),
        .messagePulse: Entry(
            "{0} : impulsion de {1} s, {2} s après la précédente",
            "{0}: pulse of {1} s, {2} s after the one before", width: nil),
        .messagePulseFirst: Entry(
            "{0} : impulsion de {1} s", "{0}: pulse of {1} s", width: nil),
        .detailPulses: Entry("Impulsions", "Pulses", width: 20),
        .detailPulse: Entry(
            "{0} · {1} s · rebonds {2}", "{0} · {1} s · bounces {2}", width: nil),
        .detailLongest: Entry("Fermeture max.", "Longest closed", width: 20),
        .detailLeak: Entry("Fuite", "Leak", width: 20),
        .outcomeWeightTooSmall: Entry(
            "{0} : poids refusé, il ne mesure que {1} W au plus pour {2} kVA souscrits",
            "{0}: weight refused, it measures {1} W at most for {2} kVA subscribed", width: nil),
        .outcomeWantsLitres: Entry(
            "{0} : poids refusé, il faut des litres ou des m³, comme 10 L",
            "{0}: weight refused, litres or m³ are needed, such as 10 L", width: nil),
        .outcomeWantsEnergy: Entry(
            "{0} : poids refusé, il faut des Wh ou des impulsions par kWh, comme 1000/kWh",
            "{0}: weight refused, Wh or pulses per kWh are needed, such as 1000/kWh",
            width: nil),
        .messageWeighed: Entry("{0} : poids d'impulsion {1}", "{0}: pulse weight {1}", width: nil),
        .messageUnweighed: Entry(
            "{0} : poids d'impulsion de la configuration", "{0}: pulse weight of the configuration",
            width: nil),
    ]
}
