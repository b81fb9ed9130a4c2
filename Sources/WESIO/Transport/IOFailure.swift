public import WESModel

/// Why a transport could not be opened, read or written.
public struct IOFailure: Error, Hashable, Sendable {
    /// The kind of failure.
    public enum Code: Hashable, Sendable {
        /// No such device.
        case missing
        /// This account may not open it.
        case permission
        /// Another program holds it.
        case busy
        /// It was open and went away.
        case unplugged
        /// Any other refusal of the system.
        case system
    }

    /// The kind.
    public var code: Code
    /// The device as configured.
    public var device: String
    /// The system's error number; 0 where there is none.
    public var errno: Int32
    /// Who holds the device, or the group that may open it; empty where unknown.
    public var context: String

    /// Makes a failure.
    public init(_ code: Code, device: String, errno: Int32 = 0, context: String = "") {
        self.code = code
        self.device = device
        self.errno = errno
        self.context = context
    }

    /// The state of a link after this failure.
    public func linkState(at now: Instant) -> LinkState {
        switch code {
        case .missing: .missing(device: device)
        case .permission: .permission(device: device, group: context)
        case .busy: .busy(device: device, holder: context)
        case .unplugged: .unplugged(device: device, since: now)
        case .system: .failed(device: device, errno: errno)
        }
    }
}
