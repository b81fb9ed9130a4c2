/// A fact about the 1-Wire bus.
public enum OneWireEvent: Hashable, Sendable, Codable {
    /// The devices that the bus lists now; a cycle of readings follows.
    case listed([ROMCode])
    /// One probe was read.
    case measured(ROMCode, ProbeResult)
    /// A search began, with so many passes to make.
    case searchStarted(passes: Int)
    /// A pass ended with these devices.
    case pass(Int, found: [ROMCode])
    /// The search ended; `isComplete` is false when it was stopped.
    case searchEnded(isComplete: Bool)
}
