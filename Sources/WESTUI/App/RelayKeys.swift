import WESModel

/// The keys that switch a relay: each opens a question, except on the relay that is armed.
enum RelayKeys {
    /// The keys, without which a read-only session is.
    static let keys: Set<Character> = [" ", "t", "f", "o", "A"]

    static func apply(
        _ key: Character, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        if key == "A", state.armed != nil {
            state.armed = nil
            return []
        }
        guard let relay = relay(press, &state) else { return [] }
        switch key {
        case "t": return test(relay, press, &state)
        case "A": return ask(.arm(relay.source), press, &state)
        case "f": return set(relay, .closed, press, &state)
        case "o": return set(relay, .open, press, &state)
        default:
            let isClosed = relay.commanded == .closed
            return set(relay, isClosed ? .open : .closed, press, &state)
        }
    }

    /// The selected relay as it is now; a notice where it cannot be switched.
    private static func relay(_ press: KeyPress, _ state: inout UIState) -> Relay? {
        guard let source = SelectionRows(state, press.shown).source,
            let relay = press.live.relays.first(where: { $0.source == source })
        else {
            state.notice = state.texts(.relayNone)
            return nil
        }
        let name = InputName.terminal(source, state.texts)
        guard state.frozen == nil else {
            state.notice = state.texts(.relayFrozen)
            return nil
        }
        guard relay.isHeld else {
            state.notice = refusal(of: relay, name, press, state)
            return nil
        }
        return relay
    }

    /// True where the selected relay can be switched: its line is held.
    static func isHeld(_ state: UIState, _ snapshot: Snapshot) -> Bool {
        let source = SelectionRows(state, snapshot).source
        return snapshot.relays.first { $0.source == source }?.isHeld ?? false
    }

    /// Why a relay whose line is not held cannot be switched.
    private static func refusal(
        of relay: Relay, _ name: String, _ press: KeyPress, _ state: UIState
    ) -> String {
        let words = FactText(state, press.live, press.live.clock)
        guard let reason = words.link(relay.link) else {
            return state.texts(.outcomeNotOpen, name)
        }
        return state.texts(.relayRefused, name, reason)
    }

    private static func set(
        _ relay: Relay, _ position: RelayPosition, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        let name = InputName.terminal(relay.source, state.texts)
        // Closing during a test says that it stays closed; otherwise nothing would change.
        if relay.commanded == position, relay.test == nil {
            state.notice = state.texts(
                position == .closed ? .relayIsClosed : .relayIsOpen, name)
            return []
        }
        if position == .closed, press.live.asksContactor(relay.source, before: .close) {
            return ask(.contactor(relay.source, before: .close), press, &state)
        }
        guard state.armed?.source == relay.source else {
            return ask(.set(relay.source, position), press, &state)
        }
        // A key held down would switch a contactor thirty times a second.
        guard !press.isBurst else {
            state.notice = state.texts(.relayTooFast)
            return []
        }
        return [state.send(.setRelay(relay.source, position, by: state.user), at: press.at)]
    }

    private static func test(
        _ relay: Relay, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        let name = InputName.terminal(relay.source, state.texts)
        guard press.live.description(of: relay.source)?.kind != .compressor else {
            state.notice = state.texts(.outcomeCompressor, name)
            return []
        }
        guard relay.test == nil, relay.awaited == nil else {
            state.notice = state.texts(.relayTesting, name)
            return []
        }
        guard relay.commanded == .open else {
            state.notice = state.texts(.relayTestClosed, name)
            return []
        }
        if let least = press.live.description(of: relay.source)?.shortestOn,
            least > Confirmation.testTime
        {
            state.notice = state.texts(.outcomeTooShort, name, String(least.wholeSeconds))
            return []
        }
        if press.live.asksContactor(relay.source, before: .test) {
            return ask(.contactor(relay.source, before: .test), press, &state)
        }
        guard !press.live.refusesTest(relay.source) else {
            state.notice = state.texts(.relayNeedsContactor, name)
            return []
        }
        return ask(.test(relay.source), press, &state)
    }

    private static func ask(
        _ subject: Confirmation.Subject, _ press: KeyPress, _ state: inout UIState
    ) -> [Effect] {
        state.confirmation = Confirmation(subject, press.live, at: press.at)
        return []
    }
}

extension Relay {
    /// True while its line is open and driven.
    fileprivate var isHeld: Bool { link.isOpen && commanded != nil }
}
