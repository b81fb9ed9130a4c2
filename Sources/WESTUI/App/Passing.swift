import WESModel

/// What time and the engine change on the screen by themselves.
enum Passing {
    /// Applies the time and the newest snapshot.
    static func apply(at now: Instant, _ live: Snapshot, to state: inout UIState) {
        judgeConfirmation(at: now, live, &state)
        judgeArmed(at: now, live, &state)
        takeOutcomes(at: now, live, &state)
        light(at: now, live, &state)
        state.pulseTest?.follow(live, at: now)
    }

    /// A question closes after half a minute, and at once when what it describes changed.
    private static func judgeConfirmation(
        at now: Instant, _ live: Snapshot, _ state: inout UIState
    ) {
        guard let confirmation = state.confirmation else { return }
        if !confirmation.isTrue(in: live) {
            state.confirmation = nil
            state.notice = state.texts(.confirmChanged)
        } else if now - confirmation.openedAt >= Confirmation.longest {
            state.confirmation = nil
            state.notice = state.texts(.confirmUnanswered)
        }
    }

    private static func judgeArmed(at now: Instant, _ live: Snapshot, _ state: inout UIState) {
        guard let armed = state.armed else { return }
        let relay = live.relays.first { $0.source == armed.source }
        guard now >= armed.until || relay?.link.isOpen != true else { return }
        state.armed = nil
        state.notice = state.texts(
            .armedOver, InputName.terminal(armed.source, state.texts))
    }

    private static func takeOutcomes(at now: Instant, _ live: Snapshot, _ state: inout UIState) {
        let words = OutcomeText(texts: state.texts)
        for (identifier, pending) in state.pending.sorted(by: { $0.key.rawValue < $1.key.rawValue })
        {
            switch live.outcomes[identifier] {
            case .started: state.pending[identifier]?.hasStarted = true
            case .some(let outcome):
                state.pending[identifier] = nil
                if let text = words.text(of: outcome, to: pending.command, at: now) {
                    state.notice = text
                }
            case nil:
                guard !pending.hasStarted, now - pending.sentAt >= PendingCommand.patience else {
                    continue
                }
                state.pending[identifier] = nil
                state.notice = words.unanswered(pending.command)
            }
        }
    }

    /// Lights the lamp of a counter for 200 ms after the paint that shows its pulse.
    private static func light(at now: Instant, _ live: Snapshot, _ state: inout UIState) {
        state.lamps = state.lamps.filter { $0.value > now }
        for counter in live.counters {
            guard let pulse = counter.lastPulse, state.pulses[counter.source] != pulse else {
                continue
            }
            if now - pulse < .seconds(1) {
                state.lamps[counter.source] = now + .milliseconds(200)
            }
            state.pulses[counter.source] = pulse
        }
    }
}
