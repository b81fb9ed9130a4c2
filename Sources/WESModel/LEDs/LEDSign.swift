/// What one LED shows for the second that follows a tick of the engine.
public enum LEDSign: Hashable, Sendable {
    /// Dark.
    case off
    /// Lit without a break.
    case steady
    /// One flash: all is well.
    case beat
    /// Two flashes: something is wrong.
    case doubleBeat
    /// A second lit, a second dark.
    case slow
    /// Four flashes.
    case fast

    /// The parts of the second, an eighth each, in which it is lit; the first one is bit 0.
    public func slots(second: UInt64) -> UInt8 {
        switch self {
        case .off: 0b0000_0000
        case .steady: 0b1111_1111
        case .beat: 0b0000_0001
        case .doubleBeat: 0b0000_0101
        case .slow: second.isMultiple(of: 2) ? 0b1111_1111 : 0b0000_0000
        case .fast: 0b0101_0101
        }
    }
}
