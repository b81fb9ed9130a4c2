/// The configuration of a unit: what the hardware is (system.md section 7).
///
/// A terminal without a table is free, not in fault.
public struct UnitDescription: Sendable, Codable, Equatable {
    /// The name of the unit.
    public var name: String?
    /// The language of the unit, `fr` or `en`; nil: the operator's.
    public var language: String?
    /// Téléinfo inputs by number, 1 and 2.
    public var teleinfo: [Int: TeleinfoDescription]
    /// The other terminals, in the order of the file's areas.
    public var others: [TerminalDescription]

    /// Nothing configured.
    public static let empty = UnitDescription()

    /// Makes a description.
    public init(
        name: String? = nil, language: String? = nil, teleinfo: [Int: TeleinfoDescription] = [:],
        others: [TerminalDescription] = []
    ) {
        self.name = name
        self.language = language
        self.teleinfo = teleinfo
        self.others = others
    }

    /// Every terminal of the configuration.
    public var sources: [SourceID] {
        teleinfo.keys.sorted().map(SourceID.teleinfo) + others.map(\.source)
    }

    /// The terminals whose table differs from another configuration's.
    public func changes(from other: UnitDescription) -> [SourceID] {
        let numbers = Set(teleinfo.keys).union(other.teleinfo.keys).sorted()
        let inputs = numbers.filter { teleinfo[$0] != other.teleinfo[$0] }.map(SourceID.teleinfo)
        let mine = Dictionary(
            others.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
        let theirs = Dictionary(
            other.others.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
        let rest = Set(mine.keys).union(theirs.keys).filter { mine[$0] != theirs[$0] }
        return inputs + rest.sorted { $0.rawValue < $1.rawValue }
    }

    /// The terminals of one area, `clamps` or `relays` say.
    public func terminals(of area: String) -> [TerminalDescription] {
        others.filter { $0.source.area == area }
    }

    /// The device of each téléinfo input.
    public var teleinfoDevices: [(SourceID, String)] {
        teleinfo.sorted { $0.key < $1.key }.map { (.teleinfo($0.key), $0.value.device) }
    }
}
