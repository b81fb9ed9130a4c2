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
                name == "N" ? tables[0] : name == "NAME" ? "compteur" : name
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

    private static func entry(_ key: ConfigurationKey, _ isFrench: Bool) -> String {
        let name = key.path.split(separator: ".").last.map(String.init) ?? key.path
        let value = key.fallback.isEmpty ? key.expected : key.fallback
        let unit = key.unit.isEmpty ? "" : " (\(key.unit))"
        return "# \(name) = \(value)    # " + (isFrench ? key.french : key.english) + unit
    }

    private static func quoted(_ text: String) -> String {
        text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    }
}
