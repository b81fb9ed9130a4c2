import Glibc

/// The system's words for a serial line on which there is no DS2480B.
enum DS2480BFailure {
    /// Nothing answers.
    static let timedOut = ETIMEDOUT
    /// Something answers that is no DS2480B.
    static let protocolError = EPROTO
}
