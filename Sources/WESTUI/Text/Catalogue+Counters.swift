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
