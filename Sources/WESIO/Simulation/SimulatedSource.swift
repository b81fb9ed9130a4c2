public import WESModel

/// What stands at the far end of a serial port of the simulated unit: bytes, each with its instant.
///
/// Pure. The pseudo-terminal and the in-memory link play the same source.
public protocol SimulatedSource: Sendable {
    /// The bytes whose instant is not past a limit, in order; limits only advance.
    mutating func bytes(until limit: Delay) -> [PacedByte]
    /// How the device shows itself at an instant of the scene.
    func presence(at time: Delay) -> SourcePresence
    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches)
}
