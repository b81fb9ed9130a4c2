extension Reducer {
    /// Takes over a configuration: terminals that left it become free, those that changed start over.
    static func configure(
        _ description: UnitDescription, changed: [SourceID], in snapshot: inout Snapshot,
        at now: Instant
    ) {
        snapshot.unit = description
        for index in snapshot.teleinfo.indices {
            let source = snapshot.teleinfo[index].source
            guard changed.contains(source) else { continue }
            snapshot.teleinfo[index] = TeleinfoInput(source: source)
        }
        configureBoard(description, changed, in: &snapshot)
        configureLines(description, changed, in: &snapshot)
        FaultReducer.forget(changed, in: &snapshot, at: now)
        snapshot.log(.configured, of: .unit, at: now)
    }

    /// A board that changed takes its clamps and the mains with it.
    private static func configureBoard(
        _ description: UnitDescription, _ changed: [SourceID], in snapshot: inout Snapshot
    ) {
        let isNewBoard = changed.contains(.clamps)
        if isNewBoard { snapshot.clampBoard = description.clampBoard.map { _ in ClampBoard() } }
        let link = snapshot.clampBoard?.link ?? .unconfigured
        let numbers = description.clampBoard == nil ? [] : description.clamps.keys.sorted()
        let old = snapshot.clamps
        snapshot.clamps = numbers.map { number in
            let source = SourceID.clamp(number)
            let kept = old.first { $0.source == source }
            let isChanged = isNewBoard || changed.contains(source)
            return isChanged ? Clamp(source: source, link: link) : kept ?? Clamp(source: source)
        }
        if isNewBoard || changed.contains(.mains) {
            snapshot.mains =
                description.clampBoard == nil
                ? nil : description.mains.map { _ in Mains(link: link) }
        }
        if changed.contains(.oneWire) {
            snapshot.oneWire = description.oneWire.map { _ in OneWireBusState() }
        }
    }

    private static func configureLines(
        _ description: UnitDescription, _ changed: [SourceID], in snapshot: inout Snapshot
    ) {
        let counters = snapshot.counters
        snapshot.counters = description.counters.keys.sorted().map { number in
            let source = SourceID.counter(number)
            let kept = counters.first { $0.source == source }
            return changed.contains(source)
                ? PulseCounter(source: source) : kept ?? PulseCounter(source: source)
        }
        let contacts = snapshot.contacts
        snapshot.contacts = description.contacts.keys.sorted().map { number in
            let source = SourceID.contact(number)
            let kept = contacts.first { $0.source == source }
            return changed.contains(source)
                ? Contact(source: source) : kept ?? Contact(source: source)
        }
        let relays = snapshot.relays
        snapshot.relays = description.relays.keys.sorted().map { number in
            let source = SourceID.relay(number)
            let kept = relays.first { $0.source == source }
            return changed.contains(source) ? Relay(source: source) : kept ?? Relay(source: source)
        }
    }
}
