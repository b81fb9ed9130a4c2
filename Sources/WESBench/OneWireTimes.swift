/// What a DS2480B at 9600 baud must take for a job, computed from the characters and the slots.
struct OneWireTimes {
    /// Milliseconds of a character on the serial line, 8N1.
    private static let character = 10_000.0 / 9_600
    /// Milliseconds of a slot on the wire with its recovery, and of a reset with its presence.
    private static let slot = 0.070
    private static let reset = 1.096

    /// A walk: reset, command, 64 triplets, and the two bytes that end the accelerator.
    static let walk = 2 * character + reset + 23 * character
    /// The same on the wire alone.
    static let walkOnWire = reset + 200 * slot
    /// A reading: reset, address, command and nine bytes.
    static let read = exchange(bytes: 19)
    /// The same on the wire alone.
    static let readOnWire = reset + 19 * 8 * slot
    /// The begin of a conversion of one device, and of all of them.
    static let convertOne = exchange(bytes: 10)
    static let convertAll = exchange(bytes: 2)
    /// The same on the wire alone.
    static let convertOneOnWire = reset + 10 * 8 * slot
    static let convertAllOnWire = reset + 2 * 8 * slot
    /// Twelve bits.
    static let conversion = 750.0

    /// The escape and the reset with its answer, then the bytes after their escape: the chip works
    /// on one while the next arrives, and answers the last.
    private static func exchange(bytes: Double) -> Double {
        3 * character + reset + (1 + bytes) * character + 8 * slot + character
    }

    /// A cycle of readings of devices that convert in groups.
    static func cycle(devices: Int, groups: Int, onWire: Bool) -> Double {
        let all = onWire ? convertAllOnWire : convertAll
        let one = onWire ? convertOneOnWire : convertOne
        let begin = groups == 1 ? all : Double(devices) * one
        return begin + Double(groups) * conversion
            + Double(devices) * (onWire ? readOnWire : read)
    }
}
