/// What became of a command.
public enum CommandOutcome: Hashable, Sendable, Codable {
    /// Carried out.
    case done
    /// Under way; another outcome follows.
    case started
    /// Refused: the terminal is not in the configuration.
    case notConfigured
    /// Refused: no driver for this terminal yet.
    case notSupported
    /// Refused: the session is read-only.
    case readOnly
    /// Refused: the load is a compressor, which a short test may harm.
    case compressor
    /// Refused: a test is shorter than the relay must stay closed.
    case tooShort(least: Delay)
    /// Refused: a check in fault is not validated by a word.
    case inFault
    /// Refused: the line is not open.
    case notOpen
    /// Refused: the shortest time or the closings of an hour do not allow it before that instant.
    case tooSoon(until: Instant)
    /// Refused: nothing has proved the direction of the clamp.
    case notProved
    /// Refused: another test or calibration is under way.
    case busy
    /// Refused: too little current or voltage to compare.
    case tooLittle
    /// Refused: it moved too much to compare.
    case unsteady
    /// Refused: nothing to compare with, no meter or no voltage say.
    case noReference
    /// Refused: the correction is outside what a right wiring needs.
    case implausible(Calibration)
    /// Refused: nothing to undo.
    case nothingToUndo
    /// Refused: pulses of this weight tell less than the power that was subscribed.
    case weightTooSmall(most: Power, subscribed: ApparentPower)
    /// Refused: the weight has not the unit of what this counter counts.
    case wrongUnit(CounterKind)
    /// Tried, and the hardware or the store refused, by `errno`.
    case failed(errno: Int32)
}
