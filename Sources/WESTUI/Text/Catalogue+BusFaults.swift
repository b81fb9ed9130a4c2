import WESModel

extension Catalogue {
    /// The sentences of the RS485 bus and the clock.
    static let busFaults: [FaultCode: FaultSentences] = [
        .modbusSilent: FaultSentences(
            found: Entry(
                "RS485 : {name}, adresse {n}, ne répond pas",
                "RS485: {name}, address {n}, does not answer", width: nil),
            action: Entry(
                "Vérifiez son alimentation, puis A et B (essayez inversés), l'adresse et la vitesse.",
                "Check its supply, then A and B (try them swapped), the address and the speed.",
                width: nil)),
        .modbusCrc: FaultSentences(
            found: Entry(
                "RS485 : {name}, {pct} de réponses fausses",
                "RS485: {name}, {pct} of answers wrong", width: nil),
            action: Entry(
                "Paire torsadée loin du 230 V, 120 ohms aux deux bouts du bus, et une adresse différente par appareil.",
                "Twisted pair away from 230 V, 120 ohms at both ends of the bus, and one address per device.",
                width: nil)),
        .modbusFormat: FaultSentences(
            found: Entry(
                "RS485 : {name} répond, mais {value} est impossible",
                "RS485: {name} answers, but {value} is impossible", width: nil),
            action: Entry(
                "Le câblage est bon. Corrigez le modèle, l'ordre des mots ou la parité dans la configuration.",
                "The wiring is good. Correct the model, the word order or the parity in the configuration.",
                width: nil)),
        .modbusAddress: FaultSentences(
            found: Entry(
                "RS485 : rien à l'adresse {n}, un appareil répond à l'adresse {m}",
                "RS485: nothing at address {n}, a device answers at address {m}", width: nil),
            action: Entry(
                "Le câblage est bon. Mettez {m} dans la configuration, ou réglez l'appareil sur l'adresse {n}.",
                "The wiring is good. Put {m} in the configuration, or set the device to address {n}.",
                width: nil)),
        .clockBattery: FaultSentences(
            found: Entry(
                "Horloge : pile CR1220 faible ou absente",
                "Clock: CR1220 battery low or absent", width: nil),
            action: Entry(
                "Remplacez la pile CR1220, puis vérifiez la date et l'heure.",
                "Replace the CR1220 battery, then check the date and the time.", width: nil)),
        .clockAbsent: FaultSentences(
            found: Entry(
                "Horloge : aucune horloge sauvegardée, heure perdue à la coupure",
                "Clock: no battery-backed clock, time lost at a power cut", width: nil),
            action: Entry(
                "Déclarez l'horloge dans la configuration ; si elle l'est déjà, faites contrôler la carte.",
                "Declare the clock in the configuration; if it already is, have the board checked.",
                width: nil)),
        .clockUnsynchronised: FaultSentences(
            found: Entry(
                "Horloge : écart de {offset}, aucune heure reçue du réseau",
                "Clock: {offset} off, no time received from the network", width: nil),
            action: Entry(
                "Vérifiez le câble RJ45 et l'accès au serveur de temps (NTP), ou mettez l'heure à la main.",
                "Check the RJ45 cable and the access to the time server (NTP), or set the time by hand.",
                width: nil)),
    ]
}
