/// What can be wrong with the wiring of an analog input.
public enum AnalogMishap: String, Sendable, Hashable, CaseIterable {
    /// Nothing is on the pin, which follows the mains around it.
    case open
    /// The sensor is off, and a resistor holds the pin at M.
    case cut
    /// More than 3.3 V.
    case over
    /// The two wires of the sensor are swapped.
    case swapped
}
