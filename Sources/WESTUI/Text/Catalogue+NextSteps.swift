import WESModel

extension Catalogue {
    /// The next thing to do about a fault, short enough for the message line.
    static let nextSteps: [FaultCode: Entry] = [
        .sourceMissing: step(
            "branchez l'adaptateur, voir wes devices", "plug it in, see wes devices"),
        .sourcePermission: step(
            "droits du compte, pas le câblage", "account rights, not the wiring"),
        .sourceBusy: step("arrêtez l'autre programme", "stop the other program"),
        .sourceUnplugged: step("rebranchez l'adaptateur", "plug the adapter back in"),
        .ticSilent: step("vérifiez les fils sur I1 et I2", "check the wires on I1 and I2"),
        .ticSilentAll: step("le compteur est-il sous tension ?", "is the meter powered?"),
        .ticCut: step("regardez l'afficheur du compteur", "look at the meter's display"),
        .ticStandby: step("appelez le fournisseur d'énergie", "call the energy supplier"),
        .ticMetrol: step("appelez le fournisseur d'énergie", "call the energy supplier"),
        .ticNoise: step("éloignez le câble du 230 V", "move the cable away from 230 V"),
        .ticGarbage: step("vérifiez les deux fils, I1 et I2", "check both wires, I1 and I2"),
        .ticParity: step("réglez l'adaptateur sur 7E1", "set the adapter to 7E1"),
        .ticCooked: step("réglez le port en mode brut", "set the port to raw mode"),
        .ticCrossed: step("échangez les deux paires", "exchange the two pairs"),
        .ticDuplicate: step("reliez Cpt2 au deuxième compteur", "wire Cpt2 to the second meter"),
        .ticOnlySecond: step("déplacez ses deux fils", "move its two wires"),
        .clockBattery: step("remplacez la pile CR1220", "replace the CR1220 battery"),
        .clockAbsent: step("faites contrôler la carte", "have the board checked"),
        .clockUnsynchronised: step("vérifiez RJ45 et serveur NTP", "check RJ45 and NTP server"),
        .ticClock: step("rien à recâbler", "nothing to rewire"),
        .ticPhaseMissing: step("mesurez au disjoncteur général", "measure at the main breaker"),
        .ticOverload: step("arrêtez une charge", "stop a load"),
        .ticModeChanged: step("rien à recâbler", "nothing to rewire"),
        .ticNewOffer: step("demandez le mode standard", "ask for standard mode"),
        .ticNoProducer: step("faites vérifier le contrat", "have the contract checked"),
        .mainsAbsent: step(
            "son alimentation coupée, reliez le 9 V AC à V1 et V2",
            "with its supply off, wire the 9 V AC to V1 and V2"),
        .mainsOutage: step("regardez le disjoncteur général", "look at the main breaker"),
        .mainsDc: step(
            "coupez ce bloc, posez un transformateur 9 V AC",
            "switch it off, fit a 9 V AC transformer"),
        .mainsRatio: step(
            "son alimentation coupée, posez un 9 V AC", "with its supply off, fit a 9 V AC one"),
        .mainsWaveform: step(
            "branchez-le sur le secteur, pas derrière l'onduleur",
            "feed it from the mains, not from the UPS"),
        .mainsCalibrate: step(
            "étalonnez V1/V2 sur le compteur", "calibrate V1/V2 on the meter"),
        .clampAllInjection: step(
            "lancez l'essai de charge avant d'inverser V1 et V2",
            "run the load test before swapping V1 and V2"),
        .clampReversed: step("lancez l'essai de charge", "run the load test"),
        .clampNoCurrent: step(
            "circuit hors tension, la phase seule dans la pince",
            "with the circuit off, only the phase wire in the jaw"),
        .clampWrongPhase: step(
            "circuit hors tension, déplacez la pince", "with the circuit off, move the clamp"),
        .clampSwapped: step("échangez les deux noms", "exchange the two names"),
        .clampBothConductors: step(
            "circuit hors tension, la phase seule dans la pince",
            "with the circuit off, only the phase wire in the jaw"),
        .clampAjar: step(
            "circuit hors tension, refermez-la à fond", "with the circuit off, close it fully"),
        .clampNoBurden: step(
            "coupez ce circuit, puis déclipsez la pince",
            "switch this circuit off, then unclip the clamp"),
        .clampClipped: step(
            "le fil ne passe-t-il qu'une fois ?", "does the wire pass only once?"),
        .clampBias: step(
            "hors tension, vérifiez ses deux fils", "with the power off, check its two wires"),
        .clampPickup: step(
            "hors tension, resserrez ses deux fils",
            "with the power off, tighten its two wires"),
        .clampSct030: step(
            "hors tension, posez une SCT-013-000", "with the power off, fit an SCT-013-000"),
        .clampOverRange: step("réduisez la charge", "reduce the load"),
        .clampMeterMismatch: step(
            "vérifiez la pince, puis étalonnez-la", "check the clamp, then calibrate it"),
        .clampBalance: step(
            "cherchez une pince à l'envers ou en double",
            "look for a reversed or a double clamp"),
        .clampNoDirection: step(
            "transformateur coupé, reliez V1 et V2", "with the transformer off, wire V1 and V2"),
        .counterSilent: step(
            "faites couler l'eau ou tourner l'appareil", "run the water or the appliance"),
        .counterBounce: step(
            "vérifiez l'ILS et les serrages", "check the reed switch and the screws"),
        .counterStuck: step("débranchez le fil de l'entrée", "unplug the wire of the input"),
        .counterTooFast: step(
            "câble torsadé, loin du 230 V", "twisted cable, away from 230 V"),
        .counterLost: step(
            "cherchez les parasites, recalez l'index", "look for noise, set the index again"),
        .counterWeight: step(
            "lisez-le sur la plaque du compteur", "read it on the meter's plate"),
        .counterLeak: step("fermez tous les robinets", "close every tap"),
        .counterBurst: step(
            "fermez le robinet d'arrêt général", "close the main stop valve"),
        .analogOpen: step(
            "vérifiez le capteur, son fil et la borne M",
            "check the sensor, its wire and terminal M"),
        .analogOverRange: step("débranchez-la tout de suite", "unplug it at once"),
        .contactChatter: step(
            "resserrez l'entrée et la borne M", "tighten the input and terminal M"),
        .relayNoEffect: step("vérifiez disjoncteur et thermostat", "check breaker and thermostat"),
        .relayWelded: step(
            "coupez le disjoncteur du circuit", "switch the circuit breaker off"),
        .relayFeedback: step("vérifiez le fil de retour", "check the feedback wire"),
        .relayOverCurrent: step(
            "coupez, puis passez par un contacteur", "switch off, then use a contactor"),
        .onewireAbsent: step("vérifiez la fiche RJ11", "check the RJ11 plug"),
        .onewireShort: step(
            "débranchez les branches une à une", "unplug the branches one by one"),
        .onewireStuckLow: step(
            "fils inversés, ou 4,7 kohm à ajouter", "swapped wires, or 4.7 kohm to be added"),
        .onewireNoise: step(
            "CAT 5 loin du 230 V, 4,7 kohm sur le plus long",
            "CAT 5 away from 230 V, 4.7 kohm on the longest"),
        .onewireUnstable: step(
            "refaites sa connexion, raccourcissez sa branche",
            "redo its connection, shorten its branch"),
        .onewireUnderpowered: step(
            "mesurez Vdd au bout du câble", "measure Vdd at the end of the cable"),
        .onewireParasite: step(
            "reliez son fil rouge à Vdd", "connect its red wire to Vdd"),
        .onewireBudget: step(
            "sondes lues par groupes : retirez-en", "probes read in groups: remove some"),
        .onewireLatch: step(
            "vérifiez l'alimentation de la carte", "check the supply of the board"),
        .onewireMissing: step("vérifiez sa fiche et sa branche", "check its plug and its branch"),
        .modbusSilent: step(
            "vérifiez son alimentation, A et B", "check its supply, A and B"),
        .modbusCrc: step(
            "paire torsadée, 120 ohms aux deux bouts", "twisted pair, 120 ohms at both ends"),
        .modbusFormat: step(
            "câblage bon, corrigez la configuration", "wiring good, correct the configuration"),
        .modbusAddress: step(
            "câblage bon, corrigez l'adresse", "wiring good, correct the address"),
        .onewirePowerOn: step("attendez deux mesures", "wait for two readings"),
    ]

    private static func step(_ french: String, _ english: String) -> Entry {
        Entry(french, english, width: nil)
    }
}
