import WESModel

@testable import WESTUI

/// A unit with every kind of terminal, read and open, and a console on it whose keys have times.
struct KeyHouse {
    var snapshot = Snapshot()
    var state = UIState()
    var now = ScreenFixture.clock.instant
    /// What was sent, in order.
    var sent: [Command] = []
    /// True once the console wanted to end.
    var hasQuit = false

    static let probes = [
        ROMCode(family: 0x28, serial: 0x0316_A279_F0FF),
        ROMCode(family: 0x28, serial: 0x0316_A279_48D3),
        ROMCode(family: 0x28, serial: 0x0316_A279_1C4D),
    ]

    static let unit: UnitDescription = {
        var unit = UnitDescription(
            name: "wes-0042",
            teleinfo: [1: TeleinfoDescription(device: "/dev/ttyTIC1", role: .grid)])
        unit.clock = ClockDescription()
        unit.clampBoard = ClampBoardDescription(source: "rpict:/dev/ttyAMA1")
        unit.mains = MainsDescription()
        unit.clamps = [
            1: ClampDescription(name: "Arrivée", role: .grid),
            2: ClampDescription(name: "Solaire", role: .production),
            3: ClampDescription(name: "Chauffe-eau"), 4: ClampDescription(name: "Cuisine"),
        ]
        unit.oneWire = OneWireDescription(master: "w1")
        unit.counters = [
            1: CounterDescription(line: "sim:x:1", name: "Eau froide"),
            2: CounterDescription(line: "sim:x:2", kind: .gas, name: "Gaz"),
        ]
        unit.contacts = [1: ContactDescription(line: "sim:x:5", name: "Fuite d'eau")]
        unit.relays = [1: relay("Chauffe-eau"), 2: relay("Convecteur"), 3: relay("PAC")]
        unit.relays[1]?.hasContactor = true
        unit.relays[1]?.load = .clamp(3)
        unit.relays[1]?.expected = 2_200...2_200
        unit.relays[1]?.hasThermostat = true
        unit.relays[3]?.kind = .compressor
        unit.relays[12] = relay("Pompe")
        unit.relays[12]?.hasContactor = false
        return unit
    }()

    private static func relay(_ name: String) -> RelayDescription {
        RelayDescription(line: "sim:x:20", name: name)
    }

    /// A console on a unit that is known already.
    init(of snapshot: Snapshot, tab: Tab) {
        self.snapshot = snapshot
        state.tab = tab
        state.user = "essai"
    }

    init(tab: Tab = .relays) {
        state.tab = tab
        state.user = "essai"
        apply(.clock(ClockReading(instant: now, civil: ScreenFixture.clock.civil)))
        apply(.configured(Self.unit, changed: Self.unit.sources, at: now))
        let ports: [SourceID] =
            [.clamps, .oneWire, .teleinfo(1), .contact(1)] + [1, 2].map(SourceID.counter)
            + [1, 2, 3, 12].map(SourceID.relay)
        for port in ports {
            apply(.link(port, .open(device: "sim:x", honoured: true), at: now))
        }
        for number in [1, 2, 3, 12] {
            apply(.relay(.relay(number), .driven(.open, by: "", reason: .start), at: now))
        }
        let line = TeleinfoLine(mode: .standard, baud: 9_600)
        apply(.teleinfo(.teleinfo(1), .locked(line), at: now))
        let frame = ScreenFrames.standard(rejected: 0)
        apply(.teleinfo(.teleinfo(1), .frame(frame), at: now))
        apply(.oneWire(.listed(Self.probes), at: now))
        for (index, rom) in Self.probes.enumerated() {
            let reading = ProbeResult.temperature(Temperature(celsius: 20 + Double(index)))
            apply(.oneWire(.measured(rom, reading), at: now))
        }
        apply(.clock(ClockReading(instant: now, civil: ScreenFixture.clock.civil)))
        snapshot.journal = []
        snapshot.faults = []
        let power = Reading(Power(watts: 0), at: now, staleAfter: .seconds(10))
        if snapshot.clamps.count > 2 { snapshot.clamps[2].power = power }
    }

    /// Applies a fact of the engine.
    mutating func apply(_ event: Event) { Reducer.apply(event, to: &snapshot) }

    /// A relay as it is known now.
    func relay(_ number: Int) -> Relay? { snapshot.relays.first { $0.source == .relay(number) } }

    /// A step test found a clamp the wrong way round.
    mutating func proveReversed(_ number: Int) {
        let proof = StepProof(
            answering: number, step: Current(amperes: 8), isReversed: true,
            unixSeconds: ScreenFixture.clock.civil.unixSeconds)
        apply(.learned(.stepTested(.clamp(number), proof), at: now))
    }

    /// The first probe goes away.
    mutating func loseProbe() {
        apply(.oneWire(.measured(Self.probes[0], .absent), at: now))
    }

    /// Drives a relay as an engine would.
    mutating func drive(_ number: Int, _ position: RelayPosition) {
        apply(
            .relay(.relay(number), .driven(position, by: "essai", reason: .operator_), at: now))
    }

    /// Presses a key a while after the one before.
    mutating func press(_ key: Key, after wait: Delay = .seconds(1), burst: Bool = false) {
        now = now + wait
        for effect in UIUpdate.apply(.key(key, burst: burst, at: now), to: &state, snapshot) {
            switch effect {
            case .send(let command, _): sent.append(command)
            case .quit: hasQuit = true
            default: break
            }
        }
    }

    /// Types a text, one key a second.
    mutating func type(_ text: String, after wait: Delay = .seconds(1)) {
        for character in text { press(.character(character), after: wait) }
    }

    /// Lets time pass.
    mutating func pass(_ wait: Delay) {
        now = now + wait
        _ = UIUpdate.apply(.tick(now), to: &state, snapshot)
    }

    /// The screen as text.
    var text: String {
        let clock = ClockReading(instant: now, civil: ScreenFixture.clock.civil)
        return ScreenPainter.draw(state, snapshot, [:], now: clock).text
    }
}
