/// How the device of a simulated source shows itself to whoever opens it.
public enum SourcePresence: Sendable, Hashable {
    /// There, and free.
    case present
    /// Not there: never plugged in, or pulled out.
    case gone
    /// There, and closed to ordinary accounts.
    case forbidden
    /// There, and held by another program.
    case busy

    /// Takes a change of the script that is about the device itself; false for any other.
    mutating func take(_ change: SceneFault.Change) -> Bool {
        switch change {
        case .unplug: self = .gone
        case .replug: self = .present
        case .forbidden: self = .forbidden
        case .busy: self = .busy
        default: return false
        }
        return true
    }
}
