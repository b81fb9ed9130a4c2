import WESModel

/// What a search found, for a person and as JSON (system.md section 4).
struct BusSearchResult {
    private let snapshot: Snapshot
    private let bus: OneWireBusState
    private let search: OneWireSearch?
    /// The devices that were seen, and those that should have been, by number.
    private let roms: [ROMCode]

    init(_ snapshot: Snapshot) {
        self.snapshot = snapshot
        bus = snapshot.oneWire ?? OneWireBusState()
        search = bus.search
        var all = Set(bus.search?.seen.keys.map { $0 } ?? [])
        all.formUnion(snapshot.knownProbes)
        all.formUnion(bus.probes.map(\.rom))
        all.formUnion(bus.boards.map(\.rom))
        roms = all.sorted { ($0.family, $0.serial) < ($1.family, $1.serial) }
    }

    /// 0 devices found, 2 the line is not ok, 3 nothing was found.
    var status: Int32 {
        if let line = bus.line, line != .ok { return 2 }
        return roms.contains { seen($0) > 0 } ? 0 : 3
    }

    /// The object of `--json`.
    var json: String {
        var line = JSONLine()
        line.openObject()
        line.key("master")
        line.string(orNull: snapshot.unit.oneWire?.master)
        line.key("line")
        line.string(orNull: bus.line?.rawValue)
        line.key("passes")
        line.integer(search?.passes ?? 0)
        line.key("devices")
        line.openArray()
        for rom in roms { write(rom, to: &line) }
        line.closeArray()
        line.closeObject()
        return String(decoding: line.bytes, as: UTF8.self)
    }

    /// One line for the bus, then one for each device.
    func lines(_ text: BusSearchText) -> [String] {
        let passes = search?.passes ?? 0
        let found = roms.count { seen($0) > 0 }
        let master = snapshot.unit.oneWire?.master ?? "1-Wire"
        return [text.summary(master, line: bus.line, passes: passes, devices: found)]
            + roms.map { rom in
                text.device(
                    rom, seen: seen(rom), passes: passes, errors: errors(rom),
                    isParasite: isParasite(rom), value: value(rom, text),
                    name: snapshot.name(of: .probe(rom)))
            }
    }

    private func seen(_ rom: ROMCode) -> Int { search?.seen[rom] ?? 0 }

    private func probe(_ rom: ROMCode) -> TemperatureProbe? {
        bus.probes.first { $0.rom == rom }
    }

    private func board(_ rom: ROMCode) -> OneWireBoard? { bus.boards.first { $0.rom == rom } }

    private func errors(_ rom: ROMCode) -> Int {
        probe(rom)?.checksumErrors ?? board(rom)?.errors ?? 0
    }

    private func isParasite(_ rom: ROMCode) -> Bool? {
        probe(rom)?.isParasite ?? board(rom)?.registers.map { !$0.value.hasSupply }
    }

    private func write(_ rom: ROMCode, to line: inout JSONLine) {
        line.openObject()
        line.key("rom")
        line.string(rom.text)
        line.key("family")
        line.string(rom.type ?? String(rom.text.prefix(2)))
        line.key("seen")
        line.integer(seen(rom))
        line.key("crc_errors")
        line.integer(errors(rom))
        line.key("powered")
        line.string(orNull: isParasite(rom).map { $0 ? "parasite" : "vdd" })
        line.key("value")
        let values = numbers(rom)
        if values.isEmpty {
            line.null()
        } else {
            line.openObject()
            for (key, value) in values {
                line.key(key)
                line.number(value)
            }
            line.closeObject()
        }
        line.closeObject()
    }

    private func numbers(_ rom: ROMCode) -> [(key: String, value: Double)] {
        if let registers = board(rom)?.registers?.value {
            return [("latch", Double(registers.latch)), ("pins", Double(registers.pins))]
        }
        guard let probe = probe(rom), probe.absentSince == nil else { return [] }
        let climate = probe.climate?.value
        let all: [(String, Double?)] = [
            ("temperature_c", probe.temperature?.value.celsius),
            ("humidity_pct", climate?.humidity?.percent),
            ("illuminance_lx", climate?.light?.lux), ("supply_v", climate?.supply.volts),
        ]
        return all.compactMap { key, value in value.map { (key, $0) } }
    }

    private func value(_ rom: ROMCode, _ text: BusSearchText) -> String {
        if let registers = board(rom)?.registers?.value { return text.latch(registers.latch) }
        guard let probe = probe(rom), probe.absentSince == nil else { return "—" }
        let climate = probe.climate?.value
        let parts = [
            probe.temperature.map { text.temperature($0.value) },
            climate?.humidity.map { text.humidity($0) }, climate?.light.map { text.light($0) },
        ].compactMap { $0 }
        return parts.isEmpty ? "—" : parts.joined(separator: "  ")
    }
}
