import Glibc

/// Where the program keeps what commissioning learned (system.md section 7).
public enum StateFolder {
    /// `$STATE_DIRECTORY`, else `/var/lib/wes` where it can be written, else
    /// `$XDG_STATE_HOME/wes`, by default under `~/.local/state`.
    public static var path: String {
        if let folder = environment("STATE_DIRECTORY") {
            return String(folder.prefix { $0 != ":" })
        }
        let system = "/var/lib/wes"
        if getuid() == 0 || access(system, W_OK) == 0 { return system }
        if let folder = environment("XDG_STATE_HOME") { return folder + "/wes" }
        return (environment("HOME") ?? "/tmp") + "/.local/state/wes"
    }

    /// The folder of the unit that a configuration describes: that of a simulated unit is beside
    /// its file, so that it never touches the unit's own.
    public static func path(beside configuration: String) -> String {
        isSimulated(configuration) ? folder(of: configuration) + "/state" : path
    }

    /// True when a configuration stands in the folder of a simulated unit.
    public static func isSimulated(_ configuration: String) -> Bool {
        access(folder(of: configuration) + "/" + simulatedMark, F_OK) == 0
    }

    private static func folder(of file: String) -> String {
        file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }

    /// The file that marks the folder of a simulated unit.
    public static let simulatedMark = ".wes-simulated"

    /// Makes a folder and those above it; answers 0 or the `errno`.
    static func make(_ path: String) -> Int32 {
        var partial = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            partial += (partial.isEmpty && !path.hasPrefix("/") ? "" : "/") + part
            if mkdir(partial, 0o755) != 0, errno != EEXIST { return errno }
        }
        return 0
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}
