import WESModel

extension Scene {
    /// The clock of the system of a scene that began at an instant, and advances at wall pace.
    func unitClock(from origin: Instant) -> UnitClock {
        let clock = SimulatedClock(scene: self)
        return UnitClock { clock.reading(at: UnitClock.monotonic() - origin, epoch: origin) }
    }
}
