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
    /// The script.
    public var faults: [SceneFault] = []

    /// Makes an empty scene.
    public init(name: String) { self.name = name }

    /// The civil time at which the scene starts.
    public var start: CivilTime { house.start }

    /// The line of an input, from the start of the scene; nil where the scene has no meter.
    public func line(_ number: Int) -> SimulatedLine? {
        meters[number].map { line(number, playing: HouseMeter(meter: $0, house: house)) }
    }

    /// The line of an input with another meter on it: a recording, say.
    public func line(_ number: Int, playing meter: any SimulatedMeter) -> SimulatedLine {
        SimulatedLine(
            meter: meter, timeline: ConditionTimeline(faults: faults, target: .teleinfo(number)),
            seed: seed &+ UInt64(truncatingIfNeeded: number))
    }
}
