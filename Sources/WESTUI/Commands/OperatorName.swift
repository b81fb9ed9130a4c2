import Glibc

/// Who sits at this program: what the journal says of a switching.
enum OperatorName {
    /// The login name, the one behind `sudo` first; the number of the account without one.
    static var current: String {
        for variable in ["SUDO_USER", "USER", "LOGNAME"] {
            let name = getenv(variable).map { String(cString: $0) } ?? ""
            if !name.isEmpty { return String(name.prefix(32)) }
        }
        if let entry = getpwuid(getuid())?.pointee, let name = entry.pw_name {
            return String(String(cString: name).prefix(32))
        }
        return "uid \(getuid())"
    }
}
