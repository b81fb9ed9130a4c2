import Glibc
public import WESModel

/// An analog input of a scene: what is measured over time, and what `unit.toml` says of it.
public struct SceneAnalog: Sendable, Hashable {
    /// The name that the configuration gives it.
    public var name: String?
    /// What is wired to it.
    public var kind = AnalogDescription.Kind.voltage
    /// The unit of the value; nil for volts.
    public var unit: String?
    /// The divider before the input.
    public var divider: VoltageDivider?
    /// What one volt before the divider is worth in that unit.
    public var gain = 1.0
    /// What is added after the gain.
    public var offset = 0.0
    /// The value; the highest of a clear day where the sun is measured.
    public var level = 0.0
    /// How far it swings around that; below 0 where it falls first.
    public var swing = 0.0
    /// How long a swing takes there and back.
    public var swingPeriod = Delay.seconds(600)
    /// True where the value follows the sun of the house.
    public var followsSun = false
    /// `kind = contact`: when it is closed; nil for never.
    public var closed: SceneSchedule?

    /// Makes an input at 0.
    public init() {}

    /// The voltage at the pin, before anything goes wrong.
    func pin(at time: Delay, in house: SimulatedHouse) -> Double {
        if kind == .contact { return closed?.isOn(at: time) == true ? 0.01 : 3.28 }
        let factor = (divider?.ratio ?? 1) * gain
        return factor == 0 ? 0 : (value(at: time, in: house) - offset) / factor
    }

    private func value(at time: Delay, in house: SimulatedHouse) -> Double {
        guard followsSun else {
            let turn = time.seconds / max(swingPeriod.seconds, 1)
            return level + swing * sin(2 * .pi * turn)
        }
        return house.sun > 0 ? level * house.solarPower(at: time) / house.sun : 0
    }

    /// What the configuration says of it.
    func description(device: String) -> AnalogDescription {
        var table = AnalogDescription(device: device, kind: kind, name: name)
        table.divider = divider
        table.unit = unit
        table.gain = gain
        table.offset = offset
        return table
    }
}
