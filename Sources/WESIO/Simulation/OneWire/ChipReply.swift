import WESModel

/// What a 1-Wire chip does after a byte, in the slots that follow.
enum ChipReply: Sendable, Hashable {
    /// It takes another byte.
    case listen
    /// It sends these bytes, then tells what comes after.
    case send([UInt8])
    /// It sends 0 until an instant, then 1: a conversion under way.
    case busy(until: Delay)
    /// It does nothing until the next reset.
    case quiet
}
