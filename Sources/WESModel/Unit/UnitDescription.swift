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
    /// The board of the clamps.
    public var clampBoard: ClampBoardDescription?
    /// The mains input of that board.
    public var mains: MainsDescription?
    /// Clamps by number, 1 to 4.
    public var clamps: [Int: ClampDescription] = [:]
    /// The 1-Wire bus.
    public var oneWire: OneWireDescription?
    /// Pulse counters by number, 1 to 4.
    public var counters: [Int: CounterDescription] = [:]
    /// Contacts by number, 1 and 2.
    public var contacts: [Int: ContactDescription] = [:]
    /// Relays by number, 1 to 82.
    public var relays: [Int: RelayDescription] = [:]
    /// What energy costs; nil where nobody said.
    public var prices: PriceTable?
    /// The terminals without a reader yet, in the order of the file's areas.
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

    /// Every terminal of the configuration, in the order of the notice.
    public var sources: [SourceID] {
        var sources = teleinfo.keys.sorted().map(SourceID.teleinfo)
        if clampBoard != nil { sources.append(.clamps) }
        if mains != nil { sources.append(.mains) }
        sources += clamps.keys.sorted().map(SourceID.clamp)
        if oneWire != nil { sources.append(.oneWire) }
        sources += counters.keys.sorted().map(SourceID.counter)
        sources += contacts.keys.sorted().map(SourceID.contact)
        sources += relays.keys.sorted().map(SourceID.relay)
        return sources + others.map(\.source)
    }

    /// The terminals whose table differs from another configuration's.
    public func changes(from other: UnitDescription) -> [SourceID] {
        let mine = sources
        let gone = other.sources.filter { !mine.contains($0) }
        return (mine + gone).filter { table(of: $0) != other.table(of: $0) }
    }

    /// The terminals of one area that have no reader yet, `analog` or `modbus` say.
    public func terminals(of area: String) -> [TerminalDescription] {
        others.filter { $0.source.area == area }
    }

    /// The device of each téléinfo input.
    public var teleinfoDevices: [(SourceID, String)] {
        teleinfo.sorted { $0.key < $1.key }.map { (.teleinfo($0.key), $0.value.device) }
    }

    /// The name that the configuration gives a terminal.
    public func name(of source: SourceID) -> String? {
        guard let number = source.number else {
            return others.first { $0.source == source }?.name
        }
        switch source.area {
        case "teleinfo": return teleinfo[number]?.name
        case "clamps": return clamps[number]?.name
        case "counters": return counters[number]?.name
        case "contacts": return contacts[number]?.name
        case "relays": return relays[number]?.name
        default: return others.first { $0.source == source }?.name
        }
    }

    /// What the file says of one terminal, for comparing.
    private func table(of source: SourceID) -> AnyHashable? {
        let number = source.number ?? 0
        switch source.area {
        case "teleinfo": return teleinfo[number].map(AnyHashable.init)
        case "clamps" where source == .clamps: return clampBoard.map(AnyHashable.init)
        case "clamps": return clamps[number].map(AnyHashable.init)
        case "mains": return mains.map(AnyHashable.init)
        case "onewire": return oneWire.map(AnyHashable.init)
        case "counters": return counters[number].map(AnyHashable.init)
        case "contacts": return contacts[number].map(AnyHashable.init)
        case "relays": return relays[number].map(AnyHashable.init)
        default: return others.first { $0.source == source }.map(AnyHashable.init)
        }
    }
}
