/// Writes the commented file of `wes config init`, from the schema and from what is plugged in.
public enum ConfigurationTemplate {
    /// The text; serial ports found become the téléinfo inputs, everything else is a comment.
    public static func text(serialPorts: [String], isFrench: Bool) -> String {
        var lines = isFrench ? frenchHead : englishHead
        var table = ""
        for key in ConfigurationSchema.keys {
            let parts = key.path.split(separator: ".").map(String.init)
            let tables = parts.contains("N") && parts[0] == "teleinfo" ? ["1", "2"] : ["1"]
            guard parts[0] != "teleinfo" else {
                if table != "teleinfo" { lines += teleinfo(serialPorts, isFrench) }
                table = "teleinfo"
                continue
            }
            let header = parts.dropLast().map { name in
                switch name {
                case "N": tables[0]
                case "NAME": "compteur"
                case "ROM": parts[1] == "boards" ? "29-00000012AB34" : "26-00000012AB34"
                default: name
                }
            }.joined(separator: ".")
            let isActive = parts[0] == "unit"
            if header != table {
                lines += ["", (isActive ? "" : "# ") + "[\(header)]"]
                table = header
            }
            lines.append(entry(key, isFrench))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let frenchHead = [
        "# Configuration de l'unité : une table par borne câblée.",
        "# Une borne sans table est libre. « wes config check » vérifie ce fichier ;",
        "# « wes devices » donne les noms stables des interfaces.",
    ]

    private static let englishHead = [
        "# Configuration of the unit: one table for each wired terminal.",
        "# A terminal without a table is free. \"wes config check\" checks this file;",
        "# \"wes devices\" gives the stable names of the devices.",
    ]

    private static func teleinfo(_ ports: [String], _ isFrench: Bool) -> [String] {
        var lines: [String] = []
        for number in 1...2 {
            let port = number <= ports.count ? ports[number - 1] : nil
            let mark = port == nil ? "# " : ""
            lines += ["", "\(mark)[teleinfo.\(number)]"]
            let device = port ?? "/dev/serial/by-id/usb-…"
            lines.append("\(mark)device = \"\(quoted(device))\"")
            for key in ConfigurationSchema.keys
            where key.path.hasPrefix("teleinfo.N.") && !key.path.hasSuffix(".device") {
                lines.append(entry(key, isFrench))
            }
        }
        return lines
    }

    /// A line that is good TOML once its first mark is taken off.
    private static func entry(_ key: ConfigurationKey, _ isFrench: Bool) -> String {
        let last = key.path.split(separator: ".").last.map(String.init) ?? key.path
        let name = last == "PERIOD" ? "BASE" : last
        var note = isFrench ? key.french : key.english
        if !key.unit.isEmpty { note += " (\(key.unit))" }
        if case .word = key.kind { note += " " + key.expected }
        return "# \(name) = \(sample(of: key))    # " + note
    }

    /// A value that the key takes: its default, or an example.
    static func sample(of key: ConfigurationKey) -> String {
        if let example = examples[key.path] { return example }
        if !key.fallback.isEmpty { return key.fallback }
        switch key.kind {
        case .text: return "\"…\""
        case .word(let words): return "\"\(words.first ?? "")\""
        case .byteDevice: return "\"/dev/serial/by-id/usb-…\""
        case .prefixed(let prefixes): return "\"\(prefixes.first ?? "")/dev/…\""
        case .pulse: return "\"1 L\""
        case .terminal(let areas): return "\"\(areas.first ?? "").1\""
        case .integer(let range): return String(range.lowerBound)
        case .number(let range): return String(range.lowerBound)
        case .flag: return "false"
        case .texts: return "[\"…\"]"
        case .pair: return "[10000, 10000]"
        case .numberOrPair: return "1000"
        }
    }

    private static let examples: [String: String] = [
        "unit.name": "\"Chaufferie\"", "teleinfo.N.name": "\"Maison\"",
        "clamps.source": "\"rpict:/dev/ttyAMA1\"",
        "clamps.columns": "[\"node\", \"p1\", \"p2\", \"p3\", \"p4\", \"vrms\"]",
        "clamps.N.name": "\"Réseau\"", "counters.N.line": "\"gpiochip0:17\"",
        "counters.N.pulse": "\"1 L\"", "counters.N.name": "\"Eau froide\"",
        "counters.N.debounce_ms": "50",
        "counters.N.kwh_per_m3": "[\"2026-11-01 11.2\"]",
        "contacts.N.active": "\"fuite\"", "contacts.N.rest": "\"sec\"",
        "contacts.N.line": "\"gpiochip0:22\"", "contacts.N.name": "\"Fuite\"",
        "analog.N.device": "\"iio:ads1115/voltage0\"", "analog.N.threshold_v": "1.65",
        "analog.N.divider_ohm": "[30000, 10000]", "analog.N.unit": "\"V\"",
        "analog.N.name": "\"Batterie\"", "relays.N.line": "\"gpiochip0:23\"",
        "relays.N.name": "\"Chauffe-eau\"", "relays.N.load": "\"clamps.3\"",
        "relays.N.load_w": "2200", "relays.N.feedback": "\"contacts.1\"",
        "clamps.N.source": "\"modbus:compteur\"",
        "modbus.device": "\"/dev/ttyUSB1\"", "modbus.meters.NAME.model": "\"SDM120\"",
        "modbus.meters.NAME.name": "\"Chauffe-eau\"",
        "prices.kwh.PERIOD": "0.1952", "prices.injection_kwh": "0.04",
        "onewire.master": "\"ds2480b:/dev/ttyUSB0\"", "leds.power": "\"power\"",
        "leds.heartbeat": "\"heartbeat\"",
    ]

    private static func quoted(_ text: String) -> String {
        text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    }
}
