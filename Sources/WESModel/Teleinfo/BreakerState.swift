/// The state of the breaker of a Linky: STGE bits 1 to 3.
public enum BreakerState: UInt8, Hashable, Sendable, Codable, CaseIterable {
    /// Closed.
    case closed = 0
    /// Open, subscribed power exceeded.
    case overload = 1
    /// Open, overvoltage.
    case overvoltage = 2
    /// Open, load shedding.
    case loadShedding = 3
    /// Open, ordered through the power line or Euridis.
    case remoteOrder = 4
    /// Open, overheating with a current above the switching limit.
    case overheatingAbove = 5
    /// Open, overheating with a current below the switching limit.
    case overheatingBelow = 6

    /// The state in words.
    public var words: TeleinfoText {
        switch self {
        case .closed: TeleinfoText("fermé", "closed")
        case .overload: TeleinfoText("ouvert, surpuissance", "open, overload")
        case .overvoltage: TeleinfoText("ouvert, surtension", "open, overvoltage")
        case .loadShedding: TeleinfoText("ouvert, délestage", "open, load shedding")
        case .remoteOrder: TeleinfoText("ouvert, ordre à distance", "open, remote order")
        case .overheatingAbove, .overheatingBelow:
            TeleinfoText("ouvert, surchauffe", "open, overheating")
        }
    }
}
