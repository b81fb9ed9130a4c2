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
        return fields
    }

    /// What the rules found on it: what was seen and since when, then what mends it.
    var findings: [(mark: StateMark, found: String, action: String)] {
        let ages = AgeFormat(texts: texts, clock: clock)
        let words = FaultText(texts, clock, snapshot)
        return snapshot.faults.filter { $0.terminal == source }.map { fault in
            let since = ages.time(of: fault.since)
            let seen = words.found(fault)
            let found = seen.contains(since) ? seen : texts(.detailFinding, seen, since)
            let mark: StateMark =
                fault.state == .fault ? .fault : fault.state == .look ? .look : .free
            return (mark, found, words.action(fault))
        }
    }
}
