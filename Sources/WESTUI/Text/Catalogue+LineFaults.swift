import WESModel

extension Catalogue {
    /// The sentences of counters, inputs and relays.
    static let lineFaults: [FaultCode: FaultSentences] = [
        .counterSilent: FaultSentences(
            found: Entry(
                "CPT pulse {n} : aucune impulsion depuis {since}",
                "CPT pulse {n}: no pulse since {since}", width: nil),
            action: Entry(
                "Faites couler l'eau ou tourner l'appareil. Toujours rien : vérifiez entrée {n}, commun M, ILS ou sens S0.",
                "Run the water or the appliance. Still nothing: check input {n}, common M, reed or S0 polarity.",
                width: nil)),
        .counterBounce: FaultSentences(
            found: Entry(
                "CPT pulse {n} : {count} rebonds filtrés pour {pulses} impulsions",
                "CPT pulse {n}: {count} bounces filtered for {pulses} pulses", width: nil),
            action: Entry(
                "Vérifiez la fixation de l'ILS et les serrages, puis allongez l'anti-rebond de cette entrée.",
                "Check how the reed switch is fixed and the screws, then lengthen the debounce of this input.",
                width: nil)),
        .counterStuck: FaultSentences(
            found: Entry(
                "CPT pulse {n} : contact resté fermé depuis {since}",
                "CPT pulse {n}: contact still closed since {since}", width: nil),
            action: Entry(
                "Débranchez le fil de l'entrée {n} : si elle s'ouvre, ILS arrêté devant l'aimant ou câble en court-circuit.",
                "Unplug the wire of input {n}: if it opens, the reed stopped on its magnet or the cable is shorted.",
                width: nil)),
        .counterTooFast: FaultSentences(
            found: Entry(
                "CPT pulse {n} : {rate} impulsions/s, impossible pour ce compteur",
                "CPT pulse {n}: {rate} pulses/s, impossible for this meter", width: nil),
            action: Entry(
                "Parasites probables : câble torsadé, loin du 230 V, commun sur M ; puis contrôlez le poids d'impulsion.",
                "Interference is likely: twisted cable, away from 230 V, common on M; then check the pulse weight.",
                width: nil)),
        .counterLost: FaultSentences(
            found: Entry(
                "CPT pulse {n} : {count} impulsions perdues depuis {since}",
                "CPT pulse {n}: {count} pulses lost since {since}", width: nil),
            action: Entry(
                "Cherchez des rebonds ou des parasites, puis recalez l'index sur celui du compteur.",
                "Look for bounces or interference, then set the index again from the meter.",
                width: nil)),
        .counterWeight: FaultSentences(
            found: Entry(
                "CPT pulse {n} : {weight} donnerait {value}, impossible ici",
                "CPT pulse {n}: {weight} would give {value}, impossible here", width: nil),
            action: Entry(
                "Lisez le poids d'impulsion sur la plaque du compteur (L/imp, Wh/imp ou imp/kWh) et corrigez-le.",
                "Read the pulse weight on the meter's plate (L/imp, Wh/imp or imp/kWh) and correct it.",
                width: nil)),
        .counterLeak: FaultSentences(
            found: Entry(
                "CPT pulse {n} : écoulement sans arrêt depuis {window}",
                "CPT pulse {n}: flow without a stop for {window}", width: nil),
            action: Entry(
                "Fermez tous les robinets. Si le compteur tourne encore, cherchez la fuite (WC, groupe de sécurité).",
                "Close every tap. If the meter still turns, look for the leak (toilet, water heater safety valve).",
                width: nil)),
        .counterBurst: FaultSentences(
            found: Entry(
                "CPT pulse {n} : {flow} depuis {window}, rupture possible",
                "CPT pulse {n}: {flow} for {window}, possible burst", width: nil),
            action: Entry(
                "Fermez le robinet d'arrêt général, puis cherchez la rupture avant de rouvrir.",
                "Close the main stop valve, then find the burst before opening it again.",
                width: nil)),
        .analogOpen: FaultSentences(
            found: Entry(
                "Tension {n} : entrée en l'air, valeur sans signification",
                "Voltage {n}: open input, meaningless value", width: nil),
            action: Entry(
                "Reliez le capteur entre l'entrée {n} et une borne M, jamais la masse de l'alimentation.",
                "Wire the sensor between input {n} and an M terminal, never the ground of the power supply.",
                width: nil)),
        .analogOverRange: FaultSentences(
            found: Entry(
                "Tension {n} : {volts}, en butée (3,3 V au plus)",
                "Voltage {n}: {volts}, at the limit (3.3 V at most)", width: nil),
            action: Entry(
                "Débranchez cette entrée tout de suite, puis ajoutez un pont diviseur avant de la rebrancher.",
                "Unplug this input at once, then add a voltage divider before plugging it in again.",
                width: nil)),
        .contactChatter: FaultSentences(
            found: Entry(
                "Capteur {n} : {count} changements en {window}",
                "Contact {n}: {count} changes in {window}", width: nil),
            action: Entry(
                "Resserrez l'entrée {n} et la borne M, rapprochez l'aimant de l'ILS, éloignez le câble du 230 V.",
                "Tighten input {n} and terminal M, bring the magnet closer to the reed, move the cable away from 230 V.",
                width: nil)),
        .relayUntested: FaultSentences(
            found: Entry(
                "Relais {n} ({name}) : jamais essayé",
                "Relay {n} ({name}): never tested", width: nil),
            action: Entry(
                "Vérifiez que personne ne travaille sur ce circuit, puis lancez l'essai.",
                "Check that nobody is working on this circuit, then start the test.", width: nil)),
        .relayNoEffect: FaultSentences(
            found: Entry(
                "Relais {n} : fermé, mais la charge n'a pas bougé ({power})",
                "Relay {n}: closed, but the load did not change ({power})", width: nil),
            action: Entry(
                "Vérifiez disjoncteur, thermostat et bobine du contacteur ; puis le câblage, circuit hors tension.",
                "Check the breaker, thermostat and contactor coil; then the wiring, with the circuit off.",
                width: nil)),
        .relayWelded: FaultSentences(
            found: Entry(
                "Relais {n} : ouvert, mais {power} mesurés ; contact collé ?",
                "Relay {n}: open, but {power} measured; contact welded?", width: nil),
            action: Entry(
                "Coupez le disjoncteur du circuit, vérifiez l'absence de tension, puis changez le contacteur ou le relais.",
                "Switch the circuit breaker off, check that there is no voltage, then change the contactor or the relay.",
                width: nil)),
        .relayFeedback: FaultSentences(
            found: Entry(
                "Relais {n} : commande {cmd}, retour {state}",
                "Relay {n}: command {cmd}, feedback {state}", width: nil),
            action: Entry(
                "Vérifiez le fil de retour et l'alimentation de la carte, circuit hors tension, puis refaites l'essai.",
                "Check the feedback wire and the board's supply, with the circuit off, then test again.",
                width: nil)),
        .relayOverCurrent: FaultSentences(
            found: Entry(
                "Relais {n} : {current}, au-delà des {max} du relais",
                "Relay {n}: {current}, above the {max} of the relay", width: nil),
            action: Entry(
                "Coupez le circuit au disjoncteur, puis passez par un contacteur (plus de 10 A sous 250 V, ou moteur).",
                "Switch the circuit off at its breaker, then use a contactor (above 10 A at 250 V, or for a motor).",
                width: nil)),
    ]
}
