import WESModel

/// Writes the frames of a Linky in standard mode (Enedis-NOI-CPT_54E).
enum SimulatedLinky {
    static func frame(_ view: MeterView) -> [UInt8] {
        var writer = GroupWriter.tabbed
        addIdentity(view, &writer)
        addEnergies(view, &writer)
        addPower(view, &writer)
        addMaxima(view, &writer)
        addMeans(view, &writer)
        addState(view, &writer)
        return writer.closed()
    }

    private static func addIdentity(_ view: MeterView, _ writer: inout GroupWriter) {
        writer.add("ADSC", view.meter.number)
        writer.add("VTIC", "02")
        writer.add("DATE", horodate: view.clock.horodate, "")
        let names = tariffNames(view)
        writer.add("NGTF", names.calendar)
        writer.add("LTARF", names.period)
    }

    private static func addEnergies(_ view: MeterView, _ writer: inout GroupWriter) {
        writer.add("EAST", view.total, digits: 9)
        for (index, energy) in view.registers.indexes.enumerated() {
            writer.add("EASF" + GroupWriter.padded(index + 1, 2), energy, digits: 9)
        }
        for index in 1...4 {
            writer.add("EASD0\(index)", index == 1 ? view.total : 0, digits: 9)
        }
        guard view.meter.isProducer else { return }
        writer.add("EAIT", Int(view.registers.injected), digits: 9)
        for (index, energy) in view.registers.reactive.enumerated() {
            writer.add("ERQ\(index + 1)", Int(energy), digits: 9)
        }
    }

    private static func addPower(_ view: MeterView, _ writer: inout GroupWriter) {
        for phase in view.phases { writer.add("IRMS\(phase)", view.current(phase), digits: 3) }
        for phase in view.phases { writer.add("URMS\(phase)", view.voltage(phase), digits: 3) }
        writer.add("PREF", view.meter.subscribed / 1_000, digits: 2)
        writer.add("PCOUP", view.meter.subscribed / 1_000, digits: 2)
        writer.add("SINSTS", view.drawn, digits: 5)
        guard view.meter.phases > 1 else { return }
        for phase in view.phases {
            let share = Double(view.drawn) * MeterRegisters.share(of: phase)
            let isMissing = phase == view.condition.missingPhase
            writer.add("SINSTS\(phase)", isMissing ? 0 : Int(share.rounded()), digits: 5)
        }
    }

    private static func addMaxima(_ view: MeterView, _ writer: inout GroupWriter) {
        let registers = view.registers
        addMaximum("SMAXSN", "", registers.drawnToday, view, &writer)
        addMaximum("SMAXSN", "-1", registers.drawnYesterday, view, &writer)
        guard view.meter.isProducer else { return }
        writer.add("SINSTI", view.injected, digits: 5)
        let today = registers.injectedToday, yesterday = registers.injectedYesterday
        writer.add("SMAXIN", horodate: today.horodate, today.value, digits: 5)
        writer.add("SMAXIN-1", horodate: yesterday.horodate, yesterday.value, digits: 5)
    }

    private static func addMaximum(
        _ label: String, _ suffix: String, _ maximum: MeterMaximum, _ view: MeterView,
        _ writer: inout GroupWriter
    ) {
        writer.add(label + suffix, horodate: maximum.horodate, maximum.value, digits: 5)
        guard view.meter.phases > 1 else { return }
        for phase in view.phases {
            let share = Double(maximum.value) * MeterRegisters.share(of: phase)
            writer.add(
                "\(label)\(phase)\(suffix)", horodate: maximum.horodate, Int(share), digits: 5)
        }
    }

    private static func addMeans(_ view: MeterView, _ writer: inout GroupWriter) {
        let curve = view.clock.horodates(everyMinutes: 30)
        writer.add("CCASN", horodate: curve.last, view.registers.curve.last, digits: 5)
        writer.add("CCASN-1", horodate: curve.before, view.registers.curve.before, digits: 5)
        let tenMinutes = view.clock.horodates(everyMinutes: 10).last
        for phase in view.phases {
            let mean = view.voltage(phase) == 0 ? 0 : Int(view.house.voltage) + phase - 1
            writer.add("UMOY\(phase)", horodate: tenMinutes, mean, digits: 3)
        }
    }

    private static func addState(_ view: MeterView, _ writer: inout GroupWriter) {
        writer.add("STGE", StatusWord.text(view))
        writer.add("MSG1", "PAS DE          MESSAGE         ")
        writer.add("PRM", "01" + view.meter.number)
        writer.add("RELAIS", view.isOffPeak ? "001" : "000")
        writer.add("NTARF", view.supplierIndex, digits: 2)
        writer.add("NJOURF", "00")
        writer.add("NJOURF+1", "00")
        writer.add("PJOURF+1", SupplierDay.profile(view.house.offPeak, view.meter.tariff))
    }

    /// NGTF and LTARF, 16 characters each.
    private static func tariffNames(_ view: MeterView) -> (calendar: String, period: String) {
        if view.meter.subject == .sun { return ("   PRODUCTEUR   ", "INDEX NON CONSO ") }
        return switch view.meter.tariff {
        case .base: ("      BASE      ", "      BASE      ")
        case .hc:
            (
                "H PLEINE/CREUSE ",
                view.isOffPeak ? " HEURE  CREUSE  " : " HEURE  PLEINE  "
            )
        case .tempo:
            ("     TEMPO      ", view.isOffPeak ? "    HC  BLEU    " : "    HP  BLEU    ")
        }
    }
}
