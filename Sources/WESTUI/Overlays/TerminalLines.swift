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
        let ages = AgeFormat(texts: texts, clock: clock)
        var fields: [(String, String)] = [
            (texts(.detailName), snapshot.name(of: source) ?? texts(.detailUnnamed))
        ]
        if let link = snapshot.link(of: source) {
            if let device = link.device { fields.append((texts(.detailDevice), device)) }
            if let text = FactText(texts: texts, numbers: state.numbers).link(link) {
                fields.append((texts(.detailState), text))
            }
        }
        if let word = snapshot.validations[source] {
            let text = texts(.detailByHandBy, word.by, word.reason)
            fields.append((texts(.detailByHand), text))
        }
        for fault in snapshot.faults where fault.terminal == source {
            fields.append((texts(.detailSince), ages.time(of: fault.since)))
        }
        return fields
    }

    /// What happened to it, newest first.
    var events: [String] {
        let ages = AgeFormat(texts: texts, clock: clock)
        let words = FactText(texts: texts, numbers: state.numbers)
        return snapshot.journal.reversed().filter { $0.source == source }.compactMap { entry in
            words.text(of: entry).map { ages.time(of: entry.at) + "  " + $0 }
        }
    }
}
