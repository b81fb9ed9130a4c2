import WESModel

/// What an update wants done outside the screen.
enum Effect: Hashable, Sendable {
    case quit
    case suspend
    case redraw
    case request(DetailRequest)
    case send(Command, CommandID)
}
