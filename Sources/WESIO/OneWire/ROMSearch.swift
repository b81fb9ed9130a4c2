public import WESModel

/// One pass of the 1-Wire search over any master (application note 187; onewire.md section 1).
///
/// A value: it says which walk it wants, is given what the walk brought back, and never touches a
/// line. To begin again, make another; to cancel, drop it. A failed walk is made again, three times
/// at most; then its branch is left, with the branches behind it kept that all four attempts showed,
/// so that one bad device hides no other.
public struct ROMSearch: Sendable {
    /// What is searched.
    public enum Kind: Hashable, Sendable {
        /// All devices.
        case all
        /// The devices in alarm.
        case alarm
        /// The devices of one family.
        case family(UInt8)
        /// One device, in a single walk.
        case verify(ROMCode)
    }

    /// What is searched.
    public let kind: Kind
    /// The devices found, in the order of the tree: no order to show.
    public private(set) var found: [ROMCode] = []
    /// The walks that failed, by kind.
    public private(set) var faults = SearchFaults()
    /// True once there is no walk left.
    public private(set) var isFinished = false
    /// True where a branch was left because its walks failed, or the line answered to none: devices
    /// may be missing.
    public private(set) var isIncomplete = false
    /// The bit at which the next walk takes the other branch, 0 to 63; nil for the first walk and
    /// after the last one.
    public private(set) var branch: Int?

    /// The last good walk: its 64 directions.
    private var path: UInt64
    /// The bits of the last good walk at which 0 was taken and 1 remains to be tried.
    ///
    /// A set, so that bit 0 is a branch like any other and "none" is no number.
    private var open: UInt64 = 0
    private var failures = 0
    private var abandoned = 0
    /// The branches that all failed attempts of this walk showed, and the path they lie on.
    private var shown = (branches: UInt64(0), path: UInt64(0))

    /// Branches left in one pass before it is given up: a line this bad gives nothing.
    private static let patience = 64
    /// How often a failed walk is made again.
    public static let retries = 3

    /// Makes a search that made no walk yet.
    public init(_ kind: Kind = .all) {
        self.kind = kind
        switch kind {
        case .all, .alarm: path = 0
        case .family(let family): path = UInt64(family)
        case .verify(let rom): path = rom.bits
        }
    }

    /// The walk to make; nil when the search is over.
    public func next() -> SearchWalk? {
        guard !isFinished else { return nil }
        return SearchWalk(
            command: kind == .alarm ? SearchWalk.alarm : SearchWalk.all, directions: directions)
    }

    /// Where the search stands after a walk.
    ///
    /// - Parameter pass: The number of this pass, from 1.
    public func progress(pass: Int, after outcome: SearchOutcome) -> SearchProgress {
        guard case .found(let rom) = outcome else {
            return SearchProgress(pass: pass, branch: branch, found: found.count)
        }
        return SearchProgress(pass: pass, branch: branch, found: found.count, rom: rom)
    }

    /// Takes what the walk of ``next()`` brought back.
    public mutating func take(_ answer: WalkAnswer) -> SearchOutcome {
        guard !isFinished else { return .nothing }
        switch answer.reset {
        case .short: return stop(.short)
        case .none:
            if isFirst { return stop(.absent) }
            return fail(.silence, without: .absent)
        case .presence, .alarm: break
        }
        // 64 conflicts would be 65 devices on one path: the line is low at every bit.
        if answer.conflicts == .max, answer.silentFrom == nil { return stop(.stuckLow) }
        if answer.silentFrom != nil { return silent(answer) }
        if answer.conflicts & Self.checkByte != 0 { return fail(.impossible) }
        guard let rom = ROMCode(bits: answer.taken) else { return fail(.checksum, on: answer) }
        // The devices before the branch answered, those behind it did not.
        guard follows(answer) else { return fail(.silence) }
        return take(rom, answer)
    }

    /// Leaves the rest of the family found last: the next walk finds another one.
    public mutating func skipFamily() {
        open &= 0xFF
        advance()
    }

    private var isFirst: Bool { branch == nil && failures == 0 }

    private var directions: UInt64 {
        guard let branch else { return path }
        let bit = UInt64(1) << UInt64(branch)
        return path & (bit &- 1) | bit
    }

    private mutating func take(_ rom: ROMCode, _ answer: WalkAnswer) -> SearchOutcome {
        var scope = UInt64.max
        switch kind {
        case .all, .alarm: break
        case .family(let family):
            guard rom.family == family else { return end(.nothing) }
            scope = ~0xFF
        case .verify(let expected):
            if rom == expected { found = [rom] }
            return end(rom == expected ? .found(rom) : .nothing)
        }
        // A branch that an earlier walk showed on the same path stays open even where noise hid
        // it this time.
        let kept = branch.map { open & ((UInt64(1) << UInt64($0)) &- 1) } ?? 0
        open = (answer.conflicts & ~answer.taken | kept) & scope
        path = answer.taken
        found.append(rom)
        advance()
        return .found(rom)
    }

    private mutating func silent(_ answer: WalkAnswer) -> SearchOutcome {
        // A presence and no bit at all is the normal answer of a bus where nobody is in alarm.
        if kind == .alarm, branch == nil, answer.silentFrom == 0 { return end(.nothing) }
        return fail(.silence, on: answer)
    }

    /// True where the walk went the way that was wanted as far as its branch.
    private func follows(_ answer: WalkAnswer) -> Bool {
        guard let branch else { return true }
        return (answer.taken ^ directions) & Self.mask(through: branch) == 0
    }

    /// Keeps the branches behind the one walked that every failed attempt showed.
    private mutating func note(_ answer: WalkAnswer?) {
        guard let answer, follows(answer) else { return shown.branches = 0 }
        let end = answer.silentFrom ?? 56
        var branches = answer.conflicts & ~answer.taken & ~Self.checkByte
        if end < 64 { branches &= (UInt64(1) << UInt64(end)) &- 1 }
        if let branch { branches &= ~Self.mask(through: branch) }
        if case .family = kind { branches &= ~0xFF }
        if failures > 0 { branches &= shown.branches }
        let last = 63 - branches.leadingZeroBitCount
        if failures > 0, last >= 0, (answer.taken ^ shown.path) & Self.mask(through: last) != 0 {
            branches = 0
        }
        shown = (branches, answer.taken)
    }

    private mutating func fail(
        _ fault: SearchFault, on answer: WalkAnswer? = nil, without line: OneWireLine? = nil
    ) -> SearchOutcome {
        note(answer)
        switch fault {
        case .silence: faults.silences &+= 1
        case .checksum: faults.checksums &+= 1
        case .impossible: faults.impossible &+= 1
        }
        if case .verify = kind { return end(.nothing) }
        failures += 1
        guard failures > Self.retries else { return .retry(fault) }
        if let line { return stop(line) }
        isIncomplete = true
        abandoned += 1
        if let branch { open &= ~(UInt64(1) << UInt64(branch)) }
        if shown.branches != 0 {
            open |= shown.branches
            path = shown.path
        }
        if abandoned >= Self.patience { open = 0 }
        advance()
        return .abandoned(fault)
    }

    private mutating func advance() {
        failures = 0
        guard open != 0 else {
            branch = nil
            isFinished = true
            return
        }
        branch = 63 - open.leadingZeroBitCount
    }

    private mutating func stop(_ line: OneWireLine) -> SearchOutcome {
        isIncomplete = true
        return end(.line(line))
    }

    private mutating func end(_ outcome: SearchOutcome) -> SearchOutcome {
        isFinished = true
        branch = nil
        return outcome
    }

    /// The bits of the check byte.
    private static let checkByte = UInt64(0xFF) << 56

    /// The bits from 0 through `bit`.
    private static func mask(through bit: Int) -> UInt64 { .max >> UInt64(63 - bit) }
}
