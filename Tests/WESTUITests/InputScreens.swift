import WESModel

@testable import WESTUI

/// The screens of tabs 4, 5 and 6 that have a stored copy, with what the engine answers.
enum InputScreens {
    static let all: [ScreenGallery] = [
        screen("4-plot", house, "4", [.down, .down]),
        screen("4-search", searching, "4"), screen("4-locate", house, "4t"),
        screen("4-many", many, "4", [.end]), screen("4-states", states, "4", [.down]),
        screen("4-place", house, "4o"), screen("4-filter", house, "4/depart", [.enter]),
        screen("4-gone", busGone, "4"), screen("4-empty", emptyBus, "4"),
        screen("5-water", house, "5"), screen("5-contact", house, "5", down(4)),
        screen("5-voltage", voltages, "5", down(6)), screen("5-gate", voltages, "5", down(8)),
        screen("5-open", openVoltages, "5", down(7)),
        screen("5-divider", voltages, "5", down(6) + divider),
        screen("5-divider-prompt", voltages, "5", down(6) + [.character("d")]),
        screen("1-voltage", voltages, "1", [.end]), screen("5-states", inputStates, "5"),
        screen("5-filter", house, "5/chauffe", [.enter]),
        screen("6-plain", house, "6"), screen("6-running", running, "6", [.down]),
        screen("6-verdicts", verdicts, "6", [.down]), screen("6-many", manyRelays, "6", [.end]),
        screen("6-waiting", waiting, "6", down(2)), screen("6-awaited", awaited, "6"),
        screen("6-welded", welded, "6"), screen("6-overload", overloaded, "6"),
        screen("6-answer", answering(3, .effective), "6"),
        screen("6-wrong-clamp", answering(4, .otherClamp), "6"),
    ]

    /// The sample house with the histories that a screen asks for.
    static let house = answered(.house)

    static func answered(_ fixture: ScreenFixture) -> ScreenFixture {
        var fixture = fixture
        for (series, history) in fixture.snapshot.histories
        where series.kind == .temperature || series.kind == .analog {
            fixture.details[.history(series)] = .history(history)
        }
        return fixture
    }

    /// Two passes of four, which found a probe that nobody knew.
    static let searching = house { house in
        let new = ROMCode(family: 0x28, serial: 0x0000_0711_92AB)
        house.oneWire(.searchStarted(passes: 4), ago: 3)
        house.oneWire(.pass(1, found: Array(ScreenHouse.probes.prefix(4))), ago: 2)
        house.oneWire(.pass(2, found: ScreenHouse.probes.prefix(4) + [new]), ago: 1)
    }

    /// Thirty probes on one bus.
    static let many = house { house in
        for number in 0..<25 {
            let rom = ROMCode(family: 0x28, serial: 0x0316_0000_0000 + UInt64(number) * 7_919)
            house.oneWire(.measured(rom, degrees(20 + Double(number) / 10)), ago: 6)
            house.apply(
                .learned(.name(.probe(rom), "Chambre \(number + 1)"), at: ScreenFixture.ago(6)))
        }
    }

    /// A wrong check byte, an old value, a cold probe that stays cold.
    static let states = house { house in
        house.snapshot.oneWire?.probes[0].temperature?.at = ScreenFixture.ago(45)
        house.oneWire(.measured(ScreenHouse.probes[1], .checksum), ago: 0)
        let cold = ROMCode(family: 0x22, serial: 0x0000_0000_0001)
        for second in stride(from: Int64(600), through: 1, by: -5) {
            house.oneWire(.measured(cold, degrees(-18.4 + Double(second % 7) / 10)), ago: second)
        }
        house.apply(.learned(.name(.probe(cold), "Congélateur"), at: ScreenFixture.ago(1)))
    }

    /// The adapter was pulled out.
    static let busGone = house { house in
        let gone = LinkState.unplugged(device: "w1:/run/wes/w1", since: ScreenFixture.ago(40))
        house.apply(.link(.oneWire, gone, at: ScreenFixture.ago(40)))
    }

    /// A bus on which nothing answers.
    static let emptyBus: ScreenFixture = {
        var unit = ScreenFixture.meters
        unit.oneWire = OneWireDescription(master: "w1")
        var house = ScreenFixture.configured(unit)
        house.apply(.link(.oneWire, .open(device: "w1", honoured: true), at: ScreenFixture.ago(60)))
        house.oneWire(.listed([]), ago: 5)
        house.finish()
        return house
    }()

    /// A battery, a sensor of which nothing came yet, a contact and an input over its range.
    static let voltages = house { house in
        house.configureVoltages()
        for second in stride(from: Int64(1_200), through: 1, by: -5) {
            house.voltage(1, 2.9 - 0.000_5 * Double(second), ago: second)
            house.voltage(3, second > 600 ? 3.28 : 0.01, ago: second)
        }
        for second in stride(from: Int64(20), through: 1, by: -1) {
            house.voltage(4, second > 10 ? 1.2 : 3.31, ago: second)
            house.tick(ago: second)
        }
    }

    /// A sensor that came off, one that was never seen, a converter that went.
    static let openVoltages = house { house in
        house.configureVoltages()
        for second in stride(from: Int64(20), through: 1, by: -1) {
            house.voltage(1, second > 10 ? 2.8 : 0, ago: second)
            house.voltage(2, 0, ago: second)
            house.voltage(3, 0.5, spread: 0.6, ago: second)
            house.tick(ago: second)
        }
        let gone = LinkState.unplugged(
            device: "iio:mcp3208/voltage0", since: ScreenFixture.ago(8))
        house.apply(.link(.analog(4), gone, at: ScreenFixture.ago(8)))
    }

    /// Weights of every kind, a line that is gone, bounces and losses.
    static let inputStates = house { house in
        house.snapshot.unit.counters[2] = CounterDescription(
            line: "sim:/l:2", kind: .oil, weight: PulseWeight("0.05 L"), name: "Fioul")
        house.snapshot.unit.counters[3] = CounterDescription(line: "sim:/l:3", kind: .electricity)
        let gone = LinkState.unplugged(device: "sim:/l", since: ScreenFixture.ago(9))
        house.apply(.link(.counter(4), gone, at: ScreenFixture.ago(9)))
        house.apply(.counter(.counter(1), .lost(2), at: ScreenFixture.ago(1)))
        house.snapshot.counters[0].bounces = 14
        let word = Validation(by: "L. Roy", reason: "vu couler", unixSeconds: 0)
        house.apply(.learned(.validated(.contact(2), word), at: ScreenFixture.ago(1)))
        house.apply(.contact(.contact(1), .changed(isClosed: true), at: ScreenFixture.ago(1)))
    }

    /// A test that has seven seconds left.
    static let running = house { house in
        house.relay(2, .testStarted(until: ScreenFixture.ago(-8)), ago: 3)
        house.relay(2, .driven(.closed, by: "wes", reason: .test), ago: 3)
    }

    /// One relay whose load did not move, one that moved it by another amount.
    static let verdicts = house { house in
        house.verdict(.unexpected, step: 640, of: 0)
        house.verdict(.unchanged, step: 4, of: 1)
        let word = Validation(by: "L. Roy", reason: "vu éteint", unixSeconds: 0)
        house.snapshot.relays[2].isTested = false
        house.snapshot.relays[2].lastTest = nil
        house.apply(.learned(.validated(.relay(3), word), at: ScreenFixture.ago(1)))
    }

    /// Forty relays, most of them on 1-Wire boards.
    static let manyRelays = house { house in
        for number in 4...40 {
            let line = "ds2408:29-00000012AB34:\(number % 8)"
            house.snapshot.unit.relays[number] = RelayDescription(
                line: line, name: "Vanne \(number)")
            house.snapshot.relays.append(Relay(source: .relay(number), link: .unconfigured))
        }
        house.snapshot.unit.relays[4]?.kind = .compressor
    }

    /// A command that the line read back has not followed yet.
    static let waiting = house { house in
        house.relay(3, .driven(.open, by: "wes", reason: .operator_), ago: 1)
    }

    /// A test that is over, which the clamps have not confirmed yet.
    static let awaited = house { house in
        var test = RelayTest(
            startedAt: ScreenFixture.ago(11), until: ScreenFixture.ago(1), before: Power(watts: 0))
        test.step = Power(watts: 2_160)
        house.snapshot.relays[0].awaited = test
    }

    /// A load that stays on an open relay.
    static let welded = house { house in
        house.snapshot.relays[0].isTested = true
        house.snapshot.relays[0].resting = .loaded(
            Power(watts: 2_180), since: ScreenFixture.ago(150), readings: 30)
    }

    /// More than the contact of the relay may switch, without a contactor.
    static let overloaded = house { house in
        house.snapshot.unit.relays[1]?.hasContactor = false
        house.snapshot.relays[0].isTested = true
        house.snapshot.relays[0].carried = Current(amperes: 13.04)
        house.relay(1, .driven(.closed, by: "wes", reason: .operator_), ago: 20)
    }

    /// The clamp that answered the last test of relay 1, which names clamp 3.
    static func answering(_ clamp: Int, _ verdict: RelayTest.Verdict) -> ScreenFixture {
        house { house in
            let isRight = verdict == .effective
            house.verdict(verdict, step: isRight ? 2_160 : 3, of: 0)
            house.snapshot.relays[0].lastTest?.answering = clamp
            house.snapshot.relays[0].lastTest?.proof = StepProof(
                answering: clamp, step: Current(amperes: isRight ? 9.32 : 5.1), phase: 1,
                isReversed: false, unixSeconds: 0)
        }
    }

    static func degrees(_ celsius: Double) -> ProbeResult {
        .temperature(Temperature(celsius: celsius))
    }

    private static func house(_ change: (inout ScreenFixture) -> Void) -> ScreenFixture {
        var house = ScreenFixture.house
        change(&house)
        house.finish()
        return answered(house)
    }

    /// The divider for 15 V.
    private static let divider: [Key] =
        [.character("d"), .character("1"), .character("5"), .enter]

    private static func down(_ times: Int) -> [Key] { Array(repeating: .down, count: times) }

    private static func screen(
        _ name: String, _ fixture: ScreenFixture, _ text: String, _ more: [Key] = []
    ) -> ScreenGallery {
        ScreenGallery(name: name, fixture: fixture, keys: text.map { .character($0) } + more)
    }
}

extension ScreenFixture {
    mutating func oneWire(_ fact: OneWireEvent, ago seconds: Int64) {
        apply(.oneWire(fact, at: Self.ago(seconds)))
    }

    /// Sets what the last test of a relay showed.
    mutating func verdict(_ verdict: RelayTest.Verdict, step: Double, of index: Int) {
        var test = RelayTest(
            startedAt: Self.ago(60), until: Self.ago(50), before: Power(watts: 0))
        test.verdict = verdict
        test.step = Power(watts: step)
        snapshot.relays[index].lastTest = test
        snapshot.relays[index].isTested = true
    }
    /// Four analog inputs of every kind.
    mutating func configureVoltages() {
        var unit = snapshot.unit
        unit.analog = [
            1: AnalogDescription(device: "iio:ads1115/voltage0", name: "Batterie 12 V"),
            2: AnalogDescription(device: "iio:ads1115/voltage1", name: "Pression 0–5 V"),
            3: AnalogDescription(
                device: "iio:ads1115/voltage2", kind: .contact, name: "Portail"),
            4: AnalogDescription(device: "iio:mcp3208/voltage0", name: "Ensoleillement"),
        ]
        unit.analog[1]?.divider = VoltageDivider(upper: 36_000, lower: 10_000)
        unit.analog[2]?.divider = VoltageDivider(upper: 6_800, lower: 10_000)
        unit.analog[4]?.unit = "W/m²"
        unit.analog[4]?.gain = 500
        let sources = unit.analog.keys.sorted().map(SourceID.analog)
        apply(.configured(unit, changed: sources, at: Self.ago(1_300)))
        for source in sources {
            let device = unit.analog[source.number ?? 0]?.device ?? ""
            apply(.link(source, .open(device: device, honoured: true), at: Self.ago(1_290)))
        }
    }

    mutating func voltage(
        _ number: Int, _ volts: Double, spread: Double = 0.000_25, ago seconds: Int64
    ) {
        let sample = AnalogSample(
            mean: Voltage(volts: volts), spread: Voltage(volts: spread),
            fullScale: Voltage(volts: 4.095_875))
        apply(.analog(.analog(number), .sample(sample), at: Self.ago(seconds)))
    }
}
