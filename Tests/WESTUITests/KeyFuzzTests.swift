import Testing
import WESModel

@testable import WESTUI

@Suite struct KeyFuzzTests {
    /// A linear congruential generator: the same keys at every run.
    private struct Keys: RandomNumberGenerator {
        var state: UInt64 = 7
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    /// What the design lets a key switch, told again in the fewest words: the last question seen
    /// with its age, the digits typed into it, the button in focus, and the armed relay.
    private struct Oracle {
        var armed: (source: SourceID, until: Instant)?

        /// True where the command was allowed in the state before the key.
        func allows(
            _ command: Command, after key: Key, isBurst: Bool, at now: Instant,
            before state: UIState, _ snapshot: Snapshot
        ) -> Bool {
            let source: SourceID
            switch command {
            case .setRelay(let relay, _, _), .testRelay(let relay, _, _): source = relay
            default: return true
            }
            guard !isBurst, !state.isReadOnly, !state.isTooSmall,
                snapshot.relays.contains(where: { $0.source == source && $0.link.isOpen })
            else { return false }
            if let question = state.confirmation {
                let isOld = now - question.openedAt >= .milliseconds(500)
                let isYoung = now - question.openedAt < .seconds(30)
                let number = String(source.number ?? 0)
                let typed =
                    key == .character(number.last ?? " ")
                    && question.typed + number.suffix(1) == number
                let chosen = key == .enter && question.isConfirmFocused
                return isOld && isYoung && question.relay == source && (typed || chosen)
            }
            guard case .setRelay = command, let armed, armed.source == source, now < armed.until
            else { return false }
            let isRelayKey = [Key.character(" "), .character("f"), .character("o")].contains(key)
            return isRelayKey && state.tab == .relays && state.overlay == nil && !state.isTyping
                && state.frozen == nil
        }
    }

    private static let keys: [Key] =
        (0x20...0x7E).compactMap { Unicode.Scalar($0).map { .character(Character($0)) } } + [
            .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .tab, .backTab,
            .backspace, .delete, .escape, .function(1), .function(10), .control("l"),
            .control("c"), .pasted("1\r1\r1"), .character("é"), .pasted("12"),
        ]
    /// Keys that lead somewhere, so that questions are met often.
    private static let likely: [Key] = [
        .character("6"), .character("t"), .character("f"), .character("o"), .character(" "),
        .character("A"), .character("1"), .character("2"), .tab, .enter, .down, .character("A"),
        .character("1"), .character(" "), .escape,
    ]

    @Test func `20 000 random keys never switch a relay but by the ways of the design`() {
        var random = Keys()
        var house = KeyHouse()
        var oracle = Oracle()
        var lastKey: Instant?
        var switched = 0
        for step in 0..<20_000 {
            if step % 200 == 0 { house = fresh(&random) }
            disturb(&house, &random)
            let pool = Bool.random(using: &random) ? Self.likely : Self.keys
            let key = pool.randomElement(using: &random) ?? .escape
            let waits: [Int64] = [0, 20, 149, 150, 300, 500, 700, 1_500]
            let wait = Delay.milliseconds(waits.randomElement(using: &random) ?? 0)
            let burst = Int.random(in: 0..<10, using: &random) == 0
            let before = house
            let now = house.now + wait
            let isBurst = burst || (lastKey.map { now - $0 < .milliseconds(150) } ?? false)
            oracle.armed = before.state.armed.map { ($0.source, $0.until) }
            house.press(key, after: wait, burst: burst)
            lastKey = now
            for command in house.sent.dropFirst(before.sent.count) {
                #expect(
                    oracle.allows(
                        command, after: key, isBurst: isBurst, at: now, before: before.state,
                        house.snapshot), "\(command) by \(key) at step \(step)")
                if case .setRelay = command { switched += 1 }
                if case .testRelay = command { switched += 1 }
            }
            // Armed only out of its own question.
            if house.state.armed != nil, before.state.armed == nil {
                #expect(
                    before.state.confirmation?.subject == house.state.armed.map { .arm($0.source) })
            }
            if step % 10 == 0 { drawInside(house) }
        }
        // Random keys must get through now and then, or the test would prove nothing.
        #expect(switched > 20)
    }

    private func fresh(_ random: inout Keys) -> KeyHouse {
        var house = KeyHouse(tab: Tab.allCases.randomElement(using: &random) ?? .relays)
        house.state.isReadOnly = Int.random(in: 0..<8, using: &random) == 0
        house.state.language = Language.allCases.randomElement(using: &random) ?? .french
        house.state.glyphs = GlyphSet.allCases.randomElement(using: &random) ?? .ascii
        return house
    }

    /// Resizes the window, switches a relay or loses a line now and then.
    private func disturb(_ house: inout KeyHouse, _ random: inout Keys) {
        switch Int.random(in: 0..<60, using: &random) {
        case 0:
            let rows = Int.random(in: 1...200, using: &random)
            let columns = Int.random(in: 1...400, using: &random)
            _ = UIUpdate.apply(
                .resized(rows: rows, columns: columns), to: &house.state, house.snapshot)
        case 1: house.drive(1, house.relay(1)?.commanded == .open ? .closed : .open)
        case 2:
            house.apply(.link(.relay(1), .missing(device: "sim:x"), at: house.now))
            house.apply(.link(.relay(1), .open(device: "sim:x", honoured: true), at: house.now))
            house.apply(
                .relay(.relay(1), .driven(.open, by: "", reason: .start), at: house.now))
        case 3...8:
            _ = UIUpdate.apply(.resized(rows: 24, columns: 80), to: &house.state, house.snapshot)
        default: break
        }
    }

    private func drawInside(_ house: KeyHouse) {
        let lines = house.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == house.state.rows)
        #expect(lines.allSatisfy { $0.unicodeScalars.count <= house.state.columns })
    }
}
