@testable import WESModel

/// A house whose facts arrive second by second, as its readers would report them.
struct RuleHouse {
    var snapshot = Snapshot()
    /// The second now, from 0.
    private(set) var second = 0

    /// Both meters, a board with four clamps, the mains, lines, relays and probes.
    static let unit: UnitDescription = {
        var unit = UnitDescription(
            teleinfo: [
                1: TeleinfoDescription(device: "tic1"),
                2: TeleinfoDescription(device: "tic2", role: .load, name: "PAC"),
            ])
        unit.clampBoard = ClampBoardDescription(source: "rpict:board")
        unit.mains = MainsDescription()
        unit.clamps = [
            1: ClampDescription(name: "Arrivée", role: .grid),
            2: ClampDescription(name: "Solaire", role: .production),
            3: ClampDescription(name: "Chauffe-eau"), 4: ClampDescription(name: "Cuisine"),
        ]
        unit.oneWire = OneWireDescription(master: "w1")
        unit.counters = [1: CounterDescription(line: "chip:17")]
        unit.contacts = [1: ContactDescription(line: "chip:22")]
        unit.relays = [1: RelayDescription(line: "chip:23", load: .clamp(3))]
        return unit
    }()

    init(_ unit: UnitDescription = RuleHouse.unit) {
        tick()
        apply(.configured(unit, changed: unit.sources, at: now))
        for source in unit.sources { open(source) }
    }

    var now: Instant { Instant(nanoseconds: 1_000_000_000_000) + .seconds(Int64(second)) }

    /// The codes found now that are no mere work to do.
    var codes: [FaultCode] { snapshot.faults.filter { $0.state != .todo }.map(\.code) }

    func fault(_ code: FaultCode, _ terminal: SourceID? = nil) -> Fault? {
        snapshot.faults.first { $0.code == code && (terminal == nil || $0.terminal == terminal) }
    }

    func has(_ code: FaultCode, _ terminal: SourceID? = nil) -> Bool {
        fault(code, terminal) != nil
    }

    mutating func apply(_ event: Event) { Reducer.apply(event, to: &snapshot) }

    mutating func open(_ source: SourceID) {
        apply(.link(source, .opening(device: "d"), at: now))
        apply(.link(source, .open(device: "d", honoured: true), at: now))
    }

    mutating func link(_ source: SourceID, _ state: LinkState) {
        apply(.link(source, state, at: now))
    }

    mutating func tick() {
        let civil = CivilTime(unixSeconds: 1_795_606_800 + Int64(second), utcOffset: 3_600)
        apply(.clock(ClockReading(instant: now, civil: civil)))
    }

    /// Lets seconds pass; each of them first brings its facts.
    mutating func run(_ seconds: Int, _ facts: (inout RuleHouse) -> Void = { _ in }) {
        for _ in 0..<seconds {
            second += 1
            facts(&self)
            tick()
        }
    }

    mutating func lock(_ number: Int, _ mode: TeleinfoMode) {
        let line = TeleinfoLine(mode: mode, baud: mode == .standard ? 9_600 : 1_200)
        apply(.teleinfo(.teleinfo(number), .locked(line), at: now))
    }

    mutating func frame(
        _ number: Int, _ groups: [(String, String)], rejected: Int = 0,
        end: TeleinfoFrame.End = .complete
    ) {
        let frame = TeleinfoFrame(
            groups: groups.map { label, value in
                let parts = value.split(separator: "|", omittingEmptySubsequences: false)
                return parts.count == 2
                    ? TeleinfoGroup(
                        label: label, horodate: String(parts[0]), value: String(parts[1]))
                    : TeleinfoGroup(label: label, value: value)
            }, rejectedCounts: rejected > 0 ? [.checksum: rejected] : [:], end: end)
        apply(.teleinfo(.teleinfo(number), .frame(frame), at: now))
    }

    mutating func activity(_ number: Int, bytes: Int, cooked: Int = 0, high: Int = 0) {
        var activity = LineActivity(baud: 1_200)
        activity.bytes = bytes
        activity.cookedGroups = cooked
        activity.highBits = high
        apply(.teleinfo(.teleinfo(number), .activity(activity), at: now))
    }

    /// A Linky in standard mode: what it draws, negative for injection.
    mutating func linky(
        _ number: Int = 1, drawn: Double, meter: String = "021861348921", stge: String = "013A0701",
        season: String = "H", calendar: String = "     TEMPO      ", isProducer: Bool = true
    ) {
        var groups = [
            ("ADSC", meter), ("DATE", season + "261125124000|"), ("NGTF", calendar),
            ("EAST", "014328751"), ("EASF02", "007164375"),
            ("IRMS1", Self.digits(abs(drawn) / 236, 3)), ("URMS1", "236"), ("PREF", "09"),
            ("SINSTS", Self.digits(max(drawn, 0), 5)),
        ]
        if isProducer {
            groups.append(("EAIT", "003204118"))
            groups.append(("SINSTI", Self.digits(max(-drawn, 0), 5)))
        }
        frame(number, groups + [("STGE", stge)])
    }

    /// A meter in historique mode: what it draws, negative for injection.
    mutating func historique(
        _ number: Int, drawn: Double, meter: String = "040228611927", option: String = "HC..",
        period: String = "HP.."
    ) {
        let index = option == "BASE" ? [("BASE", "008240170")] : [("HCHC", "003296068")]
        frame(
            number,
            [("ADCO", meter), ("OPTARIF", option), ("ISOUSC", "30")] + index + [
                ("PTEC", period), ("IINST", Self.digits(abs(drawn) / 230, 3)),
                ("PAPP", Self.digits(max(drawn, 0), 5)),
            ])
    }

    /// One line of the board; a power of nil is a column that is not there.
    mutating func report(_ watts: [Int: Double], volts: Double? = 236) {
        let clamps = watts.mapValues { watts in
            ClampValues(
                current: Current(amperes: abs(watts) / 236), power: Power(watts: watts))
        }
        apply(
            .clamps(
                .report(
                    ClampReport(clamps: clamps, voltage: volts.map { Voltage(volts: $0) })),
                at: now))
    }

    static func digits(_ value: Double, _ width: Int) -> String {
        let text = "\(Int(value.rounded()))"
        return String(repeating: "0", count: max(width - text.count, 0)) + text
    }
}
