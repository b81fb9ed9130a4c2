import Glibc
import WESModel

extension ConfigurationCheck {
    private static let port = "\"/dev/…\" | \"tcp://HOST:PORT\""

    /// What the tables of the RS485 bus and of its meters say together.
    mutating func checkModbus() {
        checkMeterClamps()
        let names = meterNames
        let isBus = tables.contains("modbus") || leaves.keys.contains { $0.hasPrefix("modbus.") }
        guard isBus || !names.isEmpty else { return }
        need("modbus.device")
        if leaves["modbus.device"]?.text?.hasPrefix("record:") == true {
            note("modbus.device", .wrongValue(expected: Self.port))
        }
        // A character has eleven bits at most.
        if leaves["modbus.stop_bits"] == .integer(2), let parity = leaves["modbus.parity"]?.text,
            parity != "none"
        {
            note("modbus.stop_bits", .wrongValue(expected: "1"))
        }
        var owners: [Int: String] = [:]
        for name in names {
            let table = "modbus.meters.\(name)"
            need(table + ".address")
            need(table + ".model")
            if case .integer(let address) = leaves[table + ".address"] {
                if let owner = owners[address] {
                    note(table + ".address", .sharedDevice(with: owner))
                } else {
                    owners[address] = table + ".address"
                }
            }
            if let model = leaves[table + ".model"]?.text { findMap(of: table, model) }
        }
    }

    /// A meter that stands as a clamp must be one of the bus, each phase of it once.
    private mutating func checkMeterClamps() {
        var owners: [String: String] = [:]
        for number in 1...4 {
            let key = "clamps.\(number).source"
            guard let source = leaves[key]?.text, source.hasPrefix("modbus:") else { continue }
            let name = String(source.dropFirst("modbus:".count))
            guard tables.contains("modbus.meters.\(name)") else {
                let nearest = Nearest.word(to: name, among: meterNames)
                note(
                    key,
                    nearest.map { .wrongValue(expected: "\"modbus:\($0)\"") }
                        ?? .needs("modbus.meters.\(name).address"))
                continue
            }
            var place = source
            if case .integer(let phase) = leaves["clamps.\(number).phase"] { place += " \(phase)" }
            if let owner = owners[place] {
                note(key, .sharedDevice(with: owner))
            } else {
                owners[place] = key
            }
        }
    }

    /// The meters that have a table, in the order of the file.
    private var meterNames: [String] {
        let prefix = "modbus.meters."
        let found = tables.filter { $0.hasPrefix(prefix) }.map {
            String($0.dropFirst(prefix.count))
        }
        return found.sorted { left, right in
            let places = (
                positions.place(of: prefix + left), positions.place(of: prefix + right)
            )
            let first = (places.0?.line ?? 0, places.0?.column ?? 0)
            let second = (places.1?.line ?? 0, places.1?.column ?? 0)
            return first == second ? left < right : first < second
        }
    }

    /// Notes a key that is missing, unless it was mistyped and told already.
    private mutating func need(_ key: String) {
        guard leaves[key] == nil else { return }
        let isKnown = problems.contains {
            $0.key == key || $0.reason == .unknownKey(nearest: key)
        }
        if !isKnown { note(key, .missingKey) }
    }

    /// A model of the program, or a file of one's own: a path, or a name in `modbus/` beside the
    /// configuration.
    private mutating func findMap(of table: String, _ model: String) {
        if let map = ModbusMapLibrary.map(of: model) {
            maps[table] = map
            return
        }
        guard let file = mapFile(model) else {
            note(table + ".model", .wrongValue(expected: Self.models(near: model)))
            return
        }
        switch ModbusMapFile.load(file) {
        case .success(let map): maps[table] = map
        case .failure(let found) where found.all.first?.reason == .missing:
            note(table + ".model", .wrongValue(expected: Self.models(near: model)))
        case .failure(let found): add(found.all)
        }
    }

    /// The model that a person may have meant, or all.
    private static func models(near model: String) -> String {
        if let nearest = ModbusMapLibrary.nearest(to: model) { return "\"\(nearest)\"" }
        return (ModbusMapLibrary.models + ["FILE.toml"]).map { "\"\($0)\"" }
            .joined(separator: " | ")
    }

    private func mapFile(_ model: String) -> String? {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        if model.contains("/") || model.hasSuffix(".toml") {
            return model.hasPrefix("/") ? model : folder + model
        }
        let own = folder + "modbus/" + model + ".toml"
        return access(own, F_OK) == 0 ? own : nil
    }
}
