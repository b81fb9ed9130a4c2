/// What the relays of a simulated house do to its loads.
public struct LoadSwitches: Sendable, Hashable {
    /// Loads whose relay is open: off, unless the off-peak signal runs them.
    public var released: Set<String> = []
    /// Loads whose relay is closed: on, off-peak signal or not.
    public var engaged: Set<String> = []
    /// Loads that a closed relay keeps off.
    public var shed: Set<String> = []

    /// Makes switches that touch nothing.
    public init() {}
}
