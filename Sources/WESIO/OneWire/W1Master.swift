import Glibc
public import WESModel

/// The 1-Wire buses of the kernel, by the files of its w1 drivers (onewire.md section 2.3).
///
/// The kernel searches by itself every ten seconds and keeps a device that has gone for ten
/// searches more. An account that may write its files gets a search at once, conversions that
/// begin together, and certainty about a device that does not answer: from its first search until
/// it closes, the kernel searches for it alone. Any other reads the probes one by one and waits for
/// the kernel's own list. A reading that fails is an empty file, without an error: that is a fault
/// of the probe.
public struct W1Master: OneWireMaster {
    /// The master as configured.
    public let device: String
    /// It lists what the kernel found.
    public let walks = false

    let folder: any W1Folder
    let clock: @Sendable () -> Instant
    /// The buses, by the names of their folders.
    private(set) var masters: [String] = []
    /// The names of the folders of the devices.
    private(set) var names: [ROMCode: String] = [:]
    /// Devices that do not answer and that the kernel still lists.
    private var gone: Set<ROMCode> = []

    /// How often the buses that no longer search by themselves did: -1 for ever.
    var wishes: [String: Int32] = [:]
    /// When the last search was asked for; nil while the buses search by themselves.
    var searched: Instant?

    private static let prefix = "w1_bus_master"

    /// Makes the master of `w1` or `w1:FOLDER`; nil for another kind.
    public init?(master: String) {
        guard let folder = SystemW1Folder(master: master) else { return nil }
        self.init(master: master, folder: folder)
    }

    /// Makes the master of a folder.
    init(
        master: String, folder: any W1Folder,
        clock: @escaping @Sendable () -> Instant = { UnitClock.monotonic() }
    ) {
        device = master
        self.folder = folder
        self.clock = clock
    }

    /// The machine's monotonic clock.
    public var now: Instant { clock() }

    /// Does a job.
    public mutating func perform(_ job: OneWireJob) throws(IOFailure) -> OneWireJobAnswer {
        switch job {
        case .open:
            try open()
            return .done
        case .line: return .line(try line())
        case .walk:
            return .listed(try pass(), faults: SearchFaults())
        case .list: return .listed(try list(), faults: SearchFaults())
        case .verify(let rom): return .verified(try verify(rom))
        case .convert(_, let broadcast, _):
            if broadcast { convertTogether() }
            return .converting(until: now)
        case .powerSupply(let rom): return .powered(isParasite: isParasite(rom))
        case .read(let rom): return read(rom)
        case .climate(let rom, let laws): return climate(rom, laws)
        case .board(let rom): return .board(board(rom))
        case .startBoard(let rom, let latch): return .board(start(rom, latch))
        case .driveBoard(let rom, let latch):
            _ = write(rom, "output", [latch])
            return .board(board(rom))
        case .endPower: return .done
        case .close:
            restoreSearch()
            return .done
        }
    }

    private mutating func open() throws(IOFailure) {
        gone = []
        let listing = try take()
        guard !masters.isEmpty || !listing.roms.isEmpty else {
            throw IOFailure(.missing, device: device, errno: ENODEV)
        }
    }

    /// A short and an empty bus look alike to the kernel, and a line held low answers as ghosts.
    private mutating func line() throws(IOFailure) -> OneWireLine {
        let listing = try take()
        if listing.hasGhosts { return .stuckLow }
        return listing.roms.isEmpty ? .absent : .ok
    }

    /// What the kernel lists, without what is known to have gone.
    private mutating func list() throws(IOFailure) -> [ROMCode] {
        followList()
        let listing = try take()
        gone.formIntersection(listing.roms)
        for rom in gone where answers(rom) { gone.remove(rom) }
        return listing.roms.filter { !gone.contains($0) }
    }

    /// Has the kernel search, and looks for what it keeps on its list for ten searches more.
    private mutating func pass() throws(IOFailure) -> [ROMCode] {
        _ = search()
        let roms = try take().roms
        gone = missing(of: roms.filter { $0.isThermometer || $0.isRelayBoard })
        return roms.filter { !gone.contains($0) }
    }

    private mutating func take() throws(IOFailure) -> W1Listing {
        let found = try folder.list()
        masters = found.filter { $0.hasPrefix(Self.prefix) }.sorted()
        let listing = W1Listing(found)
        names = Dictionary(listing.entries.map { ($0.rom, $0.name) }) { first, _ in first }
        return listing
    }

    private mutating func verify(_ rom: ROMCode) throws(IOFailure) -> Bool {
        guard try take().roms.contains(rom) else { return false }
        let isMissing = !missing(of: [rom]).isEmpty
        if isMissing { gone.insert(rom) } else { gone.remove(rom) }
        return !isMissing
    }

    private mutating func read(_ rom: ROMCode) -> OneWireJobAnswer {
        let text = bytes(rom, "w1_slave")
        // The file is empty for a wrong check byte too: a probe that a search finds answered so.
        if text?.isEmpty == true, foundAgain([rom])?.isEmpty == false {
            return .probe(.checksum, resolution: nil)
        }
        let (result, resolution) = W1SlaveText.reading(of: text ?? [], family: rom.family)
        return .probe(result, resolution: resolution)
    }

    private func isParasite(_ rom: ROMCode) -> Bool? {
        switch number(name(rom), "ext_power") {
        case 0: true
        case 1: false
        default: nil
        }
    }
}
