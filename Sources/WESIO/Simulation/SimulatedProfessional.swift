import WESModel

/// Writes frames of PME-PMI, ICE and CJE meters: generated from the label tables, no recording
/// of such a meter being public (tic.md section 3).
enum SimulatedProfessional {
    static func pmepmi(_ view: MeterView) -> [UInt8] {
        var writer = GroupWriter.spaced
        let since = secondsSinceTenMinutes(view)
        writer.add("ADS", view.meter.number)
        writer.add("MESURES1", "BT 4 SUP36")
        writer.add("DATE", view.clock.slashed())
        writer.add("EA_s", "\(view.total % 100_000)Wh")
        writer.add("ER+_s", "\(Int(view.registers.reactive[0]) % 100_000)varh")
        writer.add("EAPP_s", "\(view.total % 100_000)VAh")
        writer.add("PTCOUR1", view.isOffPeak ? "HCE" : "HPE")
        for rank in Int64(1)...6 {
            writer.add("DATEPA\(rank)", view.clock.slashed(secondsAgo: since + (rank - 1) * 600))
            writer.add("PA\(rank)_s", "\(view.drawn / 1_000 + Int(rank % 3))kW")
        }
        writer.add("DebP", "01/06/26 00:00:00")
        writer.add("EAP_s", "\(view.total / 1_000)kWh")
        writer.add("ER+P_s", "\(Int(view.registers.reactive[0]) / 1_000)kvarh")
        writer.add("PS", "\(view.meter.subscribed / 1_000)kVA")
        if view.registers.isOverloaded { writer.add("PREAVIS", "DEP") }
        writer.add("PA1MN", "\(view.drawn / 1_000)kW")
        writer.add("PMAX_s", "\(view.registers.drawnToday.value / 1_000)kVA")
        writer.add("TGPHI_s", "0,12")
        return writer.closed()
    }

    static func ice(_ view: MeterView) -> [UInt8] {
        var writer = GroupWriter.spaced
        let since = secondsSinceTenMinutes(view)
        writer.add("CONTRAT", "BT 5")
        writer.add("DATECOUR", view.clock.slashed())
        writer.add("EA", "\(view.total % 100_000)Wh")
        writer.add("ERP", "\(Int(view.registers.reactive[0]) % 100_000)varh")
        writer.add("PTCOUR", view.isOffPeak ? "HCE" : "HPE")
        for rank in Int64(1)...6 {
            writer.add("DATEPA\(rank)", view.clock.slashed(secondsAgo: since + (rank - 1) * 600))
            writer.add("PA\(rank)", "\(view.drawn / 1_000 + Int(rank % 3))kW")
        }
        writer.add("DEBUTp", "01/06/26 00:00:00")
        writer.add("EApHCE", "\(view.registers.indexes[0] / 1_000)kWh")
        writer.add("EApHPE", "\(view.registers.indexes[1] / 1_000)kWh")
        writer.add("ERPpHPE", "\(Int(view.registers.reactive[0]) / 1_000)kvarh")
        return writer.closed()
    }

    static func cje(_ view: MeterView) -> [UInt8] {
        var writer = GroupWriter.spaced
        let parts = view.clock.parts
        let power = GroupWriter.padded(view.drawn / 1_000, 5)
        let date = [parts.hour, parts.minute, parts.day, parts.month, parts.year % 100]
            .map { GroupWriter.padded($0, 2) }.joined(separator: ":")
        let indexes = view.registers.indexes.prefix(6)
            .map { GroupWriter.padded($0 / 1_000, 6) }.joined(separator: ":")
        writer.add("JAUNE", "\(date):PT1:HPE:000:\(power)")
        writer.add("ENERG", indexes)
        writer.add("PERCC", "01:06:26")
        writer.add("PMAXC", "00036:00034:00036:00036")
        writer.add("TDEPA", "00000:00000:00000:00000")
        writer.add("PERCP", "01:11:25")
        writer.add("PMAXP", "00036:00036:00033:00036")
        writer.add("PSOUSC", "00036:00036:00036:00036")
        writer.add("PSOUSP", "00036:00036:00036:00036")
        writer.add("FCOU", "31:10:26")
        return writer.closed()
    }

    /// Seconds since the last multiple of ten minutes.
    private static func secondsSinceTenMinutes(_ view: MeterView) -> Int64 {
        Int64(view.house.secondOfDay(at: view.time) % 600)
    }
}
