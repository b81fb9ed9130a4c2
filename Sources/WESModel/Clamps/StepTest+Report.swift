extension StepTest {
    /// True once nothing moves it any more.
    public var isOver: Bool {
        switch stage {
        case .done, .expired: true
        case .baseline, .waiting, .settling: false
        }
    }

    /// Takes one report of the clamps, corrected and turned as the screens show it.
    ///
    /// - Parameter snapshot: What else is known: the meter, the phases, the calibrations.
    mutating func take(_ report: ClampReport, _ snapshot: Snapshot, at now: Instant) {}
}
