import WESModel

/// Writes the frames of the historique mode: blue meters, and a Linky in that mode.
///
/// Enedis-NOI-CPT_02E. While a phase of a three-phase meter takes too much, and one minute after,
/// twenty short frames go out for each long one.
struct SimulatedHistorique: Sendable {
    private var shortFrames = 0
    private static let shortRun = 20
    private static let aftermath = Delay.seconds(60)

    mutating func frame(_ view: MeterView) -> [UInt8] {
        if view.meter.phases > 1, isWarning(view), shortFrames < Self.shortRun {
            shortFrames += 1
            return Self.short(view)
        }
        shortFrames = 0
        return Self.long(view)
    }

    private func isWarning(_ view: MeterView) -> Bool {
        view.registers.lastOverload.map { view.time - $0 <= Self.aftermath } ?? false
    }

    private static func short(_ view: MeterView) -> [UInt8] {
        var writer = GroupWriter.spaced
        for phase in view.phases where view.current(phase) > view.meter.subscribedCurrent {
            writer.add("ADIR\(phase)", view.current(phase), digits: 3)
        }
        writer.add("ADCO", view.meter.number)
        for phase in view.phases { writer.add("IINST\(phase)", view.current(phase), digits: 3) }
        return writer.closed()
    }

    private static func long(_ view: MeterView) -> [UInt8] {
        var writer = GroupWriter.spaced
        writer.add("ADCO", view.meter.number)
        addTariff(view, &writer)
        addCurrents(view, &writer)
        if view.meter.phases > 1 { writer.add("PMAX", view.registers.drawnToday.value, digits: 5) }
        writer.add("PAPP", view.drawn / 10 * 10, digits: 5)
        writer.add("HHPHC", "A")
        writer.add("MOTDETAT", "000000")
        if view.meter.phases > 1 {
            let missing = view.condition.missingPhase.map { 1 << $0 } ?? 0
            writer.add("PPOT", missing, digits: 2)
        }
        return writer.closed()
    }

    private static func addTariff(_ view: MeterView, _ writer: inout GroupWriter) {
        guard !view.condition.isNewOffer else { return addNewOffer(view, &writer) }
        let indexes = view.registers.indexes
        let options: (option: String, labels: [String], period: String) =
            switch view.meter.tariff {
            case .base: ("BASE", ["BASE"], "TH..")
            case .hc: ("HC..", ["HCHC", "HCHP"], view.isOffPeak ? "HC.." : "HP..")
            case .tempo:
                (
                    "BBR(", ["BBRHCJB", "BBRHPJB", "BBRHCJW", "BBRHPJW", "BBRHCJR", "BBRHPJR"],
                    view.isOffPeak ? "HCJB" : "HPJB"
                )
            }
        writer.add("OPTARIF", options.option)
        writer.add("ISOUSC", view.meter.subscribedCurrent, digits: 2)
        for (label, energy) in zip(options.labels, indexes) { writer.add(label, energy, digits: 9) }
        writer.add("PTEC", options.period)
        if view.meter.tariff == .tempo {
            writer.add("DEMAIN", view.clock.parts.hour >= 20 ? "BLEU" : "----")
        }
    }

    /// A contract of the new offers: the total in BASE, whatever its periods.
    private static func addNewOffer(_ view: MeterView, _ writer: inout GroupWriter) {
        writer.add("OPTARIF", "BASE")
        writer.add("ISOUSC", view.meter.subscribedCurrent, digits: 2)
        writer.add("BASE", view.total, digits: 9)
        writer.add("PTEC", "TH..")
    }

    private static func addCurrents(_ view: MeterView, _ writer: inout GroupWriter) {
        let highest = view.registers.highestCurrent
        guard view.meter.phases > 1 else {
            writer.add("IINST", view.current(1), digits: 3)
            if view.registers.isOverloaded { writer.add("ADPS", view.current(1), digits: 3) }
            writer.add("IMAX", highest, digits: 3)
            return
        }
        for phase in view.phases { writer.add("IINST\(phase)", view.current(phase), digits: 3) }
        for phase in view.phases { writer.add("IMAX\(phase)", highest, digits: 3) }
    }
}
