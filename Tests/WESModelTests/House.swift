import WESModel

/// A unit with clamps, probes, lines and relays, to which facts are applied by the second.
struct House {
    var snapshot = Snapshot()

    init(mains: Bool = true) {
        var unit = UnitDescription(name: "essai")
        unit.clampBoard = ClampBoardDescription(source: "rpict:/dev/x")
        unit.mains = mains ? MainsDescription() : nil
        unit.clamps = [
            1: ClampDescription(name: "Arrivée", role: .grid),
            2: ClampDescription(name: "Solaire", role: .production), 3: ClampDescription(),
        ]
        unit.oneWire = OneWireDescription(master: "w1")
        unit.counters = [1: CounterDescription(line: "sim:/x:1")]
        unit.contacts = [1: ContactDescription(line: "sim:/x:2")]
        var relay = RelayDescription(line: "sim:/x:3", name: "Chauffe-eau", load: .clamp(3))
        relay.expected = 2_200...2_200
        unit.relays = [1: relay, 2: RelayDescription(line: "sim:/x:4")]
        Reducer.apply(.configured(unit, changed: unit.sources, at: .zero), to: &snapshot)
        for source in unit.sources {
            Reducer.apply(.link(source, .opening(device: "d"), at: .zero), to: &snapshot)
            Reducer.apply(
                .link(source, .open(device: "d", honoured: true), at: .zero), to: &snapshot)
        }
    }

    static func second(_ seconds: Double) -> Instant { Instant(nanoseconds: Int64(seconds * 1e9)) }

    mutating func apply(_ event: Event) { Reducer.apply(event, to: &snapshot) }

    mutating func tick(_ seconds: Double) {
        let civil = CivilTime(unixSeconds: 1_795_600_000 + Int64(seconds), utcOffset: 3_600)
        apply(.clock(ClockReading(instant: Self.second(seconds), civil: civil)))
    }

    /// One line of the board: watts of clamps 1, 2, 3 at 230 V or another voltage.
    mutating func clamps(_ watts: [Double], volts: Double? = 230, at seconds: Double) {
        var report = ClampReport(voltage: volts.map { Voltage(volts: $0) })
        for (index, power) in watts.enumerated() {
            report.clamps[index + 1] = ClampValues(
                current: Current(amperes: abs(power) / 230), power: Power(watts: power))
        }
        apply(.clamps(.report(report), at: Self.second(seconds)))
    }

    func clamp(_ number: Int) -> Clamp? { snapshot.clamps.first { $0.source == .clamp(number) } }
}
