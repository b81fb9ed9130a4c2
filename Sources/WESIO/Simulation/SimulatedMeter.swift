public import WESModel

/// What sends frames: a pure generator of bytes.
public protocol SimulatedMeter: Sendable {
    /// The frame that starts at an instant of the scene; instants only advance.
    mutating func frame(at time: Delay, under condition: MeterCondition) -> SimulatedFrame
}
