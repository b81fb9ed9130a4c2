public import WESModel

/// What came of a job.
public enum OneWireJobAnswer: Hashable, Sendable {
    /// Done, nothing to tell.
    case done
    /// The line; nil where the master cannot tell.
    case line(OneWireLine?)
    /// A walk of the search.
    case walked(WalkAnswer)
    /// A whole pass, or the list, of a master that searches by itself.
    case listed([ROMCode], faults: SearchFaults)
    /// Whether the device answered.
    case verified(Bool)
    /// The longest conversion ends then; already past where the master waited for it.
    case converting(until: Instant)
    /// How it is powered; nil where it did not answer, or the master cannot tell.
    case powered(isParasite: Bool?)
    /// A thermometer, and the bits of its resolution where they are known.
    case probe(ProbeResult, resolution: Int?)
    /// A humidity or light probe; nil with the reason where there is no value.
    case climate(ClimateReading?, ProbeResult)
    /// The registers of a board; nil where its answer failed its check.
    case board(RelayBoardRegisters?)
}
