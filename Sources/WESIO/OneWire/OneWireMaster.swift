public import WESModel

/// Any 1-Wire master, whatever it speaks: it does jobs, one at a time, on one thread.
///
/// It throws where the master itself is gone or does not answer; what the bus answers, and what it
/// fails to answer, is in the ``OneWireJobAnswer``. A job that the master cannot do at all answers
/// the case of the job with nil.
public protocol OneWireMaster: Sendable {
    /// The master as configured.
    var device: String { get }
    /// The monotonic clock of the bus.
    var now: Instant { get }
    /// True where it walks the tree bit by bit, false where it lists whole passes.
    var walks: Bool { get }
    /// Does a job.
    mutating func perform(_ job: OneWireJob) throws(IOFailure) -> OneWireJobAnswer
}
