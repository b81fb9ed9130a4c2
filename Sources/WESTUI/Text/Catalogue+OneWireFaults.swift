import WESModel

extension Catalogue {
    /// The sentences of the 1-Wire bus.
    static let oneWireFaults: [FaultCode: FaultSentences] = [
        .onewireAbsent: FaultSentences(
            found: Entry(
                "1-Wire : aucun composant ne répond",
                "1-Wire: no device answers", width: nil),
            action: Entry(
                "Vérifiez la fiche RJ11 : 1 et 5 Vdd, 2 et 4 GND, 3 Data ; puis relancez la recherche.",
                "Check the RJ11 plug: 1 and 5 Vdd, 2 and 4 GND, 3 Data; then start the search again.",
                width: nil)),
        .onewireShort: FaultSentences(
            found: Entry(
                "1-Wire : court-circuit entre Data et GND",
                "1-Wire: short circuit between Data and GND", width: nil),
            action: Entry(
                "Débranchez les branches une à une : la dernière débranchée quand le bus revient porte le défaut.",
                "Unplug the branches one by one: the last one unplugged when the bus comes back has the fault.",
                width: nil)),
        .onewireStuckLow: FaultSentences(
            found: Entry(
                "1-Wire : ligne Data bloquée à 0 V",
                "1-Wire: Data line stuck at 0 V", width: nil),
            action: Entry(
                "Cherchez deux fils inversés ; sinon ajoutez une seule résistance de 4,7 kohm entre Data et Vdd, sur le câble le plus long.",
                "Look for two swapped wires; otherwise add a single 4.7 kohm resistor between Data and Vdd, on the longest cable.",
                width: nil)),
        .onewireNoise: FaultSentences(
            found: Entry(
                "1-Wire : {pct} de lectures fausses sur {window}",
                "1-Wire: {pct} of readings wrong over {window}", width: nil),
            action: Entry(
                "Câble CAT 5 FTP, jamais de CAT 6 ou 7, loin du 230 V ; 4,7 kohm sur le câble le plus long seulement.",
                "CAT 5 FTP cable, never CAT 6 or 7, away from 230 V; 4.7 kohm on the longest cable only.",
                width: nil)),
        .onewireUnstable: FaultSentences(
            found: Entry(
                "Sonde {rom} : vue {seen} fois sur {passes}",
                "Probe {rom}: seen {seen} times out of {passes}", width: nil),
            action: Entry(
                "Refaites sa connexion et raccourcissez sa branche ; câble plat : 20 m au plus sans résistance de 4,7 kohm.",
                "Redo its connection and shorten its branch; flat cable: 20 m at most without the 4.7 kohm resistor.",
                width: nil)),
        .onewirePowerOn: FaultSentences(
            found: Entry(
                "Sonde {name} : 85,0 °C, valeur de mise sous tension ?",
                "Probe {name}: 85.0 °C, power-up value?", width: nil),
            action: Entry(
                "Attendez deux mesures. Si 85,0 °C revient sans raison, vérifiez le fil rouge (Vdd) et sa connexion.",
                "Wait for two readings. If 85.0 °C comes back without reason, check the red wire (Vdd) and its connection.",
                width: nil)),
        .onewireUnderpowered: FaultSentences(
            found: Entry(
                "Sonde {name} : alimentation trop faible pendant la mesure",
                "Probe {name}: supply too weak during the measurement", width: nil),
            action: Entry(
                "Mesurez Vdd au bout du câble (3 V au moins) ; raccourcissez-le ou augmentez sa section.",
                "Measure Vdd at the end of the cable (3 V at least); shorten it or use a larger section.",
                width: nil)),
        .onewireParasite: FaultSentences(
            found: Entry(
                "Sonde {name} : fil Vdd non raccordé, alimentée par Data",
                "Probe {name}: Vdd wire not connected, fed through Data", width: nil),
            action: Entry(
                "Reliez son fil rouge à Vdd (broche 1 ou 5) : câblez chaque sonde en 3 fils.",
                "Connect its red wire to Vdd (pin 1 or 5): wire every probe with 3 wires.",
                width: nil)),
        .onewireBudget: FaultSentences(
            found: Entry(
                "1-Wire : {count} composants, {ma} demandés pour {supply} disponibles",
                "1-Wire: {count} devices, {ma} needed for {supply} available", width: nil),
            action: Entry(
                "Les sondes sont lues par groupes, moins souvent : retirez-en ; alimentez les cartes relais à part, jamais par ce bus.",
                "The probes are read in groups, less often: remove some; supply relay boards separately, never from this bus.",
                width: nil)),
        .onewireMissing: FaultSentences(
            found: Entry(
                "Sonde {name} : absente depuis {since}",
                "Probe {name}: absent since {since}", width: nil),
            action: Entry(
                "Vérifiez sa fiche et sa branche, puis relancez la recherche. Son nom et son emplacement sont gardés.",
                "Check its plug and its branch, then start the search again. Its name and place are kept.",
                width: nil)),
        .onewireNew: FaultSentences(
            found: Entry(
                "1-Wire : nouvelle sonde {rom}",
                "1-Wire: new probe {rom}", width: nil),
            action: Entry(
                "Donnez-lui un nom et un emplacement, ou débranchez-la si elle n'est pas de ce chantier.",
                "Give it a name and a place, or unplug it if it does not belong to this site.",
                width: nil)),
        .onewireLatch: FaultSentences(
            found: Entry(
                "Carte {name}, relais {m} : commande {cmd}, sortie {state}",
                "Board {name}, relay {m}: command {cmd}, output {state}", width: nil),
            action: Entry(
                "Vérifiez l'alimentation de la carte relais, puis le fil de cette sortie, circuit hors tension.",
                "Check the supply of the relay board, then the wire of this output, with the circuit off.",
                width: nil)),
        .onewireUnnamed: FaultSentences(
            found: Entry(
                "Sondes sans nom : {count}",
                "Probes without a name: {count}", width: nil),
            action: Entry(
                "Réchauffez une sonde dans la main : celle qui monte le plus vite est la bonne, donnez-lui son nom.",
                "Warm a probe in your hand: the one that rises fastest is the right one, give it its name.",
                width: nil)),
    ]

    /// What is said of a board, of a whole bus or of a second cause, and the words of its points.
    static let oneWireFaultTexts: [Phrase: Entry] = [
        .findNobody: Entry(
            "1-Wire : rien ne répond, fiche débranchée ou court-circuit",
            "1-Wire: nothing answers, plug out or short circuit", width: nil),
        .doNobody: Entry(
            "Vérifiez la fiche RJ11 (1 et 5 Vdd, 2 et 4 GND, 3 Data), puis débranchez les branches une à une.",
            "Check the RJ11 plug (1 and 5 Vdd, 2 and 4 GND, 3 Data), then unplug the branches one by one.",
            width: nil),
        .findNoiseOn: Entry(
            "1-Wire : {0} de lectures fausses sur {1}, presque toutes de {2}",
            "1-Wire: {0} of readings wrong over {1}, almost all of {2}", width: nil),
        .findWeakSupply: Entry(
            "1-Wire : alimentation trop faible pour {0} sondes pendant la mesure",
            "1-Wire: supply too weak for {0} probes during the measurement", width: nil),
        .doWeakSupply: Entry(
            "Mesurez Vdd à la prise, puis au bout du câble (3 V au moins) ; raccourcissez-le, augmentez sa section ou baissez supply_ma.",
            "Measure Vdd at the socket, then at the end of the cable (3 V at least); shorten it, use a larger section or lower supply_ma.",
            width: nil),
        .findBoardMissing: Entry(
            "Carte relais {0} : absente depuis {1}", "Relay board {0}: absent since {1}",
            width: nil),
        .doBoardMissing: Entry(
            "Vérifiez son alimentation, sa fiche et sa branche, puis relancez la recherche.",
            "Check its supply, its plug and its branch, then start the search again.",
            width: nil),
        .findBoardUnstable: Entry(
            "Carte relais {0} : vue {1} fois sur {2}", "Relay board {0}: seen {1} times out of {2}",
            width: nil),
        .findBoardNew: Entry(
            "1-Wire : nouvelle carte relais {0}", "1-Wire: new relay board {0}", width: nil),
        .doBoardNew: Entry(
            "Déclarez ses relais dans la configuration (ds2408:{0}:0), ou débranchez-la si elle n'est pas de ce chantier.",
            "Declare its relays in the configuration (ds2408:{0}:0), or unplug it if it does not belong to this site.",
            width: nil),
        .shortNobody: Entry("aucun composant", "no device", width: 24),
        .shortShort: Entry("court-circuit", "short circuit", width: 24),
        .shortStuckLow: Entry("ligne bloquée à 0 V", "line stuck at 0 V", width: 24),
        .shortWrong: Entry("{0} % lectures fausses", "{0} % wrong readings", width: 24),
        .shortSeen: Entry("vue {0} fois sur {1}", "seen {0} times of {1}", width: 24),
        .shortUnderpowered: Entry("alimentation trop faible", "supply too weak", width: 24),
        .shortParasite: Entry("fil Vdd non raccordé", "Vdd wire not connected", width: 24),
        .shortBudget: Entry("{0} pour {1}", "{0} of {1}", width: 24),
        .shortProbeNew: Entry("nouvelle sonde", "new probe", width: 24),
        .shortBoardNew: Entry("nouvelle carte relais", "new relay board", width: 24),
        .shortBoardMissing: Entry("carte relais absente", "relay board missing", width: 24),
        .shortLatch: Entry("sortie bloquée", "output held", width: 24),
        .pointBoard: Entry("1 carte relais", "1 relay board", width: 24),
        .pointBoards: Entry("{0} cartes relais", "{0} relay boards", width: 24),
        .pointBoardsAbsent: Entry("{0} cartes, {1} absentes", "{0} boards, {1} missing", width: 24),
        .messageReplaced: Entry(
            "1-Wire : sonde {0} à la place de {1}, nom et historique gardés",
            "1-Wire: probe {0} in the place of {1}, name and history kept", width: nil),
        .messageMap: Entry(
            "1-Wire : état du bus gardé, {0} composants",
            "1-Wire: state of the bus kept, {0} devices", width: nil),
        .messageMapOne: Entry(
            "1-Wire : état du bus gardé, {0} composant",
            "1-Wire: state of the bus kept, {0} device", width: nil),
    ]
}
