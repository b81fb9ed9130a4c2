import WESModel

/// All that is known of one terminal or probe: name, device, findings, what mends them.
struct TerminalLines {
    let source: SourceID
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }

    /// `Relais 1 · Chauffe-eau`.
    var title: String {
        if source.meterName != nil {
            return texts(.nameRs485, snapshot.name(of: source) ?? source.rawValue)
        }
        let base = InputName.any(source, texts)
        return snapshot.name(of: source).map { base + " · " + $0 } ?? base
    }

    /// The names and the values, before they are laid out.
    var fields: [(name: String, value: String)] {
        var fields: [(String, String)] = [
            (texts(.detailName), snapshot.name(of: source) ?? texts(.detailUnnamed))
        ]
        if let link = snapshot.link(of: source) {
            if let device = link.device { fields.append((texts(.detailDevice), device)) }
            if let text = FactText(state, snapshot, clock).link(link) {
                fields.append((texts(.detailPort), text))
            }
        }
        let facts = TerminalFacts(source: source, state: state, snapshot: snapshot, clock: clock)
        fields += facts.fields
        if let word = snapshot.validations[source] {
            let text = texts(.detailByHandBy, word.by, word.reason)
            fields.append((texts(.detailByHand), text))
        }
        if !unobservable.isEmpty {
            fields.append((texts(.detailUnobservable), unobservable.joined(separator: ", ")))
        }
        return fields
    }

    /// The rules that say nothing here, because this source cannot show their evidence.
    private var unobservable: [String] {
        Check.all(snapshot, at: clock.instant)
            .filter { $0.terminal == source && !$0.isObservable }
            .map(\.code.rawValue)
    }

    /// What the rules found on it or on its area: what was seen and since when, then what mends it.
    var findings: [(mark: StateMark, found: String, action: String)] {
        let ages = AgeFormat(texts: texts, clock: clock)
        let words = FaultText(texts, clock, snapshot)
        let point = Checklist(snapshot, at: clock.instant).point(source)
        let faults = point?.faults ?? snapshot.faults.filter { $0.terminal == source }
        return faults.map { fault in
            let since = ages.time(of: fault.since)
            let seen = words.found(fault)
            let found = seen.contains(since) ? seen : texts(.detailFinding, seen, since)
            let mark: StateMark =
                fault.state == .fault ? .fault : fault.state == .look ? .look : .free
            return (mark, found, words.action(fault))
        }
    }
}
