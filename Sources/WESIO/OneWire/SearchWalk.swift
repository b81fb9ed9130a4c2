/// One walk down the tree of ROM codes: reset, command, 64 triplets (application note 187).
public struct SearchWalk: Hashable, Sendable {
    /// F0h, or ECh for the devices in alarm.
    public var command: UInt8
    /// The direction wanted at each discrepancy, bit by bit from the family's first bit.
    public var directions: UInt64

    /// All devices.
    public static let all: UInt8 = 0xF0
    /// The devices in alarm.
    public static let alarm: UInt8 = 0xEC

    /// Makes a walk.
    public init(command: UInt8 = SearchWalk.all, directions: UInt64) {
        self.command = command
        self.directions = directions
    }
}
