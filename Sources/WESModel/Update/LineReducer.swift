/// How facts about counters and contacts change what is known.
enum LineReducer {
    /// Applies a fact of a counter.
    static func apply(
        _ fact: CounterEvent, of source: SourceID, at now: Instant, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.counters.firstIndex(where: { $0.source == source }) else {
            return
        }
        if case .pulse = fact {
            let weight = snapshot.weight(of: source)
            let civil = snapshot.clock.civil(at: now)
            let last = snapshot.counters[index].lastPulse
            snapshot.counters[index].flow
                .note(pulseAt: now, last: last, weight, civil: civil)
        }
        apply(fact, to: &snapshot.counters[index], at: now)
        if case .pulse = fact { RelayLoadReducer.counterRead(source, at: now, in: &snapshot) }
    }

    private static func apply(
        _ fact: CounterEvent, to counter: inout PulseCounter, at now: Instant
    ) {
        advance(&counter, to: now)
        switch fact {
        case .level(let isClosed):
            counter.isClosed = isClosed
            counter.closedSince = isClosed ? now : nil
        case .bounces(let count): note(bounces: count, on: &counter, at: now)
        case .lost(let count):
            counter.lost &+= max(count, 0)
            counter.firstLoss = counter.firstLoss ?? now
            counter.lastLoss = now
        case .pulse(let width, let bounces):
            note(bounces: bounces, on: &counter, at: now)
            let pulse = Pulse(
                at: now, width: width, bounces: counter.looseBounces,
                interval: counter.lastPulse.map { now - $0 })
            if counter.recent.count >= PulseCounter.recentLimit { counter.recent.removeFirst() }
            counter.recent.append(pulse)
            counter.looseBounces = 0
            counter.counted &+= 1
            counter.isClosed = false
            counter.closedSince = nil
            counter.longestClosed = max(counter.longestClosed, width)
            counter.perMinute.add(1, at: now)
            counter.perSecond.add(1, at: now)
        }
    }

    private static func note(bounces: Int, on counter: inout PulseCounter, at now: Instant) {
        counter.bounces &+= max(bounces, 0)
        counter.looseBounces &+= max(bounces, 0)
        counter.bouncesPerSecond.add(bounces, at: now)
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
            snapshot.contacts[index].perSecond.add(1, at: now)
            snapshot.log(.contact(isClosed: isClosed), of: source, at: now)
        case .bounces(let count): snapshot.contacts[index].perSecond.add(count, at: now)
        }
    }

    /// Notes the state of a counter's line.
    static func apply(_ link: LinkState, to counter: inout PulseCounter, at now: Instant) {
        counter.link = link
        guard !link.isOpen else {
            counter.openedAt = counter.openedAt ?? now
            return
        }
        counter.openedAt = nil
        counter.flow.stop()
        counter.isClosed = nil
        counter.closedSince = nil
    }

    /// Lets the minutes of every counter and contact pass.
    static func tick(_ snapshot: inout Snapshot, at now: Instant) {
        for index in snapshot.counters.indices where snapshot.counters[index].link.isOpen {
            advance(&snapshot.counters[index], to: now)
            snapshot.counters[index].flow.tick(at: now, civil: snapshot.clock.civil)
        }
        for index in snapshot.contacts.indices {
            snapshot.contacts[index].perSecond.advance(to: now)
        }
    }

    private static func advance(_ counter: inout PulseCounter, to now: Instant) {
        counter.perMinute.advance(to: now)
        counter.perSecond.advance(to: now)
        counter.bouncesPerSecond.advance(to: now)
    }
}
