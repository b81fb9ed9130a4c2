import ArgumentParser
import WESIO
import WESModel

/// Has an engine search its 1-Wire bus, and waits until each device was read once.
struct BusSearchRun {
    /// Calls a step for each newer snapshot until it answers false; answers with the signal that
    /// ended the wait.
    typealias Follow = ((Snapshot) throws -> Bool) throws -> Int32?

    let engine: any Engine
    let language: Language
    let passes: Int
    let follow: Follow

    private static let patience = Delay.seconds(5)
    /// A cycle of readings of a slow master: the kernel asks five times for a wrong check byte.
    private static let reading = Delay.seconds(60)
    /// A pass of ninety devices on a slow master, with its retries, and the readings before it.
    private static let pass = Delay.seconds(60)

    private var text: BusSearchText { BusSearchText(language: language) }

    /// The snapshot after the search.
    func run() throws -> Snapshot {
        try wait(for: Self.patience) { $0.unit != .empty }
        guard engine.newestSnapshot().unit.oneWire != nil else {
            throw StandardError.fail(text.noBus)
        }
        try wait(for: Self.patience) { $0.oneWire.map { Self.isSettled($0.link) } ?? false }
        // A master that was not there a moment ago may be found by the next attempt.
        let isOpen = try wait(for: Self.patience) { $0.oneWire?.link.isOpen ?? false }
        guard isOpen else { throw StandardError.fail(refusal()) }
        let start = engine.now().instant
        let identifier = CommandID(rawValue: UInt64(clamping: max(start.nanoseconds, 1)))
        engine.send(.searchOneWire(passes: passes), as: identifier)
        let limit = Delay(nanoseconds: Self.pass.nanoseconds * Int64(passes))
        let isOver = try wait(for: limit) { snapshot in
            Self.isOver(snapshot, since: start) || snapshot.oneWire?.link.isOpen != true
        }
        guard isOver, engine.newestSnapshot().oneWire?.link.isOpen == true else {
            throw StandardError.fail(refusal())
        }
        try wait(for: Self.reading) { Self.isRead($0) }
        return engine.newestSnapshot()
    }

    /// The same on the clock of a scene.
    static func play(
        _ unit: inout VirtualUnit, passes: Int, _ text: BusSearchText
    ) throws -> Snapshot {
        guard unit.description.oneWire != nil else { throw StandardError.fail(text.noBus) }
        unit.run(seconds: 10)
        let start = unit.snapshot.clock.instant
        unit.send(.searchOneWire(passes: passes), as: CommandID(rawValue: 1))
        var left = pass.wholeSeconds * Int64(passes)
        while !isOver(unit.snapshot, since: start), left > 0 {
            unit.run(seconds: 1)
            left -= 1
        }
        left = reading.wholeSeconds
        while !isRead(unit.snapshot), left > 0 {
            unit.run(seconds: 1)
            left -= 1
        }
        return unit.snapshot
    }

    private static func isSettled(_ link: LinkState) -> Bool {
        switch link {
        case .unconfigured, .opening: false
        default: true
        }
    }

    private static func isOver(_ snapshot: Snapshot, since start: Instant) -> Bool {
        guard let search = snapshot.oneWire?.search, search.startedAt >= start else { return false }
        return !search.isRunning
    }

    /// True when every device that the search saw was read, as far as it can be.
    private static func isRead(_ snapshot: Snapshot) -> Bool {
        guard let bus = snapshot.oneWire, let search = bus.search else { return false }
        return search.seen.keys.allSatisfy { rom in
            if rom.isProbe {
                return bus.probes.contains { probe in
                    let hasTold = probe.isParasite != nil || !rom.isThermometer
                    return probe.rom == rom && probe.result != nil && hasTold
                }
            }
            if rom.isRelayBoard {
                return bus.boards.contains { $0.rom == rom && $0.registers != nil }
            }
            return true
        }
    }

    /// Why the bus cannot be searched, and what to do: the sentences of the console.
    private func refusal() -> String {
        let snapshot = engine.newestSnapshot()
        let fault = snapshot.faults.first {
            $0.terminal == .oneWire && $0.code.rawValue.hasPrefix("source.")
        }
        guard let fault else { return text.unanswered }
        let words = FaultText(Catalogue(language: language), snapshot.clock, snapshot)
        return words.found(fault) + ". " + words.action(fault)
    }

    /// Waits for a condition; answers false when it did not come in time.
    @discardableResult
    private func wait(
        for delay: Delay, until isReached: (Snapshot) -> Bool
    ) throws -> Bool {
        let limit = engine.now().instant + delay
        var reached = false
        let ending = try follow { snapshot in
            reached = isReached(snapshot)
            return !reached && engine.now().instant < limit
        }
        if let ending { throw ExitCode(128 + ending) }
        return reached
    }
}
