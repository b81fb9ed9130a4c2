@testable import WESIO
@testable import WESModel

/// A 1-Wire line of ROM codes alone, bit by bit: what devices answer to resets and searches.
struct TreeBus: OneWireBus {
    /// What goes wrong on one walk.
    enum Mishap {
        case short
        case absent
        /// Every device falls silent from a bit on.
        case drop(Int)
        /// The line is held at 0 from a bit on.
        case low(Int)
    }

    let device = "tree"
    var now = Instant.zero
    var roms: Set<UInt64>
    var inAlarm: Set<UInt64> = []
    /// Devices that always fall silent at a bit of a search.
    var mute: [UInt64: Int] = [:]
    /// By the number of the walk, from 0.
    var mishaps: [Int: Mishap] = [:]
    /// The probability that a bit is read wrongly.
    var noise = 0.0
    var random: SeededGenerator
    private(set) var walks = 0

    private var active: Set<UInt64> = []
    private var index = 0
    private var turn = 0

    init(_ roms: some Sequence<ROMCode>, seed: UInt64 = 1) {
        self.roms = Set(roms.map(\.bits))
        random = SeededGenerator(seed: seed)
    }

    private var mishap: Mishap? { mishaps[walks - 1] }

    mutating func open() throws(IOFailure) {}
    mutating func close() {}
    mutating func power(_ byte: UInt8) throws(IOFailure) {}
    mutating func endPower() throws(IOFailure) {}
    mutating func wait(until instant: Instant) { now = max(now, instant) }

    mutating func reset() throws(IOFailure) -> ResetAnswer {
        walks += 1
        active = roms
        index = 0
        turn = 0
        switch mishap {
        case .short: return .short
        case .absent: return .none
        case .low: return .presence
        case .drop, nil: return roms.isEmpty ? .none : .presence
        }
    }

    mutating func exchange(_ bytes: [UInt8]) throws(IOFailure) -> [UInt8] {
        if bytes == [SearchWalk.alarm] { active = inAlarm }
        return bytes
    }

    mutating func bit(_ bit: Bool) throws(IOFailure) -> Bool {
        defer { turn = (turn + 1) % 3 }
        let isLow = if case .low(let from) = mishap { index >= from } else { false }
        guard turn < 2 else {
            active = active.filter { ($0 >> UInt64(index) & 1 != 0) == bit }
            index += 1
            return bit && !isLow
        }
        if case .drop(let from) = mishap, index >= from { return true }
        let wanted: UInt64 = turn == 0 ? 1 : 0
        let speaking = active.filter { index < mute[$0] ?? 64 }
        let read = !isLow && speaking.allSatisfy { $0 >> UInt64(index) & 1 == wanted }
        return random.hits(noise) ? !read : read
    }
}

/// The same line behind a search accelerator: whole walks in sixteen bytes.
struct AcceleratedBus: OneWireBus {
    var tree: TreeBus

    var device: String { tree.device }
    var now: Instant { tree.now }

    mutating func open() throws(IOFailure) {}
    mutating func close() {}
    mutating func power(_ byte: UInt8) throws(IOFailure) {}
    mutating func endPower() throws(IOFailure) {}
    mutating func wait(until instant: Instant) { tree.wait(until: instant) }
    mutating func reset() throws(IOFailure) -> ResetAnswer { try tree.reset() }
    mutating func bit(_ bit: Bool) throws(IOFailure) -> Bool { try tree.bit(bit) }
    mutating func exchange(_ bytes: [UInt8]) throws(IOFailure) -> [UInt8] {
        try tree.exchange(bytes)
    }

    mutating func walk(_ walk: SearchWalk) throws(IOFailure) -> WalkAnswer {
        let reset = try tree.reset()
        guard reset == .presence else { return WalkAnswer(reset: reset) }
        _ = try tree.exchange([walk.command])
        var received: [UInt8] = []
        var isSilent = false
        for byte in SearchAcceleration.bytes(for: walk.directions) {
            var answer: UInt8 = 0
            for pair in 0..<4 {
                let triplet = try tree.triplet(byte >> UInt8(2 * pair + 1) & 1 != 0)
                isSilent = isSilent || triplet.bit && triplet.complement
                let conflict = isSilent || triplet.bit == triplet.complement
                let two: UInt8 = (conflict ? 1 : 0) | (isSilent || triplet.direction ? 2 : 0)
                answer |= two << UInt8(2 * pair)
            }
            received.append(answer)
        }
        return SearchAcceleration.answer(received, after: reset)
    }
}

extension ROMSearch {
    /// Makes a whole pass; answers what came of each walk.
    static func pass(
        _ kind: Kind = .all, over bus: inout some OneWireBus
    ) throws -> (search: ROMSearch, outcomes: [SearchOutcome]) {
        var search = ROMSearch(kind)
        var outcomes: [SearchOutcome] = []
        while let walk = search.next() { outcomes.append(search.take(try bus.walk(walk))) }
        return (search, outcomes)
    }
}

/// Random sets of devices, the same on every run.
struct ROMSets {
    var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A set of the size: far apart, in a row of serial numbers, or apart in the last bits sent.
    mutating func next(size: Int) -> Set<ROMCode> {
        let families: [UInt8] = [0x10, 0x22, 0x26, 0x28, 0x29, 0x1D, 0x1B]
        let style = Int.random(in: 0..<3, using: &random)
        let base = UInt64.random(in: 0..<1 << 48, using: &random)
        var set: Set<ROMCode> = []
        while set.count < size {
            let family = style == 1 ? 0x29 : families.randomElement(using: &random) ?? 0x28
            let serial =
                switch style {
                case 0: UInt64.random(in: 0..<1 << 48, using: &random)
                case 1: base + UInt64(set.count)
                default: base ^ UInt64.random(in: 0..<128, using: &random) << 41
                }
            set.insert(ROMCode(family: family, serial: serial))
        }
        return set
    }
}
