import WESModel

/// The 1-Wire bus of a virtual unit and its reader, on a virtual clock.
struct VirtualProbes: Sendable {
    private var reader: W1Reader
    private let probes: SimulatedProbes
    private let device: String

    /// Makes a bus that was not listed yet.
    init(probes: SimulatedProbes, device: String) {
        reader = W1Reader(device: device)
        self.probes = probes
        self.device = device
    }

    /// Starts or stops a search.
    mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> [Event] {
        reader.perform(command, as: identifier, at: now)
    }

    /// Does every step that is due at an instant of the scene, which began at `epoch`.
    mutating func play(until time: Delay, epoch: Instant) -> [Event] {
        let folder = MemoryProbeFolder(device: device, probes: probes, time: time)
        let now = epoch + time
        var events: [Event] = []
        // A cycle is one listing and a reading of each device; a folder holds no endless cycle.
        var steps = 0
        while reader.nextStep(after: now) <= now, steps < 1_000 {
            events += reader.step(folder, at: now)
            steps += 1
        }
        return events
    }
}
