/// Where the transport of a source stands: facts for the `source.*` rules.
public enum LinkState: Hashable, Sendable, Codable {
    /// The configuration has no table for this terminal: it is free.
    case unconfigured
    /// Being opened for the first time.
    case opening(device: String)
    /// Open. `honoured` is false when the line settings were not accepted (a pseudo-terminal).
    case open(device: String, honoured: Bool)
    /// No such device.
    case missing(device: String)
    /// Exists, and this account may not open it; `group` is the group that may.
    case permission(device: String, group: String)
    /// Held by another program.
    case busy(device: String, holder: String)
    /// Was open, and went away at that instant.
    case unplugged(device: String, since: Instant)
    /// Any other refusal, by its `errno`.
    case failed(device: String, errno: Int32)

    /// True while bytes can arrive.
    public var isOpen: Bool {
        if case .open = self { return true }
        return false
    }

    /// The device, as configured; nil when there is none.
    public var device: String? {
        switch self {
        case .unconfigured: nil
        case .opening(let device), .open(let device, _), .missing(let device),
            .permission(let device, _), .busy(let device, _), .unplugged(let device, _),
            .failed(let device, _):
            device
        }
    }
}
