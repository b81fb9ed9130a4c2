import Glibc

/// The system's own words for an error number.
enum SystemReason {
    static func text(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "errno \(code)"
    }
}
