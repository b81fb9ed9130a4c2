/// How what commissioning learned changes what is known.
enum LearnedReducer {
    /// Applies a fact.
    ///
    /// A fact of the state files is told before the first clock, and is no news for the journal.
    static func apply(_ fact: LearnedFact, at now: Instant, in snapshot: inout Snapshot) {
        switch fact {
        case .name(let source, let name):
            guard snapshot.names[source] != name else { return }
            snapshot.names[source] = name
            if let name { log(.named(name), of: source, at: now, in: &snapshot) }
        case .validated(let source, let validation):
            guard snapshot.validations[source] != validation else { return }
            snapshot.validations[source] = validation
            if let validation {
                log(.validated(validation), of: source, at: now, in: &snapshot)
            }
        case .contactor(let source, let answer): snapshot.contactors[source] = answer
        case .relayTested(let source, let proof): note(proof, of: source, in: &snapshot)
        case .knownProbe(let rom): snapshot.knownProbes.insert(rom)
        case .forgottenProbe(let rom): snapshot.knownProbes.remove(rom)
        case .probeNumber(let rom, let number): snapshot.probeNumbers[rom] = number
        case .oneWireMap(let map):
            guard snapshot.oneWireMap != map else { return }
            snapshot.oneWireMap = map
            guard let count = map?.entries.count else { return }
            log(.mapKept(devices: count), of: .oneWire, at: now, in: &snapshot)
        case .stepTested(let source, let proof): snapshot.stepProofs[source] = proof
        case .calibrated(let source, let record):
            guard snapshot.calibrations[source] != record,
                record?.applies(to: source, of: snapshot.unit) ?? true
            else { return }
            snapshot.calibrations[source] = record
            CalibrationReducer.forgetComparisons(with: source, in: &snapshot)
            if let record { log(.calibrated(record), of: source, at: now, in: &snapshot) }
        case .inverted(let source, let isInverted):
            InversionReducer.turn(source, isInverted, at: now, in: &snapshot)
        case .weight(let source, let weight):
            guard snapshot.weights[source] != weight else { return }
            snapshot.weights[source] = weight
            log(.weighed(weight), of: source, at: now, in: &snapshot)
        case .energy(let source, let ledger): snapshot.ledgers[source] = ledger
        case .pulses(let source, let count):
            if let index = snapshot.counters.firstIndex(where: { $0.source == source }) {
                snapshot.counters[index].base = count &- snapshot.counters[index].counted
            }
        case .indexSet(let source, let setting):
            guard let index = snapshot.counters.firstIndex(where: { $0.source == source }) else {
                return
            }
            snapshot.counters[index].set(setting)
            log(.indexSet(setting), of: source, at: now, in: &snapshot)
        }
    }

    /// A test of an earlier run, at its place on this run's monotonic clock.
    private static func note(
        _ proof: RelayProof, of source: SourceID, in snapshot: inout Snapshot
    ) {
        guard let index = snapshot.relays.firstIndex(where: { $0.source == source }) else {
            return
        }
        let end = snapshot.clock.instant(ofPast: proof.unixSeconds)
        var test = RelayTest(startedAt: end, until: end, before: nil)
        test.unixSeconds = proof.unixSeconds
        test.step = proof.step
        test.answering = proof.answering
        test.verdict = proof.verdict
        snapshot.relays[index].lastTest = test
        snapshot.relays[index].isTested = true
    }

    static func log(
        _ fact: JournalEntry.Fact, of source: SourceID, at now: Instant,
        in snapshot: inout Snapshot
    ) {
        if snapshot.sequence > 0 { snapshot.log(fact, of: source, at: now) }
    }
}
