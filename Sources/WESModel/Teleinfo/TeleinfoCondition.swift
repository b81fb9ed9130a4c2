/// Where one téléinfo line stands, as a fact that rules and screens read.
public enum TeleinfoCondition: String, Sendable, Codable {
    /// No table in the configuration.
    case free
    /// The port is not open; the link state says why.
    case closed
    /// Listening, nothing settled yet.
    case searching
    /// Frames arrive.
    case receiving
    /// Never a byte since the port was opened.
    case silent
    /// Frames arrived, then nothing for ten seconds.
    case interrupted
    /// Frames with the meter's number only: an old meter whose output is in VEILLE.
    case standby
    /// Stray bytes in bursts and never an STX: an output in METROL, pulses instead of frames.
    case pulses
    /// Bytes, and never a group at any speed.
    case garbage
    /// Good groups without STX and ETX: the serial port is not raw.
    case cooked
    /// Right text with bit 7 set: 8 bits without parity instead of 7E1.
    case eightBits
}
