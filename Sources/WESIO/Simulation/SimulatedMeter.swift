public import WESModel

/// What sends frames: a pure generator of bytes.
public protocol SimulatedMeter: Sendable {
    /// The frame that starts at an instant of the scene; instants only advance.
    mutating func frame(at time: Delay, under condition: MeterCondition) -> SimulatedFrame
    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches)
}

extension SimulatedMeter {
    /// A meter that measures nothing of the house has nothing to change.
    public mutating func switchLoads(_ switches: LoadSwitches) {}
}
