/// The operator's wish, the only way from a screen to hardware or to the store.
public enum Command: Hashable, Sendable, Codable {
    /// Gives a terminal or a probe its name; an empty name takes it back.
    case rename(SourceID, String)
    /// Closes or opens a relay and leaves it so; `by` is who asks.
    case setRelay(SourceID, RelayPosition, by: String)
    /// Closes a relay for a while, then opens it from the I/O side; `by` is who asks.
    case testRelay(SourceID, Delay, by: String)
    /// Records whether a relay drives a contactor.
    case setContactor(SourceID, Bool)
    /// Sets the index of a counter, in pulses, 0 or more; `by` is who asks.
    case setIndex(SourceID, pulses: Int64, by: String)
    /// Gives the weight of one pulse of a counter.
    case setWeight(SourceID, PulseWeight)
    /// Starts the 1-Wire search with a number of passes.
    case searchOneWire(passes: Int)
    /// Stops the search under way.
    case stopSearch
    /// Reads the probes as often as the bus allows, to find the one held in a hand; or no longer.
    case locateProbe(Bool)
    /// Puts a new probe in the place of a dead one: name, place and history follow.
    case replaceProbe(ROMCode, by: ROMCode)
    /// Keeps what the bus shows now as its state at commissioning.
    case keepOneWireMap
    /// Records a person's word for a check: name and reason.
    case validate(SourceID, by: String, reason: String)
    /// Starts a step test on the circuit of a clamp.
    case startStepTest(SourceID, load: StepLoad)
    /// Stops the step test, or puts its result away.
    case stopStepTest
    /// Starts a guided calibration of a clamp or of the mains.
    case calibrate(SourceID, CalibrationStep)
    /// Goes back to the calibration before.
    case undoCalibration(SourceID)
    /// Turns the sign of a clamp by software, or back.
    case invert(SourceID, Bool)
    /// Reads the configuration file again now.
    case reloadConfiguration
}
