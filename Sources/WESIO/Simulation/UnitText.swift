import WESModel

/// Writes the `unit.toml` of a simulated unit.
enum UnitText {
    static func toml(_ description: UnitDescription, scene: String) -> String {
        var text = UnitFolder.mark + ", scene \(printable(scene)): goes when wes demo ends.\n\n"
        text += "[unit]\n"
        if let name = description.name { text += "name = \(quoted(name))\n" }
        for (number, input) in description.teleinfo.sorted(by: { $0.key < $1.key }) {
            text += "\n[teleinfo.\(number)]\ndevice = \(quoted(input.device))\n"
            if let name = input.name { text += "name = \(quoted(name))\n" }
            if let role = input.role { text += "role = \(quoted(role.rawValue))\n" }
        }
        return text
    }

    /// A basic string of TOML 1.0.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let hex = String(scalar.value, radix: 16, uppercase: true)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func printable(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 }))
    }
}
