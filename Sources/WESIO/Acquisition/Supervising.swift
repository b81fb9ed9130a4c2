public import WESModel

/// Opens and watches the drivers of a configuration, for ``Acquisition``.
public protocol Supervising: Sendable {
    /// Starts the drivers; facts go to `report`, in order, from any thread.
    func start(report: @escaping @Sendable ([Event]) -> Void)
    /// Called about once a second with the newest snapshot; answers with facts of its own.
    func tick(at now: Instant, after snapshot: Snapshot) -> [Event]
    /// Carries a command out, or starts to; answers with the facts known at once. The outcome is
    /// among them, or comes later from the driver.
    func perform(
        _ command: Command, as identifier: CommandID, in snapshot: Snapshot, at now: ClockReading
    ) -> [Event]
    /// Stops the drivers; returns once every port is closed.
    func stop()
}
