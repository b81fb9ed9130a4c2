/// All that the console sees of an engine, in this process or in another one.
///
/// Every call returns at once and may be made from any thread. The descriptor becomes readable
/// when a newer snapshot or a detail is there.
public protocol Engine: Sendable {
    /// A descriptor to wait on; readable after news until ``acknowledge()``.
    var wakeDescriptor: Int32 { get }
    /// Makes the descriptor wait for the next news.
    func acknowledge()
    /// The newest snapshot.
    func newestSnapshot() -> Snapshot
    /// The clocks now, so that ages can tick while nothing arrives.
    func now() -> ClockReading
    /// Sends a command; its outcome comes in ``Snapshot/outcomes``.
    func send(_ command: Command, as identifier: CommandID)
    /// Asks for a detail; the answer comes later.
    func request(_ detail: DetailRequest)
    /// The newest answer to a request; nil before the first one.
    func answer(to detail: DetailRequest) -> DetailAnswer?
}
