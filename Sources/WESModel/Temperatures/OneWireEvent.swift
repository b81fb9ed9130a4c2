/// A fact about the 1-Wire bus.
public enum OneWireEvent: Hashable, Sendable, Codable {
    /// What the line shows; nil where the master cannot tell.
    case line(OneWireLine?)
    /// The devices that are there now: seen by two agreeing passes, or verified since.
    case listed([ROMCode])
    /// One probe was read.
    case measured(ROMCode, ProbeResult)
    /// A humidity or light probe was read; its temperature is told as ``measured(_:_:)`` too.
    case climate(ROMCode, ClimateReading)
    /// A probe told how it is powered.
    case powered(ROMCode, isParasite: Bool)
    /// A relay board was read; nil where its answer failed its check.
    case board(ROMCode, RelayBoardRegisters?)
    /// How the conversions are spread.
    case scheduled(OneWireSchedule)
    /// A search began, with so many passes to make.
    case searchStarted(passes: Int)
    /// A walk of the search ended.
    case progress(SearchProgress)
    /// A pass ended with these devices, and with these faults of the line.
    case pass(Int, found: [ROMCode], faults: SearchFaults = SearchFaults())
    /// The search ended; `isComplete` is false when it was stopped.
    case searchEnded(isComplete: Bool)
    /// A person put a new probe in the place of a dead one: name and history follow.
    case replaced(ROMCode, by: ROMCode)
    /// A person looks for the probe held in a hand, or no longer does.
    case locating(Bool)
}
