extension Catalogue {
    /// The RS485 meters: tab 2, the detail, and the words of their findings.
    static let modbusTexts: [Phrase: Entry] = [
        .nameRs485: Entry("RS485 {0}", "RS485 {0}", width: nil),
        .nameRs485Bus: Entry("RS485", "RS485", width: 6),
        .linkRs485: Entry("RS485", "RS485", width: 8),
        .linkRs485Missing: Entry("RS485 absente", "RS485 missing", width: 15),
        .linkRs485Silent: Entry("RS485 muette", "RS485 silent", width: 15),
        .rs485Line: Entry("{0} bauds {1}", "{0} bauds {1}", width: 44),
        .rs485Bus: Entry("Interface {0}", "Port {0}", width: nil),
        .rs485Answering: Entry("{0} compteurs lus sur {1}", "{0} of {1} meters read", width: 30),
        .rs485AnsweringOne: Entry("{0} compteur lu sur {1}", "{0} of {1} meters read", width: 30),
        .rs485Phases: Entry("3 phases", "3 phases", width: 9),
        .rs485Phase: Entry("Phase {0}", "Phase {0}", width: 9),
        .rs485Model: Entry("{0}, adresse {1}", "{0}, address {1}", width: nil),
        .rs485Counts: Entry(
            "{0} lectures · {1} sans réponse · CRC {2} · parité {3} · refus {4} · autres {5}",
            "{0} readings · {1} unanswered · CRC {2} · parity {3} · refused {4} · other {5}",
            width: nil),
        .rs485NoFailure: Entry(
            "aucun échec depuis le démarrage", "no failure since the start", width: nil),
        .rs485LastFailure: Entry(
            "dernier échec {0} : {1}", "last failure {0}: {1}", width: nil),
        .rs485Silence: Entry("sans réponse", "no answer", width: nil),
        .rs485Cut: Entry("réponse coupée", "answer cut short", width: nil),
        .rs485Crc: Entry("réponse abîmée (CRC)", "damaged answer (CRC)", width: nil),
        .rs485Parity: Entry("parité fausse", "wrong parity", width: nil),
        .rs485Exception: Entry(
            "l'appareil refuse, exception {0}", "the device refuses, exception {0}", width: nil),
        .rs485Foreign: Entry(
            "réponse d'un autre appareil", "answer of another device", width: nil),
        .rs485StepBack: Entry(
            "index {0} passé de {1} à {2}", "index {0} went from {1} to {2}", width: nil),
        .rs485Drawn: Entry("soutiré", "drawn", width: nil),
        .rs485Given: Entry("injecté", "given", width: nil),
        .headMeter: Entry("Compteur", "Meter", width: 16),
        .headAddr: Entry("Adr.", "Addr", width: 4),
        .headAddressRs485: Entry("Adresse RS485", "RS485 address", width: nil),
        .headVoltage: Entry("Tension", "Voltage", width: 8),
        .headDrawn: Entry("Soutiré", "Drawn", width: 11),
        .detailModel: Entry("Modèle", "Model", width: nil),
        .detailFrequency: Entry("Fréquence", "Frequency", width: nil),
        .detailDrawn: Entry("Énergie soutirée", "Energy drawn", width: 16),
        .detailGiven: Entry("Énergie injectée", "Energy given", width: 16),
        .detailExchanges: Entry("Échanges", "Exchanges", width: nil),
        .detailLastFailure: Entry("Dernier échec", "Last failure", width: nil),
        .plotPower: Entry(
            "{0} · puissance, 10 dernières minutes", "{0} · power, last 10 minutes",
            width: nil),
        .pointRs485: Entry("{0}, {1}", "{0}, {1}", width: 24),
        .clampByMeter: Entry(
            "compteur RS485 {0}, sens de son rôle", "RS485 meter {0}, sign of its role",
            width: nil),
        .keyMeters: Entry("e Cpt/RS485", "e Cpt/RS485", width: nil),
        .messageStepBack: Entry("{0} : {1}", "{0}: {1}", width: nil),
        .shortRs485Silent: Entry("ne répond pas", "does not answer", width: 24),
        .shortRs485All: Entry("aucun compteur ne répond", "no meter answers", width: 24),
        .shortCrc: Entry("{0} % d'échanges abîmés", "{0} % damaged", width: 24),
        .shortFormat: Entry("valeurs impossibles", "impossible values", width: 24),
        .shortWords: Entry("mots dans l'autre ordre", "words in the other order", width: 24),
        .shortParity: Entry("parité fausse", "wrong parity", width: 24),
        .shortRefusal: Entry("refus, exception {0}", "refused, exception {0}", width: 24),
        .shortAddress: Entry("répond à l'adresse {0}", "answers at address {0}", width: 24),
        .findRs485All: Entry(
            "RS485 : aucun des {0} compteurs ne répond", "RS485: none of the {0} meters answers",
            width: nil),
        .doRs485All: Entry(
            "Vérifiez A et B (essayez inversés), puis la vitesse et la parité du bus.",
            "Check A and B (try them swapped), then the speed and the parity of the bus.",
            width: nil),
        .findRs485Parity: Entry(
            "RS485 : {0} répond avec une autre parité", "RS485: {0} answers with another parity",
            width: nil),
        .doRs485Parity: Entry(
            "Le câblage est bon. Corrigez la parité du bus dans la configuration, ou celle de l'appareil.",
            "The wiring is good. Correct the parity of the bus in the configuration, or that of the device.",
            width: nil),
        .findRefusal: Entry(
            "RS485 : {0} refuse les registres du modèle {1} (exception {2})",
            "RS485: {0} refuses the registers of model {1} (exception {2})", width: nil),
        .doModel: Entry(
            "Le câblage est bon. Corrigez le modèle dans la configuration : ce n'est pas un {0}.",
            "The wiring is good. Correct the model in the configuration: it is no {0}.",
            width: nil),
        .doWords: Entry(
            "Le câblage est bon. Corrigez l'ordre des mots dans la configuration : dans l'autre ordre, les mêmes octets sont plausibles.",
            "The wiring is good. Correct the word order in the configuration: in the other order the same bytes are plausible.",
            width: nil),
        .oddVoltage: Entry("une tension de {0}", "a voltage of {0}", width: nil),
        .oddCurrent: Entry("un courant de {0}", "a current of {0}", width: nil),
        .oddPower: Entry("une puissance de {0}", "a power of {0}", width: nil),
        .oddFactor: Entry("un cos φ de {0}", "a cos φ of {0}", width: nil),
        .oddFrequency: Entry("une fréquence de {0}", "a frequency of {0}", width: nil),
        .oddEnergy: Entry("une énergie de {0}", "an energy of {0}", width: nil),
        .oddNumber: Entry("une valeur hors échelle", "a value off the scale", width: nil),
    ]
}
