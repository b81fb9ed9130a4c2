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
    /// Analog inputs by number, 1 to 4.
    public var analog: [Int: AnalogDescription] = [:]
    /// The RS485 bus and its meters.
    public var modbus: ModbusDescription?
    /// The battery-backed clock.
    public var clock: ClockDescription?
    /// The LEDs that tell what the unit does.
    public var leds: LEDsDescription?

    /// Nothing configured.
    public static let empty = UnitDescription()

    /// Makes a description.
    public init(
        name: String? = nil, language: String? = nil, teleinfo: [Int: TeleinfoDescription] = [:]
    ) {
        self.name = name
        self.language = language
        self.teleinfo = teleinfo
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
        sources += analog.keys.sorted().map(SourceID.analog)
        if let modbus {
            sources.append(.modbusBus)
            sources += modbus.meters.keys.sorted().map(SourceID.modbus)
        }
        if clock != nil { sources.append(.clock) }
        if leds != nil { sources.append(.leds) }
        return sources
    }

    /// The terminals whose table differs from another configuration's.
    public func changes(from other: UnitDescription) -> [SourceID] {
        let mine = sources
        let gone = other.sources.filter { !mine.contains($0) }
        return (mine + gone).filter { table(of: $0) != other.table(of: $0) }
    }

    /// The device of each téléinfo input.
    public var teleinfoDevices: [(SourceID, String)] {
        teleinfo.sorted { $0.key < $1.key }.map { (.teleinfo($0.key), $0.value.device) }
    }

    /// The name that the configuration gives a terminal.
    public func name(of source: SourceID) -> String? {
        if let meter = source.meterName {
            return modbus?.meters[meter].map { $0.name ?? meter }
        }
        guard let number = source.number else { return nil }
        switch source.area {
        case "teleinfo": return teleinfo[number]?.name
        case "clamps": return clamps[number]?.name
        case "counters": return counters[number]?.name
        case "contacts": return contacts[number]?.name
        case "relays": return relays[number]?.name
        case "analog": return analog[number]?.name
        default: return nil
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
        case "analog": return analog[number].map(AnyHashable.init)
        case "modbus":
            if let meter = source.meterName {
                return modbus?.meters[meter].map(AnyHashable.init)
            }
            var bus = modbus
            bus?.meters = [:]
            return bus.map(AnyHashable.init)
        case "clock": return clock.map(AnyHashable.init)
        case "leds": return leds.map(AnyHashable.init)
        default: return nil
        }
    }
}
