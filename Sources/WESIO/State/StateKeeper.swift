import Synchronization
public import WESModel

/// Keeps what is learned while running, and saves it away from the threads that measure.
public final class StateKeeper: Sendable {
    private struct Content {
        var state = LearnedState()
        var saved = LearnedState()
        var isSaving = false
        var hasFailed = false
        var mustNotSave = false
        var news: [StoreFact] = []
        var noted: [SourceID: Instant] = [:]
        var numbers: [ROMCode: Int] = [:]
        var calibrations: [SourceID: CalibrationRecord] = [:]
        var proofs: [SourceID: StepProof] = [:]
        var ledgers: [SourceID: EnergyLedger] = [:]
        var ledgersDue: Instant?
    }

    /// How often energies are kept: a card wears out by writing, and a power cut loses no more.
    static let ledgerSpacing = Delay.seconds(300)

    private let store: StateStore
    private let content = Mutex(Content())
    private let saving = Mutex(())

    /// Makes a keeper on a store and reads it.
    public init(store: StateStore) {
        self.store = store
        let loaded = store.load()
        content.withLock { content in
            content.state = loaded.state
            content.saved = loaded.state
            content.mustNotSave = loaded.fact == .newerVersion
            if let fact = loaded.fact { content.news = [fact] }
        }
    }

    /// What is known now.
    public var state: LearnedState { content.withLock { $0.state } }

    /// Notes a fact; saved at the next ``tick(after:)``.
    public func note(_ key: String, _ value: String) {
        content.withLock { $0.state.facts[key] = value }
    }

    /// Notes a fact of the model; saved at the next ``tick(after:)``.
    public func note(_ fact: LearnedFact) { content.withLock { $0.state.note(fact) } }

    /// Drops the indexes that the index files took over.
    public func dropIndexes(of counters: [SourceID]) {
        content.withLock { content in
            for source in counters { content.state.facts["pulses.\(source.rawValue)"] = nil }
        }
    }

    /// Notes what the snapshot shows, saves what changed, and answers with news of the store.
    public func tick(after snapshot: Snapshot) -> [StoreFact] {
        for input in snapshot.teleinfo {
            if let meter = input.meter.choice { note("meter.\(input.source.rawValue)", meter) }
            if let line = input.line {
                note("mode.\(input.source.rawValue)", line.mode.rawValue)
            }
        }
        noteTerminals(of: snapshot)
        noteChanges(of: snapshot)
        let (news, isDue) = content.withLock { content -> ([StoreFact], Bool) in
            defer { content.news = [] }
            let isDue =
                content.state != content.saved && !content.isSaving && !content.mustNotSave
            if isDue { content.isSaving = true }
            return (content.news, isDue)
        }
        if isDue { _ = WorkerThread { [self] in save() } }
        return news
    }

    /// The last test of each relay, the probes seen by a search.
    private func noteTerminals(of snapshot: Snapshot) {
        for relay in snapshot.relays {
            guard let test = relay.lastTest, let verdict = test.verdict, isNew(test, of: relay)
            else { continue }
            // A date that was not set yet at the start must not take the place of the true one.
            let seconds = test.unixSeconds ?? snapshot.clock.civil(at: test.until).unixSeconds
            note(
                .relayTested(
                    relay.source,
                    RelayProof(
                        verdict: verdict, step: test.step, answering: test.answering,
                        unixSeconds: seconds)))
        }
        dropWords(notIn: snapshot)
        for rom in snapshot.knownProbes { note(.knownProbe(rom)) }
    }

    /// Numbers of probes, calibrations and step tests as soon as they are known; energies every
    /// five minutes, and at the end of the program.
    private func noteChanges(of snapshot: Snapshot) {
        let now = snapshot.clock.instant
        content.withLock { content in
            if content.numbers != snapshot.probeNumbers {
                content.numbers = snapshot.probeNumbers
                for (rom, number) in snapshot.probeNumbers {
                    content.state.note(.probeNumber(rom, number))
                }
            }
            if content.calibrations != snapshot.calibrations {
                content.calibrations = snapshot.calibrations
                for (source, record) in snapshot.calibrations {
                    content.state.note(.calibrated(source, record))
                }
            }
            if content.proofs != snapshot.stepProofs {
                content.proofs = snapshot.stepProofs
                for (source, proof) in snapshot.stepProofs {
                    content.state.note(.stepTested(source, proof))
                }
            }
            content.ledgers = snapshot.ledgers
            let due = content.ledgersDue ?? now + Self.ledgerSpacing
            content.ledgersDue = due
            guard now >= due else { return }
            content.ledgersDue = now + Self.ledgerSpacing
            Self.noteLedgers(in: &content)
        }
    }

    private static func noteLedgers(in content: inout Content) {
        for (source, ledger) in content.ledgers { content.state.note(.energy(source, ledger)) }
    }

    /// Each test is noted once: its civil time would move with every correction of the clock, and
    /// each move would be a write.
    private func isNew(_ test: RelayTest, of relay: Relay) -> Bool {
        content.withLock { content in
            defer { content.noted[relay.source] = test.until }
            return content.noted[relay.source] != test.until
        }
    }

    /// A person's word that a fault took back goes from the files too.
    private func dropWords(notIn snapshot: Snapshot) {
        let prefix = "validated."
        content.withLock { content in
            for (key, value) in content.state.facts where key.hasPrefix(prefix) {
                let source = SourceID(rawValue: String(key.dropFirst(prefix.count)))
                guard snapshot.validations[source] == nil else { continue }
                // What this version cannot read is kept as it is.
                let isRead = !LearnedState(facts: [key: value]).learned.isEmpty
                if isRead { content.state.facts[key] = nil }
            }
        }
    }

    /// Saves now, on the calling thread, what has not been saved yet.
    public func finish() {
        content.withLock { Self.noteLedgers(in: &$0) }
        save()
    }

    /// Saves the newest state, one save after the other, so that no older one ever comes last.
    private func save() {
        saving.withLock { _ in
            defer { content.withLock { $0.isSaving = false } }
            let wanted = content.withLock { content -> LearnedState? in
                guard content.state != content.saved, !content.mustNotSave else { return nil }
                return content.state
            }
            guard let wanted else { return }
            note(store.save(wanted), of: wanted)
        }
    }

    private func note(_ code: Int32, of state: LearnedState) {
        content.withLock { content in
            if code == 0 { content.saved = state }
            if (code != 0) != content.hasFailed {
                content.hasFailed = code != 0
                content.news.append(code != 0 ? .notSaved : .savedAgain)
            }
        }
    }
}
