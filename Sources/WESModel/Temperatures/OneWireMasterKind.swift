/// The kind of a 1-Wire master, and what it can sense of the line (system.md section 5).
public enum OneWireMasterKind: String, Sendable, Codable, CaseIterable {
    /// A DS2480B on a serial port.
    case ds2480b
    /// A DS2482 on an I²C bus.
    case ds2482
    /// An owserver over TCP.
    case owserver
    /// The kernel's w1 subsystem.
    case w1

    /// The kind that a configuration names; nil for an unknown one.
    public init?(master: String) {
        self.init(rawValue: String(master.prefix { $0 != ":" }))
    }

    /// True for a master that senses each bit and each reset itself.
    public var sensesBits: Bool { self == .ds2480b || self == .ds2482 }
}
