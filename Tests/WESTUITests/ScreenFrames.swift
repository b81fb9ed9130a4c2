import WESModel

/// The frames of the sample house.
enum ScreenFrames {
    static let standardGroups: [TeleinfoGroup] =
        [
            group("ADSC", "021861348921"), group("VTIC", "02"),
            group("DATE", "", "H260115124106"), group("NGTF", "     TEMPO      "),
            group("LTARF", "    HP  BLEU    "), group("EAST", "014328751"),
        ] + indexes()
        + [
            group("EAIT", "003204118"), group("ERQ1", "000011874"), group("ERQ2", "000000419"),
            group("ERQ3", "000002241"), group("ERQ4", "000036502"), group("IRMS1", "008"),
            group("URMS1", "236"), group("PREF", "09"), group("PCOUP", "09"),
            group("SINSTS", "00000"), group("SMAXSN", "04310", "H260115073122"),
            group("SMAXSN-1", "06120", "H260114193057"), group("SINSTI", "01890"),
            group("SMAXIN", "03120", "H260115121844"),
            group("SMAXIN-1", "03280", "H260114124510"),
            group("CCASN", "00000", "H260115123000"), group("CCASN-1", "00120", "H260115120000"),
            group("CCAIN", "01720", "H260115123000"), group("UMOY1", "236", "H260115124000"),
            group("STGE", "013A0701"), group("PRM", "21861348921000"), group("RELAIS", "000"),
            group("NTARF", "02"), group("NJOURF", "00"), group("NJOURF+1", "00"),
            group("PJOURF+1", dayProfile),
        ]

    static let historiqueGroups: [TeleinfoGroup] = [
        group("ADCO", "041928005678"), group("OPTARIF", "HC.."), group("ISOUSC", "30"),
        group("HCHC", "004214780"), group("HCHP", "007733912"), group("PTEC", "HP.."),
        group("IINST", "006"), group("IMAX", "018"), group("PAPP", "01380"),
        group("HHPHC", "A"), group("MOTDETAT", "000000"),
    ]

    static let historique = frame(historiqueGroups, .historique)

    /// A frame of the Linky with the time at which it ended.
    static func standard(rejected: Int = 0, ago seconds: Int64 = 1) -> TeleinfoFrame {
        var groups = standardGroups
        groups[2] = group("DATE", "", stamp(ago: seconds))
        var frame = frame(groups, .standard)
        if rejected > 0 {
            let bytes = Array("URMS1\t23v\tB".utf8)
            frame.rejected = [RejectedGroup(reason: .checksum, bytes: bytes)]
            frame.rejectedCounts = [.checksum: rejected]
            frame.bytes.insert(contentsOf: [0x0A] + bytes + [0x0D], at: 1)
        }
        return frame
    }

    /// A frame with its bytes, wrapped as a meter sends it.
    static func frame(_ groups: [TeleinfoGroup], _ mode: TeleinfoMode) -> TeleinfoFrame {
        let separator: UInt8 = mode == .standard ? 0x09 : 0x20
        var bytes: [UInt8] = [0x02]
        for group in groups {
            var content = Array(group.label.utf8) + [separator]
            if let stamp = group.horodate { content += Array(stamp.utf8) + [separator] }
            content += Array(group.value.utf8) + [separator]
            let summed = mode == .standard ? content[...] : content.dropLast()
            let sum = summed.reduce(UInt8(0), &+)
            bytes += [0x0A] + content + [(sum & 0x3F) + 0x20, 0x0D]
        }
        return TeleinfoFrame(groups: groups, bytes: bytes + [0x03])
    }

    private static func stamp(ago seconds: Int64) -> String {
        let time = ScreenFixture.clock.civil.advanced(bySeconds: -seconds).components
        return "H2601" + pair(time.day) + pair(time.hour) + pair(time.minute) + pair(time.second)
    }

    private static let dayProfile =
        "00004001 06004002 22004001" + String(repeating: " NONUTILE", count: 8)

    private static func group(
        _ label: String, _ value: String, _ stamp: String? = nil
    ) -> TeleinfoGroup {
        TeleinfoGroup(label: label, horodate: stamp, value: value)
    }

    private static func indexes() -> [TeleinfoGroup] {
        let supplier = [
            "003911230", "006280044", "001204481", "001630219", "000388104", "000914673",
            "000000000", "000000000", "000000000", "000000000",
        ]
        let grid = ["005503815", "008824936", "000000000", "000000000"]
        return supplier.enumerated().map { group("EASF" + pair($0 + 1), $1) }
            + grid.enumerated().map { group("EASD" + pair($0 + 1), $1) }
    }

    private static func pair(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
