public import WESModel

/// A 1-Wire bus behind a master that shows its bits: a DS2480B, a DS2482.
///
/// Synchronous, for one thread: each call takes the time it needs on the wire. Time is that of
/// ``now``, which a bus in memory advances by itself. A master that went away, or does not answer
/// as its data sheet says, throws; what the devices answer never does.
public protocol OneWireBus: Sendable {
    /// The master as configured, `ds2480b:/dev/ttyUSB0`.
    var device: String { get }
    /// The monotonic clock of this bus.
    var now: Instant { get }
    /// Opens the master and finds out whether it is one.
    mutating func open() throws(IOFailure)
    /// Closes it.
    mutating func close()
    /// Resets the line.
    mutating func reset() throws(IOFailure) -> ResetAnswer
    /// Writes one bit and answers what the line showed; true reads.
    mutating func bit(_ bit: Bool) throws(IOFailure) -> Bool
    /// Writes bytes and answers what the line showed, as many; FFh reads.
    mutating func exchange(_ bytes: [UInt8]) throws(IOFailure) -> [UInt8]
    /// Writes a byte and holds the strong pull-up after it, until ``endPower()``.
    mutating func power(_ byte: UInt8) throws(IOFailure)
    /// Ends the strong pull-up.
    mutating func endPower() throws(IOFailure)
    /// Reads two bits and writes a direction: `wanted` where devices differ, theirs otherwise.
    mutating func triplet(_ wanted: Bool) throws(IOFailure) -> Triplet
    /// Resets and walks down the tree once.
    mutating func walk(_ walk: SearchWalk) throws(IOFailure) -> WalkAnswer
    /// Waits until an instant of ``now``.
    mutating func wait(until instant: Instant)
}

extension OneWireBus {
    /// Two bits read, one written.
    public mutating func triplet(_ wanted: Bool) throws(IOFailure) -> Triplet {
        let bit = try bit(true)
        let complement = try self.bit(true)
        let direction = bit == complement ? bit || wanted : bit
        _ = try self.bit(direction)
        return Triplet(bit: bit, complement: complement, direction: direction)
    }

    /// Reset, command and 64 triplets; ends at the first silence or when the line is stuck.
    public mutating func walk(_ walk: SearchWalk) throws(IOFailure) -> WalkAnswer {
        var answer = WalkAnswer(reset: try reset())
        guard answer.reset == .presence || answer.reset == .alarm else { return answer }
        _ = try exchange([walk.command])
        try answer.take(walk) { wanted throws(IOFailure) in try triplet(wanted) }
        return answer
    }
}
