import WESModel

@testable import WESTUI

/// The sample house of console.md section 8, as far as its meters go, built from facts alone.
enum SampleHouse {
    /// 12:41:07 on the clock of the house, an hour after its monotonic clock began.
    static let now = ClockReading(
        instant: second(3_600), civil: CivilTime(unixSeconds: 1_795_606_867, utcOffset: 3_600))

    static func second(_ seconds: Double) -> Instant {
        Instant(nanoseconds: Int64(seconds * 1e9))
    }

    /// Both meters, read a second ago.
    static func healthy() -> Snapshot {
        var snapshot = configured()
        meter(1, .standard, baud: 9_600, linky, &snapshot)
        meter(2, .historique, baud: 1_200, heatPump, &snapshot)
        tick(&snapshot)
        return snapshot
    }

    /// Nothing configured.
    static func bare() -> Snapshot {
        var snapshot = Snapshot()
        tick(&snapshot)
        return snapshot
    }

    /// Both inputs configured and still closed.
    static func configured() -> Snapshot {
        var snapshot = Snapshot()
        snapshot.isSimulation = true
        let unit = UnitDescription(
            name: "wes-0042",
            teleinfo: [
                1: TeleinfoDescription(device: "/dev/ttyUSB0"),
                2: TeleinfoDescription(device: "/dev/ttyAMA0", role: .load, name: "PAC"),
            ])
        Reducer.apply(
            .configured(unit, changed: unit.sources, at: second(3_500)), to: &snapshot)
        return snapshot
    }

    /// Applies the state of a port, and lets the time of the house pass.
    static func with(_ link: LinkState, on number: Int = 1, _ snapshot: Snapshot) -> Snapshot {
        var snapshot = snapshot
        Reducer.apply(.link(.teleinfo(number), link, at: second(3_560)), to: &snapshot)
        tick(&snapshot)
        return snapshot
    }

    /// Opens a port and applies facts of its reader, the last of them a second ago.
    static func line(
        _ number: Int, _ facts: [TeleinfoEvent], from start: Double, every step: Double = 1,
        _ snapshot: inout Snapshot
    ) {
        let source = SourceID.teleinfo(number)
        Reducer.apply(
            .link(source, .opening(device: "/dev/ttyUSB0"), at: second(start)), to: &snapshot)
        Reducer.apply(
            .link(source, .open(device: "/dev/ttyUSB0", honoured: true), at: second(start)),
            to: &snapshot)
        for (index, fact) in facts.enumerated() {
            let at = second(start + Double(index) * step)
            Reducer.apply(.teleinfo(source, fact, at: at), to: &snapshot)
        }
    }

    static func tick(_ snapshot: inout Snapshot) {
        Reducer.apply(.clock(now), to: &snapshot)
    }

    static func frame(_ labels: [(String, String)], bytes: [UInt8] = []) -> TeleinfoFrame {
        let groups = labels.map { label, value in
            let fields = value.split(separator: "|", omittingEmptySubsequences: false)
            return fields.count == 2
                ? TeleinfoGroup(label: label, horodate: String(fields[0]), value: String(fields[1]))
                : TeleinfoGroup(label: label, value: value)
        }
        return TeleinfoFrame(groups: groups, bytes: bytes)
    }

    private static func meter(
        _ number: Int, _ mode: TeleinfoMode, baud: Int, _ labels: [(String, String)],
        _ snapshot: inout Snapshot
    ) {
        let lock = TeleinfoEvent.locked(TeleinfoLine(mode: mode, baud: baud))
        let frames = Array(repeating: TeleinfoEvent.frame(frame(labels)), count: 40)
        line(number, [lock] + frames, from: 3_559, every: 1, &snapshot)
    }

    static let linky: [(String, String)] = [
        ("ADSC", "021861348921"), ("VTIC", "02"), ("DATE", "H261125124106|"),
        ("NGTF", "     TEMPO      "), ("LTARF", "    HP  BLEU    "), ("EAST", "014328751"),
        ("EASF01", "003438902"), ("EASF02", "007164375"), ("EAIT", "003204118"),
        ("IRMS1", "008"), ("URMS1", "236"), ("PREF", "09"), ("PCOUP", "09"), ("SINSTS", "00000"),
        ("SMAXSN", "H261125081250|05120"), ("SINSTI", "01890"),
        ("SMAXIN", "H261125121101|03120"), ("STGE", "013A0701"),
        ("MSG1", "PAS DE          MESSAGE         "), ("PRM", "01234567890123"),
        ("RELAIS", "000"), ("NTARF", "02"), ("NJOURF", "00"), ("NJOURF+1", "00"),
        (
            "PJOURF+1",
            "00008001 06008002 22008001 NONUTILE NONUTILE NONUTILE NONUTILE NONUTILE NONUTILE "
                + "NONUTILE NONUTILE"
        ),
    ]

    static let heatPump: [(String, String)] = [
        ("ADCO", "040228611927"), ("OPTARIF", "HC.."), ("ISOUSC", "30"), ("HCHC", "003296068"),
        ("HCHP", "004944102"), ("PTEC", "HP.."), ("IINST", "002"), ("IMAX", "024"),
        ("PAPP", "00540"), ("HHPHC", "A"), ("MOTDETAT", "000000"),
    ]
}
