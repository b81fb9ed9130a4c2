import WESModel

extension Delay {
    /// The time between two delays of one scene.
    static func - (left: Delay, right: Delay) -> Delay {
        Delay(nanoseconds: left.nanoseconds &- right.nanoseconds)
    }

    /// The sum of two delays of one scene.
    static func + (left: Delay, right: Delay) -> Delay {
        Delay(nanoseconds: left.nanoseconds &+ right.nanoseconds)
    }
}
