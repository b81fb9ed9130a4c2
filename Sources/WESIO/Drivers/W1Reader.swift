public import WESModel

/// Reads the thermometers of the kernel's 1-Wire folder, and counts what its listings show.
///
/// Pure: it says what it wants done and is given what came of it, so that a reading, which waits
/// in the kernel, holds up neither a command nor a test. A cycle every five seconds lists the
/// folder and reads each thermometer. The kernel searches the bus by itself; a search of N passes
/// is N listings a second apart, and reading goes on between them.
public struct W1Reader: Sendable {
    private enum Purpose: Hashable {
        case cycle
        case pass(CommandID)
        case check(ROMCode)
    }

    private struct Search {
        var identifier: CommandID
        var wanted: Int
        var passes = 0
        var nextAt: Instant
    }

    private let device: String
    private var link = LinkState.unconfigured
    private var toRead: [W1Listing.Entry] = []
    private var toCheck: ROMCode?
    private var cycleAt: Instant?
    private var search: Search?
    private var purpose = Purpose.cycle

    private static let cycle = Delay.seconds(5)
    private static let pass = Delay.seconds(1)
    private static let passes = 1...100

    /// Makes a reader that listed nothing yet.
    ///
    /// - Parameter device: The folder as configured.
    public init(device: String) { self.device = device }

    /// When the next step is due: now while there is something to read.
    public func nextStep(after now: Instant) -> Instant {
        guard toCheck == nil, toRead.isEmpty, let cycleAt else { return now }
        return max(min(cycleAt, search?.nextAt ?? cycleAt), now)
    }

    /// Does the step that is due: at most one listing or one reading.
    ///
    /// - Parameter now: When the step begins; its facts carry this instant.
    public mutating func step(_ folder: any W1Folder, at now: Instant) -> [Event] {
        switch next(at: now) {
        case .wait: return []
        case .list:
            let names = Result { () throws(IOFailure) in try folder.list() }
            return listed(names, at: now)
        case .read(let rom, let name):
            let text = Result { () throws(IOFailure) in
                try folder.read(name, file: "w1_slave")
            }
            return read(rom, text, at: now)
        }
    }

    /// Starts or stops a search.
    public mutating func perform(
        _ command: Command, as identifier: CommandID, at now: Instant
    ) -> [Event] {
        switch command {
        case .searchOneWire(let passes):
            guard link.isOpen else { return [.answered(identifier, .notOpen, at: now)] }
            let events = endSearch(isComplete: false, .done, at: now)
            let wanted = min(max(passes, Self.passes.lowerBound), Self.passes.upperBound)
            search = Search(identifier: identifier, wanted: wanted, nextAt: now)
            return events + [
                .oneWire(.searchStarted(passes: wanted), at: now),
                .answered(identifier, .started, at: now),
            ]
        case .stopSearch:
            return endSearch(isComplete: false, .done, at: now)
                + [.answered(identifier, .done, at: now)]
        default: return [.answered(identifier, .notSupported, at: now)]
        }
    }

    /// What to do now; its result goes to ``listed(_:at:)`` or ``read(_:_:at:)``.
    mutating func next(at now: Instant) -> W1Request {
        if let search, now >= search.nextAt {
            purpose = .pass(search.identifier)
            return .list
        }
        if let toCheck {
            purpose = .check(toCheck)
            return .list
        }
        if let entry = toRead.first { return .read(entry.rom, name: entry.name) }
        let due = nextStep(after: now)
        guard due <= now else { return .wait(until: due) }
        purpose = .cycle
        cycleAt = now + Self.cycle
        return .list
    }

    /// Takes the names of the folder, or why they cannot be had.
    mutating func listed(_ names: Result<[String], IOFailure>, at now: Instant) -> [Event] {
        switch names {
        case .failure(let failure): return fail(failure, at: now)
        case .success(let names):
            let opened = change(to: .open(device: device, honoured: true), at: now)
            return opened + take(W1Listing(names), at: now)
        }
    }

    /// Takes the text of a thermometer, or why it cannot be had.
    mutating func read(
        _ rom: ROMCode, _ text: Result<[UInt8], IOFailure>, at now: Instant
    ) -> [Event] {
        toRead.removeAll { $0.rom == rom }
        switch text {
        case .success(let bytes):
            return [.oneWire(.measured(rom, W1SlaveText.result(of: bytes)), at: now)]
        case .failure(let failure) where failure.code == .missing:
            // The device went since the listing, or the kernel has no driver for its readings.
            toCheck = rom
            return []
        case .failure: return [.oneWire(.measured(rom, .empty), at: now)]
        }
    }

    private mutating func take(_ listing: W1Listing, at now: Instant) -> [Event] {
        switch purpose {
        case .cycle:
            toRead = listing.thermometers
            return [.oneWire(.listed(listing.roms), at: now)]
        case .check(let rom):
            toCheck = nil
            let isThere = listing.roms.contains(rom)
            return [.oneWire(.measured(rom, isThere ? .empty : .absent), at: now)]
        case .pass(let identifier):
            guard var search, search.identifier == identifier else { return [] }
            search.passes += 1
            search.nextAt = max(search.nextAt + Self.pass, now)
            self.search = search
            let pass = Event.oneWire(.pass(search.passes, found: listing.roms), at: now)
            guard search.passes >= search.wanted else { return [pass] }
            return [pass] + endSearch(isComplete: true, .done, at: now)
        }
    }

    private mutating func fail(_ failure: IOFailure, at now: Instant) -> [Event] {
        toRead = []
        toCheck = nil
        cycleAt = now + Self.cycle
        let ended = endSearch(isComplete: false, .failed(errno: failure.errno), at: now)
        guard failure.code == .missing else {
            return change(to: failure.linkState(at: now), at: now) + ended
        }
        // A folder that went away is "unplugged", and stays so while it is missing.
        if case .unplugged = link { return ended }
        let state: LinkState =
            link.isOpen ? .unplugged(device: device, since: now) : .missing(device: device)
        return change(to: state, at: now) + ended
    }

    private mutating func change(to state: LinkState, at now: Instant) -> [Event] {
        guard state != link else { return [] }
        link = state
        return [.link(.oneWire, state, at: now)]
    }

    private mutating func endSearch(
        isComplete: Bool, _ outcome: CommandOutcome, at now: Instant
    ) -> [Event] {
        guard let ended = search else { return [] }
        search = nil
        return [
            .oneWire(.searchEnded(isComplete: isComplete), at: now),
            .answered(ended.identifier, outcome, at: now),
        ]
    }
}
