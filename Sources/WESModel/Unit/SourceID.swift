/// The name of a terminal or of a source, as the configuration tables write it.
///
/// `teleinfo.1`, `clamps.2`, `mains`, `onewire.28-0316A279F0FF`, `modbus.chauffe_eau`…
/// (system.md section 4).
public struct SourceID: RawRepresentable, Hashable, Sendable, Codable {
    /// The dotted name.
    public var rawValue: String

    /// Makes a name from its dotted form.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Téléinfo input 1 or 2.
    public static func teleinfo(_ number: Int) -> SourceID { SourceID("teleinfo", number) }
    /// Clamp 1 to 4.
    public static func clamp(_ number: Int) -> SourceID { SourceID("clamps", number) }
    /// Pulse counter 1 to 4.
    public static func counter(_ number: Int) -> SourceID { SourceID("counters", number) }
    /// Contact input 1 or 2.
    public static func contact(_ number: Int) -> SourceID { SourceID("contacts", number) }
    /// Analog input 1 to 4.
    public static func analog(_ number: Int) -> SourceID { SourceID("analog", number) }
    /// Relay 1, 2, or one of a 1-Wire board.
    public static func relay(_ number: Int) -> SourceID { SourceID("relays", number) }
    /// A probe or another device of the 1-Wire bus.
    public static func probe(_ rom: ROMCode) -> SourceID {
        SourceID(rawValue: "onewire." + rom.text)
    }
    /// A Modbus meter by its configured name.
    public static func modbus(_ name: String) -> SourceID {
        SourceID(rawValue: "modbus." + name)
    }
    /// The mains voltage input V1/V2.
    public static let mains = SourceID(rawValue: "mains")
    /// The group of the clamps.
    public static let clamps = SourceID(rawValue: "clamps")
    /// The balance of the clamps, which no single terminal owns.
    public static let balance = SourceID(rawValue: "balance")
    /// Both téléinfo inputs, for what no single one owns.
    public static let teleinfoArea = SourceID(rawValue: "teleinfo")
    /// The 1-Wire bus.
    public static let oneWire = SourceID(rawValue: "onewire")
    /// The names of the probes, a point of the checklist.
    public static let probeNames = SourceID(rawValue: "onewire.names")
    /// The RS485 bus.
    public static let modbusBus = SourceID(rawValue: "modbus")
    /// The LEDs.
    public static let leds = SourceID(rawValue: "leds")
    /// The battery-backed clock.
    public static let clock = SourceID(rawValue: "clock")
    /// The unit itself: its configuration and its state files.
    public static let unit = SourceID(rawValue: "unit")

    /// The number at the end of the name, when there is one.
    public var number: Int? {
        let bytes = rawValue.utf8
        guard let dot = bytes.lastIndex(of: Self.dot) else { return nil }
        return Int(rawValue[bytes.index(after: dot)...])
    }

    /// The 1-Wire device that it names; nil for another terminal.
    public var rom: ROMCode? {
        guard rawValue.hasPrefix("onewire.") else { return nil }
        return ROMCode(String(rawValue.dropFirst(8)))
    }

    /// The name of the Modbus meter that it is; nil for another terminal.
    public var meterName: String? {
        rawValue.hasPrefix("modbus.") ? String(rawValue.dropFirst(7)) : nil
    }

    /// The name before the first dot.
    public var area: String {
        // Bytes: rules and screens ask for it hundreds of times a second.
        guard let dot = rawValue.utf8.firstIndex(of: Self.dot) else { return rawValue }
        return String(rawValue[..<dot])
    }

    private static let dot = UInt8(ascii: ".")

    private init(_ area: String, _ number: Int) { rawValue = "\(area).\(number)" }
}
