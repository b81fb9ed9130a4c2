/// Why a simulated unit could not start, as data.
public struct SimulationFailure: Error, Sendable, Hashable {
    /// What went wrong.
    public enum Reason: Sendable, Hashable {
        /// The folder cannot be made or used.
        case folder
        /// A file of that name is there already, and it is not ours.
        case occupied
        /// Another simulated unit runs in that folder.
        case busy
        /// A pseudo-terminal could not be opened.
        case terminal
        /// The socket of the lines could not be opened.
        case socket
        /// The file of a recording cannot be read.
        case unreadable
        /// The file of a recording is empty or too large.
        case notARecording
    }

    /// What went wrong.
    public var reason: Reason
    /// The file or folder.
    public var path: String
    /// The error number of the system; 0 for none.
    public var errno: Int32

    /// Makes a failure.
    public init(_ reason: Reason, path: String, errno: Int32 = 0) {
        self.reason = reason
        self.path = path
        self.errno = errno
    }
}
