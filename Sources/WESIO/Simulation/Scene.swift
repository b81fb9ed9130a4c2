public import WESModel

/// A scene: a house, its meters, and what happens to them.
public struct Scene: Sendable, Hashable {
    /// The name.
    public var name: String
    /// What it shows, in French.
    public var french = ""
    /// What it shows, in English.
    public var english = ""
    /// The seed of everything that looks random.
    public var seed: UInt64 = 1
    /// The house.
    public var house = SimulatedHouse()
    /// The meters, by the number of their input, 1 or 2.
    public var meters: [Int: SceneMeter] = [:]
    /// The board of the clamps; nil where there is none.
    public var board: SceneClampBoard?
    /// The clamps, by number, 1 to 4.
    public var clamps: [Int: SceneClamp] = [:]
    /// The 1-Wire bus; nil where there is none.
    public var oneWire: SceneOneWire?
    /// The pulse counters, by number, 1 to 4.
    public var counters: [Int: SceneCounter] = [:]
    /// The contacts, by number, 1 and 2.
    public var contacts: [Int: SceneContact] = [:]
    /// The relays, by number, 1 to 8.
    public var relays: [Int: SceneRelay] = [:]
    /// The RS485 bus; nil where there is none.
    public var modbus: SceneModbus?
    /// The analog inputs, by number, 1 to 4.
    public var analog: [Int: SceneAnalog] = [:]
    /// The battery-backed clock; nil where there is none.
    public var clock: SceneClock?
    /// The script.
    public var faults: [SceneFault] = []
    /// What a person does at the console meanwhile.
    public var orders: [SceneOrder] = []

    /// Makes an empty scene.
    public init(name: String) { self.name = name }

    /// The civil time at which the scene starts.
    public var start: CivilTime { house.start }

    /// The line of an input, from the start of the scene; nil where the scene has no meter.
    public func line(_ number: Int) -> SimulatedLine? {
        meters[number].map { line(number, playing: HouseMeter(meter: $0, house: houseAtRest)) }
    }

    /// The line of an input with another meter on it: a recording, say.
    public func line(_ number: Int, playing meter: any SimulatedMeter) -> SimulatedLine {
        SimulatedLine(
            meter: meter, timeline: ConditionTimeline(faults: faults, target: .teleinfo(number)),
            seed: seed &+ UInt64(truncatingIfNeeded: number))
    }

    /// What the relays do to the loads while some of them, by number, are closed.
    public func switches(closed: Set<Int>) -> LoadSwitches {
        var switches = LoadSwitches()
        for (number, relay) in relays {
            if closed.contains(number) {
                switches.engaged.formUnion(relay.drives)
                switches.shed.formUnion(relay.sheds)
            } else {
                switches.released.formUnion(relay.drives)
            }
        }
        switches.released.subtract(switches.engaged)
        return switches
    }

    /// The house while every relay is open.
    var houseAtRest: SimulatedHouse {
        var house = house
        house.switches = switches(closed: [])
        return house
    }
}
