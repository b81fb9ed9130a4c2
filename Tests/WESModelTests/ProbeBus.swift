@testable import WESModel

/// A 1-Wire bus whose facts arrive in cycles of five seconds, as a scheduler tells them.
struct ProbeBus {
    var house: RuleHouse
    /// The devices that the scheduler knows to be there.
    var roms: [ROMCode]
    /// What each device gives instead of 20 °C.
    var results: [ROMCode: ProbeResult] = [:]
    var line: OneWireLine? = .ok
    var registers = RelayBoardRegisters(pins: 0xFF, latch: 0xFF, activity: 0, control: 0x80)

    /// A bus with so many probes, all of them seen before and named.
    init(probes: Int, boards: Int = 0, master: String = "ds2480b:/dev/x", isKnown: Bool = true) {
        var unit = UnitDescription()
        unit.oneWire = OneWireDescription(master: master)
        if boards > 0 {
            unit.relays[3] = RelayDescription(line: "ds2408:\(Self.board(1).text):2")
        }
        house = RuleHouse(unit)
        roms = (1...max(probes, 1)).prefix(probes).map(Self.probe)
        roms += (1...max(boards, 1)).prefix(boards).map(Self.board)
        if !master.hasPrefix("ds") { line = nil }
        guard isKnown else { return }
        for rom in roms where rom.isProbe { know(rom) }
        for rom in roms where rom.isRelayBoard { learn(.knownProbe(rom)) }
    }

    static func probe(_ number: Int) -> ROMCode {
        ROMCode(family: 0x28, serial: UInt64(number))
    }

    static func board(_ number: Int) -> ROMCode {
        ROMCode(family: 0x29, serial: UInt64(number))
    }

    var bus: OneWireBusState { house.snapshot.oneWire ?? OneWireBusState() }

    func state(_ rom: ROMCode) -> TemperatureProbe? { bus.probes.first { $0.rom == rom } }

    mutating func learn(_ fact: LearnedFact) { house.apply(.learned(fact, at: house.now)) }

    mutating func know(_ rom: ROMCode) {
        learn(.knownProbe(rom))
        learn(.name(.probe(rom), "Sonde \(rom.serial)"))
    }

    mutating func tell(_ fact: OneWireEvent) { house.apply(.oneWire(fact, at: house.now)) }

    mutating func read(_ rom: ROMCode, _ celsius: Double) {
        tell(.measured(rom, .temperature(Temperature(celsius: celsius))))
    }

    /// One cycle: the line, the list, each reading.
    mutating func cycle() {
        tell(.line(line))
        guard line != .absent, line != .short, line != .stuckLow else { return }
        tell(.listed(roms))
        for rom in roms {
            if rom.isRelayBoard { tell(.board(rom, registers)) } else { read(rom) }
        }
    }

    private mutating func read(_ rom: ROMCode) {
        tell(.powered(rom, isParasite: false))
        tell(.measured(rom, results[rom] ?? .temperature(Temperature(celsius: 20))))
    }

    /// Lets cycles pass, each of five seconds.
    mutating func run(cycles: Int, _ change: (inout ProbeBus) -> Void = { _ in }) {
        for _ in 0..<cycles {
            change(&self)
            cycle()
            house.run(5)
        }
    }

    /// A whole search, whose passes see what `sees` says.
    mutating func search(passes: Int, _ sees: (Int) -> [ROMCode]) {
        tell(.searchStarted(passes: passes))
        for pass in 1...passes { tell(.pass(pass, found: sees(pass))) }
        tell(.searchEnded(isComplete: true))
    }

    /// The codes of all findings with their terminals, `new` and `unnamed` too.
    var found: [String] {
        house.snapshot.faults.map { $0.code.rawValue + " " + $0.terminal.rawValue }
    }

    func check(_ code: FaultCode) -> Check? {
        Check.all(house.snapshot, at: house.now).first { $0.code == code }
    }
}
