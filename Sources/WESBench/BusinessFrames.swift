/// Generated frames of the meters of which no public recording exists.
///
/// Made from the label tables alone; their widths are plausible, not measured.
enum BusinessFrames {
    /// A PME-PMI meter from 2013 on.
    static func pmepmi() -> [UInt8] {
        var frame = FrameBuilder()
        frame.start()
        frame.spaced("ADS", "041336012345")
        frame.spaced("MESURES1", "BT 5 SUP36")
        frame.spaced("DATE", "25/11/26 10:12:35")
        frame.spaced("EA_s", "1234Wh")
        frame.spaced("ER+_s", "20varh")
        frame.spaced("EAPP_s", "1240VAh")
        frame.spaced("PTCOUR1", "HPH")
        frame.spaced("DATEPA1", "25/11/26 10:10:00")
        frame.spaced("PA1_s", "12kW")
        frame.spaced("DebP", "01/11/26 00:00:00")
        frame.spaced("EAP_s", "4321kWh")
        frame.spaced("EAP-1_s", "5000kWh")
        frame.spaced("PS", "60kVA")
        frame.spaced("PMAX_s", "36kVA")
        frame.spaced("TGPHI_s", "0.12")
        frame.end()
        return frame.bytes
    }

    /// An ICE or Emeraude meter.
    static func ice() -> [UInt8] {
        var frame = FrameBuilder()
        frame.start()
        frame.spaced("CONTRAT", "BASE_A5")
        frame.spaced("DATECOUR", "25/11/26 10/12/35")
        frame.spaced("EA", "1234Wh")
        frame.spaced("ERP", "20varh")
        frame.spaced("PTCOUR", "HPH")
        frame.spaced("PA1", "120kW")
        frame.spaced("DEBUTp", "01/11/26 00/00/00")
        frame.spaced("EApHPH", "43210kWh")
        frame.spaced("EAp1HPH", "50000kWh")
        frame.spaced("PSHPH", "250kW")
        frame.spaced("PA10MN", "118kW")
        frame.spaced("TGPHI", "0.31")
        frame.end()
        return frame.bytes
    }

    /// A yellow-tariff CJE.
    static func cje() -> [UInt8] {
        var frame = FrameBuilder()
        frame.start()
        frame.spaced("JAUNE", "10:12:25:11:11:00:00036:08")
        frame.spaced("ENERG", "111111:222222:333333:444444:555555:666666")
        frame.spaced("PERCC", "01:11:00:11")
        frame.spaced("PMAXC", "00036:00030:00020:00010")
        frame.spaced("TDEPA", "00000:00000:00000:00000")
        frame.end()
        return frame.bytes
    }

    /// A concentrator with a gas meter.
    static func concentrator() -> [UInt8] {
        var frame = FrameBuilder()
        frame.start()
        frame.spaced("ADCO", "011234567890")
        frame.spaced("OPTARIF", "BASE")
        frame.spaced("BASE", "12345678")
        frame.spaced("GAZ", "0001234")
        frame.spaced("PTEC", "TH..")
        frame.spaced("MOTDETAT", "000000")
        frame.end()
        return frame.bytes
    }

    /// The short frame of a three-phase meter with phase 2 in overload.
    static func shortFrame() -> [UInt8] {
        var frame = FrameBuilder()
        frame.start()
        frame.spaced("ADIR2", "065")
        frame.spaced("ADCO", "021226012345")
        frame.spaced("IINST1", "020")
        frame.spaced("IINST2", "065")
        frame.spaced("IINST3", "004")
        frame.end()
        return frame.bytes
    }
}
