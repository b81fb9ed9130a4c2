import CNcurses
import Glibc

/// Makes the C library draw the characters that the terminal was promised.
enum LocaleSetup {
    /// Sets the locale from the environment; answers true when the character set is UTF-8.
    ///
    /// A locale that came over SSH and is not installed here leaves the C library in ASCII; when
    /// its name ends in UTF-8, the character type alone is taken from C.UTF-8 instead
    /// (console.md section 7).
    static func apply() -> Bool {
        if setlocale(LC_ALL, "") == nil, isUTF8(requested) { setlocale(LC_CTYPE, "C.UTF-8") }
        return cn_is_utf8()
    }

    private static var requested: String {
        for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
            if let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty {
                return value
            }
        }
        return ""
    }

    private static func isUTF8(_ name: String) -> Bool {
        let lower = name.lowercased()
        return lower.hasSuffix("utf-8") || lower.hasSuffix("utf8")
    }
}
