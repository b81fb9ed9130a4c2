/// How facts about relays change what is known.
enum RelayReducer {
    /// Applies a fact of a relay.
    static func apply(
        _ fact: RelayEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.relays.firstIndex(where: { $0.source == source }) else {
            return
        }
        switch fact {
        case .driven(let position, let old, let by, let reason):
            let before = old ?? snapshot.relays[index].commanded
            drive(index, to: position, reason, at: now, in: &snapshot)
            // A relay that rests at the start is no news, unless its line was lost while closed.
            if reason != .start || before == .closed {
                snapshot.log(
                    .relay(position, from: before, by: by, reason: reason), of: source, at: now)
            }
        case .testStarted(let until):
            RelayTestReducer.start(index, until: until, at: now, in: &snapshot)
        case .testEnded(let isComplete):
            RelayTestReducer.end(index, isComplete, at: now, in: &snapshot)
        case .readBack(let position):
            snapshot.relays[index].pin = position
            readBack(in: &snapshot)
        }
    }

    /// Lets time pass for every relay.
    static func follow(_ snapshot: inout Snapshot, at now: Instant) {
        readBack(in: &snapshot)
        RelayTestReducer.follow(&snapshot, at: now)
    }

    /// Takes over what the feedback contacts say; a relay without one is read from its own line.
    static func readBack(in snapshot: inout Snapshot) {
        for index in snapshot.relays.indices {
            let source = snapshot.relays[index].source
            guard snapshot.relays[index].link.isOpen, let number = source.number else { continue }
            let found: RelayPosition?
            if let feedback = snapshot.unit.relays[number]?.feedback {
                let contact = snapshot.contacts.first { $0.source == feedback }
                let isClosed = contact.flatMap { $0.link.isOpen ? $0.isClosed : nil }
                found = isClosed.map { $0 ? .closed : .open }
            } else {
                found = snapshot.relays[index].pin
            }
            if snapshot.relays[index].readBack != found { snapshot.relays[index].readBack = found }
            if snapshot.relays[index].test != nil {
                snapshot.relays[index].test?.readBack = found
            } else if found == .closed, snapshot.relays[index].commanded == .closed {
                // It follows now: what the last test showed is over.
                snapshot.relays[index].lastTest?.readBack = .closed
            }
        }
    }

    private static func drive(
        _ index: Int, to position: RelayPosition, _ reason: RelayEvent.Reason, at now: Instant,
        in snapshot: inout Snapshot
    ) {
        if position == .closed { RelayTestReducer.settle(index, at: now, in: &snapshot) }
        let isNew = snapshot.relays[index].commanded != position
        if isNew || reason == .start { snapshot.relays[index].since = now }
        if isNew {
            snapshot.relays[index].resting = nil
            snapshot.relays[index].drawn = []
        }
        snapshot.relays[index].commanded = position
    }
}
