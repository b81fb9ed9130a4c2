import Glibc

/// The system's words for a line on which the expected master does not answer.
enum MasterFailure {
    /// Nothing answers.
    static let timedOut = ETIMEDOUT
    /// Something answers that is no such master.
    static let protocolError = EPROTO
}
