/// How facts about counters and contacts change what is known.
enum LineReducer {
    private static let minutesKept = 60

    /// Applies a fact of a counter.
    static func apply(
        _ fact: CounterEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.counters.firstIndex(where: { $0.source == source }) else {
            return
        }
        advance(&snapshot.counters[index], to: now)
        switch fact {
        case .level(let isClosed): snapshot.counters[index].isClosed = isClosed
        case .lost(let count): snapshot.counters[index].lost &+= max(count, 0)
        case .pulse(let width, let bounces):
            snapshot.counters[index].interval = snapshot.counters[index].lastPulse.map { now - $0 }
            snapshot.counters[index].lastPulse = now
            snapshot.counters[index].width = width
            snapshot.counters[index].counted &+= 1
            snapshot.counters[index].bounces &+= max(bounces, 0)
            snapshot.counters[index].isClosed = false
            if let last = snapshot.counters[index].minutes.indices.last {
                snapshot.counters[index].minutes[last] &+= 1
            }
        }
    }

    /// Applies a fact of a contact.
    static func apply(
        _ fact: ContactEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.contacts.firstIndex(where: { $0.source == source }) else {
            return
        }
        switch fact {
        case .level(let isClosed): snapshot.contacts[index].isClosed = isClosed
        case .changed(let isClosed):
            snapshot.contacts[index].isClosed = isClosed
            snapshot.contacts[index].changes &+= 1
            snapshot.contacts[index].lastChange = now
            snapshot.log(.contact(isClosed: isClosed), of: source, at: now)
        }
    }

    /// Lets the minutes of every counter pass.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {
        for index in snapshot.counters.indices where snapshot.counters[index].link.isOpen {
            advance(&snapshot.counters[index], to: now)
        }
    }

    private static func advance(_ counter: inout PulseCounter, to now: Instant) {
        guard let start = counter.minuteStart else {
            counter.minuteStart = now
            counter.minutes = [0]
            return
        }
        let passed = (now - start).wholeSeconds / 60
        guard passed > 0 else { return }
        let empty = Int(min(passed, Int64(minutesKept)))
        counter.minutes += Array(repeating: 0, count: empty)
        counter.minutes = Array(counter.minutes.suffix(minutesKept))
        counter.minuteStart = start + .seconds(passed &* 60)
    }
}
