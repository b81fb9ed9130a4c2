import WESModel

/// The chip of a virtual unit and the reader that holds its lines, on a virtual clock.
struct VirtualLines: Sendable {
    private var link: VirtualLink
    private var chip: SimulatedChip
    private let device: String
    private var presence: SourcePresence?

    /// Makes lines that are about to be taken.
    init(
        source: SourceID, reader: any StreamReader, chip: SimulatedChip, device: String,
        startingAt start: Instant
    ) {
        link = VirtualLink(
            source: source, reader: reader, fixedSpeed: true, startingAt: start)
        self.chip = chip
        self.device = device
        link.change(to: .opening(device: device))
    }

    /// What the relays do to the loads now.
    var switches: LoadSwitches { chip.switches }

    /// The relays that hang on boards of the 1-Wire bus close by what their latches say.
    mutating func drive(boards bus: SimulatedOneWireBus) { chip.drive(boards: bus) }

    /// Hands a command to the reader.
    mutating func perform(_ command: Command, as identifier: CommandID) {
        link.perform(command, as: identifier)
    }

    /// Plays what is due at an instant of the scene, which began at `epoch`.
    mutating func play(until time: Delay, epoch: Instant) -> [Event] {
        let now = epoch + time
        let wanted = chip.presence(at: time)
        let records = chip.records(until: time, epoch: epoch)
        if wanted != presence {
            link.run(until: now)
            show(wanted, at: time, epoch: epoch)
        } else if wanted == .present {
            hear(records)
        }
        link.run(until: now)
        let written = link.takeWritten()
        if wanted == .present, !written.isEmpty { chip.receive(written, at: time) }
        return link.takeEvents()
    }

    private mutating func show(_ wanted: SourcePresence, at time: Delay, epoch: Instant) {
        let before = presence
        presence = wanted
        link.change(to: wanted.linkState(device, before: before, at: epoch + time))
        if wanted == .present { hear(chip.levels(at: time, epoch: epoch)) }
        if before == .present { chip.released(at: time) }
    }

    /// Each record at its own instant, as the kernel wakes its reader.
    private mutating func hear(_ records: [UInt8]) {
        var rest = records[...]
        while let record = rest.withUnsafeBytes({ LineEventRecord($0) }) {
            let at = Instant(nanoseconds: Int64(clamping: record.timestamp))
            link.receive(Array(rest.prefix(LineEventRecord.size)), baud: 0, at: at)
            rest = rest.dropFirst(LineEventRecord.size)
        }
    }
}
