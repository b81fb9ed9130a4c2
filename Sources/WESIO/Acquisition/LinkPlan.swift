import WESModel

/// Which links serve which terminals, and with which reader: the configuration as wiring.
enum LinkPlan {
    /// The links that some terminals hang on, each once, in the order of the terminals.
    static func links(serving sources: [SourceID], in unit: UnitDescription) -> [SourceID] {
        var links: [SourceID] = []
        for source in sources {
            guard let link = link(of: source, in: unit), !links.contains(link) else { continue }
            links.append(link)
        }
        return links
    }

    /// The device that a link opens.
    static func device(of link: SourceID, in unit: UnitDescription) -> String? {
        switch link.area {
        case "teleinfo": return unit.teleinfo[link.number ?? 0]?.device
        case "clamps": return unit.clampBoard?.device
        case "modbus": return unit.modbus?.device
        default: return LineAddress.device(of: link.rawValue)
        }
    }

    /// The reader of a link; nil for a source without one yet.
    static func reader(of link: SourceID, in unit: UnitDescription) -> (any StreamReader)? {
        switch link.area {
        case "teleinfo": return TeleinfoReader(source: link)
        case "clamps":
            return unit.clampBoard.flatMap { clampReader(of: $0, in: unit) }
        case "modbus": return unit.modbus.map { ModbusReader($0, codec: ModbusFraming()) }
        default:
            guard let chip = LineAddress.device(of: link.rawValue) else { return nil }
            return LineReader(
                chip: chip, counters: lines(unit.counters, SourceID.counter, \.line, link),
                contacts: lines(unit.contacts, SourceID.contact, \.line, link),
                relays: lines(unit.relays, SourceID.relay, \.line, link))
        }
    }

    /// True for the 1-Wire bus, and for a relay on one of its boards.
    static func isOnBus(_ source: SourceID, in unit: UnitDescription) -> Bool {
        if source == .oneWire { return true }
        guard source.area == "relays", let relay = unit.relays[source.number ?? 0] else {
            return false
        }
        return BoardChannel(relay.line) != nil
    }

    private static func clampReader(
        of board: ClampBoardDescription, in unit: UnitDescription
    ) -> (any StreamReader)? {
        switch board.kind {
        case "rpict":
            return RPICTReader(
                board: board, mains: unit.mains, clamps: unit.clamps.keys.sorted())
        case "emon":
            return EmonReader(mains: unit.mains, clamps: unit.clamps.keys.sorted())
        case "waveform":
            return WaveformReader(
                samples: board.samples ?? SampleDescription(), clamps: unit.clamps)
        default: return nil
        }
    }

    private static func link(of source: SourceID, in unit: UnitDescription) -> SourceID? {
        let number = source.number ?? 0
        switch source.area {
        case "teleinfo": return unit.teleinfo[number] == nil ? nil : source
        case "clamps", "mains": return unit.clampBoard == nil ? nil : .clamps
        case "modbus": return unit.modbus == nil ? nil : .modbusBus
        case "counters": return unit.counters[number].flatMap { LineAddress($0.line)?.link }
        case "contacts": return unit.contacts[number].flatMap { LineAddress($0.line)?.link }
        case "relays": return unit.relays[number].flatMap { LineAddress($0.line)?.link }
        default: return nil
        }
    }

    /// The terminals of one link, by the offset of their line.
    private static func lines<Description>(
        _ tables: [Int: Description], _ name: (Int) -> SourceID,
        _ line: KeyPath<Description, String>, _ link: SourceID
    ) -> [Int: (SourceID, Description)] {
        var found: [Int: (SourceID, Description)] = [:]
        for (number, table) in tables {
            guard let address = LineAddress(table[keyPath: line]), address.link == link else {
                continue
            }
            found[address.offset] = (name(number), table)
        }
        return found
    }
}
