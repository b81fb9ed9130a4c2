import Glibc

/// Who sits at this program: what the journal says of a switching.
enum OperatorName {
    /// The login name, and behind it the address of whoever came over SSH: `jean@192.0.2.7`.
    static var current: String {
        let remote = getenv("SSH_CONNECTION").map { String(cString: $0) } ?? ""
        guard let address = remote.split(separator: " ").first else { return login }
        let name = String(login.prefix(32))
        let known = address.unicodeScalars.filter {
            $0.isASCII
                && ($0.properties.isAlphabetic || "0123456789.:%-".unicodeScalars.contains($0))
        }
        return name + "@" + String(String.UnicodeScalarView(known)).prefix(45)
    }

    /// The login name, the one behind `sudo` first; the number of the account without one.
    private static var login: String {
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
