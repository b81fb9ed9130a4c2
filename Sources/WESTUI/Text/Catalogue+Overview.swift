extension Catalogue {
    /// The texts of the checklist, of the flow strip and of the links.
    static let overviewTexts: [Phrase: Entry] = [
        .overviewTitle: Entry("Mise en service", "Commissioning", width: 15),
        .overviewPoints: Entry(
            "{0} points validés sur {1}", "{0} of {1} points checked", width: 26),
        .overviewPoint: Entry("{0} point validé sur {1}", "{0} of {1} points checked", width: 26),
        .overviewAddress: Entry("Adresse IP {0}", "IP address {0}", width: nil),
        .countFaults: Entry("{0} défauts", "{0} faults", width: 11),
        .countFault: Entry("{0} défaut", "{0} fault", width: 11),
        .countLook: Entry("{0} à voir", "{0} to look at", width: 14),
        .countTodo: Entry("{0} à faire", "{0} to do", width: 11),
        .countByHand: Entry("{0} à la main", "{0} by hand", width: 13),
        .flowTitle: Entry("Flux de puissance", "Power flow", width: 20),
        .morePoints: Entry("▼ {0} autres points", "▼ {0} more points", width: 22),
        .morePoint: Entry("▼ {0} autre point", "▼ {0} more point", width: 22),
        .pointsAbove: Entry("▲ {0} autres points", "▲ {0} more points", width: 22),
        .pointAbove: Entry("▲ {0} autre point", "▲ {0} more point", width: 22),
        .flowClamps: Entry("Pinces", "Clamps", width: 7),
        .flowContrary: Entry(
            "✗ sens contraires, {0}", "✗ opposite directions, {0}", width: 32),
        .flowSame: Entry("✓ même sens que {0}", "✓ same direction as {0}", width: 32),
        .house: Entry("Maison", "House", width: 7),
        .linkClampsMissing: Entry("pinces absentes", "clamps missing", width: 15),
        .linkClampsSilent: Entry("pinces muettes", "clamps silent", width: 15),
        .linkInputsMissing: Entry("sans entrées", "inputs missing", width: 15),
        .linkBusMissing: Entry("1-Wire absent", "1-Wire missing", width: 15),
        .linkWaiting: Entry("attente {0}", "{0} awaited", width: 15),
        .linkClamps: Entry("pinces", "clamps", width: 8),
        .linkInputs: Entry("entrées", "inputs", width: 8),
        .linkBus: Entry("1-Wire", "1-Wire", width: 8),
        .armed: Entry("R{0} ARMÉ {1}", "R{0} ARMED {1}", width: 14),
        .armedShort: Entry("ARMÉ {0}", "ARMED {0}", width: 10),
        .troubleEnter: Entry("{0} — Entrée", "{0} — Enter", width: nil),
        .troubleReversed: Entry("sens inversé", "reversed", width: 14),
    ]
}
