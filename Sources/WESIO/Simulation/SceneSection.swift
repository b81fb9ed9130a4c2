import WESModel

/// A section of a scene, by its heading.
enum SceneSection: Equatable {
    case top
    case house
    case meter(Int)
    case board
    case clamp(Int)
    case mains
    case oneWire
    case probe(ROMCode)
    case counter(Int)
    case contact(Int)
    case relay(Int)
    case modbusBus
    case modbusMeter(String)
    case analog(Int)
    case clock

    /// The headings that may stand in a scene.
    static let known = [
        "[house]", "[teleinfo.1]", "[clamps]", "[clamps.1]", "[mains]", "[onewire]",
        "[probe.28-0316A279F0FF]", "[counters.1]", "[contacts.1]", "[relays.1]",
        "[modbus]", "[modbus.chauffe_eau]",
        "[analog.1]",
        "[clock]",
    ]

    /// Reads a heading, `[clamps.2]` say; nil for another one.
    init?(_ heading: String) {
        guard heading.hasPrefix("["), heading.hasSuffix("]") else { return nil }
        let name = heading.dropFirst().dropLast()
        switch name {
        case "house": self = .house
        case "clamps": self = .board
        case "mains": self = .mains
        case "onewire": self = .oneWire
        case "modbus": self = .modbusBus
        case "clock": self = .clock
        default:
            guard let dot = name.firstIndex(of: ".") else { return nil }
            let last = String(name[name.index(after: dot)...])
            self.init(area: String(name[..<dot]), last)
        }
    }

    private init?(area: String, _ last: String) {
        if area == "probe" {
            guard let rom = ROMCode(last) else { return nil }
            self = .probe(rom)
            return
        }
        if area == "modbus" {
            let isName = last.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || byte == 0x5F || byte == 0x2D
            }
            guard isName, !last.isEmpty else { return nil }
            self = .modbusMeter(last)
            return
        }
        guard let number = Int(last), let most = Self.most[area], (1...most).contains(number)
        else { return nil }
        switch area {
        case "teleinfo": self = .meter(number)
        case "clamps": self = .clamp(number)
        case "counters": self = .counter(number)
        case "contacts": self = .contact(number)
        case "analog": self = .analog(number)
        default: self = .relay(number)
        }
    }

    /// How many terminals of each area a unit has.
    static let most = [
        "teleinfo": 2, "clamps": 4, "counters": 4, "contacts": 2, "relays": 8, "analog": 4,
    ]
}
