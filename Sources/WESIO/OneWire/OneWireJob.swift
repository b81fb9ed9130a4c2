public import WESModel

/// One thing that the scheduler has a master do: at most some tens of milliseconds of bus.
public enum OneWireJob: Hashable, Sendable {
    /// Open the master and find out whether it is one.
    case open
    /// Reset once and tell what the line shows.
    case line
    /// Walk down the tree once, for a search; a master without walks lists a whole pass.
    case walk(SearchWalk)
    /// The devices that a master without walks knows now, without a search of its own.
    case list
    /// Is this device there?
    case verify(ROMCode)
    /// Begin a conversion of all (`broadcast`) or of these, the strong pull-up held where asked.
    case convert([ROMCode], broadcast: Bool, power: Bool)
    /// End the strong pull-up.
    case endPower
    /// How is it powered?
    case powerSupply(ROMCode)
    /// Read the scratchpad of a thermometer.
    case read(ROMCode)
    /// Select, convert and read a DS2438 or a DS2436.
    case climate(ROMCode, ProbeLaws)
    /// Read the registers of a relay board.
    case board(ROMCode)
    /// Put a board that lost its power, or is met for the first time, in a safe state: leave the
    /// test mode, write the latch, clear the power-on mark.
    case startBoard(ROMCode, latch: UInt8)
    /// Write the latch of a board and read its registers back.
    case driveBoard(ROMCode, latch: UInt8)
    /// Close the master.
    case close
}
