import WESModel

/// The 1-Wire bus of a virtual unit, its master and its scheduler, on a virtual clock.
///
/// Jobs take the time that their bytes and bits need: the line in memory advances its own clock.
struct VirtualProbes: Sendable {
    private var reader: OneWireReader
    private var master: TransactionMaster<DS2480BBus<MemoryByteLine>>

    /// Makes a bus that was not searched yet.
    init(
        line: MemoryByteLine, description: OneWireDescription, relays: [Int: RelayDescription],
        known: Set<ROMCode>
    ) {
        master = TransactionMaster(bus: DS2480BBus(line: line))
        reader = OneWireReader(
            device: master.device, walks: master.walks, description: description, relays: relays,
            known: known)
    }

    /// The bus behind the master, with the boards that hold relays.
    var bus: SimulatedOneWireBus { master.bus.line.far.bus }

    /// Starts or stops a search, drives a relay.
    mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> [Event] {
        reader.perform(command, as: identifier, at: now)
    }

    /// Does every job that is due before an instant.
    mutating func play(until end: Instant) -> [Event] {
        var events: [Event] = []
        while master.now <= end {
            switch reader.next(at: master.now) {
            case .wait(let until):
                // A scheduler that waits for the past must not hold this clock for ever.
                let next = max(until, master.now + .milliseconds(1))
                master.bus.wait(until: min(next, end))
                guard next < end else { return events }
            case .job(let job):
                let before = master.now
                let answer = Result { () throws(IOFailure) in try master.perform(job) }
                // A job that takes no time would be done for ever within one instant.
                if master.now == before { master.bus.wait(until: before + .milliseconds(1)) }
                events += reader.took(answer, of: job, at: master.now)
            }
        }
        return events
    }
}
