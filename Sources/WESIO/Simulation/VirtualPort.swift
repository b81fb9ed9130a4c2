import WESModel

/// One serial port of a virtual unit: a reader on a virtual clock, and what it listens to.
struct VirtualPort: Sendable {
    private var link: VirtualLink
    private var far: any SimulatedSource
    private let device: String
    private var presence: SourcePresence?

    /// Makes a port that is about to be opened.
    init(
        source: SourceID, reader: any StreamReader, far: any SimulatedSource, device: String,
        startingAt start: Instant
    ) {
        link = VirtualLink(source: source, reader: reader, startingAt: start)
        self.far = far
        self.device = device
        link.change(to: .opening(device: device))
    }

    /// The relays of the house changed what is on.
    mutating func switchLoads(_ switches: LoadSwitches) { far.switchLoads(switches) }

    /// Plays what is due at an instant of the scene, which began at `epoch`.
    mutating func play(until time: Delay, epoch: Instant) -> [Event] {
        let wanted = far.presence(at: time)
        let bytes = far.bytes(until: time)
        let now = epoch + time
        link.run(until: now)
        if wanted != presence {
            let state = wanted.linkState(device, before: presence, at: now)
            presence = wanted
            link.change(to: state)
        }
        if wanted == .present { hear(bytes[...], at: now) }
        return link.takeEvents()
    }

    private mutating func hear(_ bytes: ArraySlice<PacedByte>, at now: Instant) {
        var rest = bytes
        while let first = rest.first {
            let run = rest.prefix { $0.baud == first.baud }
            rest = rest[run.endIndex...]
            link.receive(run.map(\.value), baud: first.baud, at: now)
        }
    }
}
