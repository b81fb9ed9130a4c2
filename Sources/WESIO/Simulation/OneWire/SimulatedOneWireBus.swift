import Glibc
public import WESModel

/// A 1-Wire line and its devices, bit by bit: a wired AND, with what goes wrong on a real cable.
///
/// Pure: every call tells its instant of the scene, which only advances.
public struct SimulatedOneWireBus: Sendable {
    /// What is wrong with it; set by the script where the bus has one.
    public var condition = BusCondition() {
        didSet { if condition != oldValue { applyCondition() } }
    }

    private var devices: [SimulatedOneWireDevice]
    private var active: [Int] = []
    private let timeline: ConditionTimeline<BusCondition>?
    private var nextChange: Delay?
    private let supply: Double
    private var isPowered = false
    private var generator: SeededGenerator
    /// The slots until one is read wrong; nil on a quiet line.
    private var untilNoise: Int?
    private var noise = 0.0
    /// The devices whose conversion depends on the strong pull-up.
    private var fed: [Int] = []

    /// What one probe draws while converting, A (DS18B20 data sheet).
    private static let converting = 0.001_5

    /// Makes the bus of a scene; nil where the scene has none.
    public init?(scene: Scene) {
        guard let bus = scene.oneWire else { return nil }
        self.init(
            bus, seed: scene.seed,
            timeline: ConditionTimeline(faults: scene.faults, areas: ["onewire"]))
    }

    /// Makes a bus of devices, all well, at 20 °C where they have a thermometer.
    public init(_ roms: [ROMCode], seed: UInt64 = 1) {
        var bus = SceneOneWire()
        bus.probes = roms.map { SceneProbe(rom: $0) }
        self.init(bus, seed: seed, timeline: nil)
    }

    private init(_ bus: SceneOneWire, seed: UInt64, timeline: ConditionTimeline<BusCondition>?) {
        devices = bus.probes.map { SimulatedOneWireDevice(chip: Self.chip($0)) }
        supply = bus.supply
        generator = SeededGenerator(seed: seed &+ 0x1D)
        self.timeline = timeline
        follow(.zero)
        applyCondition()
    }

    private static func chip(_ probe: SceneProbe) -> any SimulatedOneWireChip {
        switch probe.rom.family {
        case 0x1B: SimulatedSupplyChip(probe: probe)
        case 0x26: SimulatedClimateChip(probe: probe)
        case 0x29: SimulatedRelayBoard(rom: probe.rom)
        default: SimulatedThermometer(probe: probe)
        }
    }

    /// How the master's device shows itself.
    public mutating func presence(at time: Delay) -> SourcePresence {
        follow(time)
        return condition.presence
    }

    /// Resets the line; the devices whose contact is closed answer.
    public mutating func reset(at time: Delay) -> ResetAnswer {
        follow(time)
        if !isPowered { starveUnfed(fedUntil: nil) }
        active.removeAll(keepingCapacity: true)
        switch condition.line {
        case .short: return .short
        case .stuckLow: return .presence
        case .open: return .none
        case nil: break
        }
        for index in devices.indices {
            let mishap = devices[index].chip.mishap
            if mishap.isAbsent || generator.hits(mishap.loose) {
                devices[index].sleep()
            } else {
                devices[index].reset()
                active.append(index)
            }
        }
        return active.isEmpty ? .none : .presence
    }

    /// One slot: what the master writes, 1 to read; answers what it reads back.
    public mutating func slot(_ bit: Bool, at time: Delay) -> Bool {
        follow(time)
        switch condition.line {
        case .short, .stuckLow: return false
        case .open: return bit
        case nil: break
        }
        if !fed.isEmpty, !isPowered { starveUnfed(fedUntil: nil) }
        var line = bit
        if line {
            for index in active where !devices[index].level(at: time) {
                line = false
                break
            }
        }
        var hasLeft = false
        var hasByte = false
        for index in active {
            if devices[index].slot(line, at: time) { hasByte = true }
            if !devices[index].isActive { hasLeft = true }
        }
        if hasByte { shareSupply(at: time) }
        if hasLeft { active.removeAll { !devices[$0].isActive } }
        return disturbed(line)
    }

    /// The strong pull-up of the master begins or ends.
    public mutating func power(_ isOn: Bool, at time: Delay) {
        isPowered = isOn
        if !isOn { starveUnfed(fedUntil: time) }
    }

    /// The latch of a relay board; nil where it is no board of this bus.
    public func latch(of rom: ROMCode) -> UInt8? { board(rom)?.latch }

    /// The levels of the outputs of a relay board; nil where it is no board of this bus.
    public func pins(of rom: ROMCode) -> UInt8? { board(rom)?.pins }

    private func board(_ rom: ROMCode) -> SimulatedRelayBoard? {
        devices.first { $0.chip.rom == rom }?.chip as? SimulatedRelayBoard
    }

    /// Conversions that have begun draw on the supply: those at its end get too little.
    private mutating func shareSupply(at time: Delay) {
        var count = 0
        fed.removeAll(keepingCapacity: true)
        for index in devices.indices {
            guard let end = devices[index].chip.convertsUntil, end > time else { continue }
            count += 1
            if Double(count) * Self.converting > supply { devices[index].chip.starve() }
            if devices[index].chip.mishap.isParasite { fed.append(index) }
        }
    }

    /// A probe without its Vdd wire converts only while the strong pull-up feeds it.
    ///
    /// - Parameter end: When the pull-up ended; nil where it never began.
    private mutating func starveUnfed(fedUntil end: Delay?) {
        for index in fed {
            guard let until = devices[index].chip.convertsUntil else { continue }
            if end.map({ $0 < until }) ?? true { devices[index].chip.starve() }
        }
        fed.removeAll(keepingCapacity: true)
    }

    private mutating func disturbed(_ line: Bool) -> Bool {
        guard let left = untilNoise else { return line }
        guard left <= 0 else {
            untilNoise = left - 1
            return line
        }
        untilNoise = nextNoise()
        return !line
    }

    /// How many slots go well before one is read wrong: as by tossing a coin for each.
    private mutating func nextNoise() -> Int? {
        guard noise > 0 else { return nil }
        let draw = Double.random(in: Double.leastNonzeroMagnitude..<1, using: &generator)
        let slots = log(draw) / log(1 - min(noise, 0.5))
        return Int(min(slots, 1e9))
    }

    /// Takes what the script makes of the bus at an instant.
    private mutating func follow(_ time: Delay) {
        guard let timeline, nextChange.map({ time >= $0 }) ?? true else { return }
        condition = timeline.condition(at: time)
        nextChange = timeline.nextChange(after: time) ?? Delay(nanoseconds: .max)
    }

    private mutating func applyCondition() {
        for index in devices.indices {
            devices[index].chip.mishap = condition.mishap(of: devices[index].chip.rom)
        }
        noise = condition.slotNoise
        untilNoise = nextNoise()
    }
}
