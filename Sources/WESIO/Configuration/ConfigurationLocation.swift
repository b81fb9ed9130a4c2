import Glibc

/// Where `unit.toml` is looked for (system.md section 7).
public enum ConfigurationLocation {
    /// The user's file: `$XDG_CONFIG_HOME/wes/unit.toml`, by default under `~/.config`.
    public static var user: String? {
        if let folder = environment("XDG_CONFIG_HOME") { return folder + "/wes/unit.toml" }
        return environment("HOME").map { $0 + "/.config/wes/unit.toml" }
    }

    /// The machine's file.
    public static let system = "/etc/wes/unit.toml"

    /// The first file that exists; nil when there is none.
    public static var found: String? {
        [user, system].compactMap { $0 }.first { access($0, F_OK) == 0 }
    }

    /// Where `wes config init` writes: the machine's file as root, else the user's.
    public static var forWriting: String? { getuid() == 0 ? system : user }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}
