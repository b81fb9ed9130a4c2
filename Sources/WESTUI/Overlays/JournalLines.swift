import WESModel

/// The journal: what happened, newest first, after its filter.
struct JournalLines {
    /// One entry in words.
    struct Entry {
        let time: String
        let text: String
    }

    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    /// The title, with how many entries the filter keeps.
    var title: String {
        let all = entries()
        return state.texts(.journalTitle, String(kept(all).count), String(all.count))
    }

    /// The lines, broken where an entry is longer than the window.
    func lines(width: Int) -> [OverlayLines.Line] {
        let kept = kept(entries())
        guard !kept.isEmpty else {
            return [OverlayLines.Line(text: " " + state.texts(.journalNone))]
        }
        return kept.flatMap { entry in
            Self.lines(of: entry, width: width)
        }
    }

    /// An entry in a column beside its time.
    static func lines(of entry: Entry, width: Int) -> [OverlayLines.Line] {
        let left = " " + entry.time + "  "
        let parts = TextBlock.lines(entry.text, width: max(width - left.count - 1, 10))
        return parts.enumerated().map { part in
            let start = part.offset == 0 ? left : String(repeating: " ", count: left.count)
            return OverlayLines.Line(text: start + part.element)
        }
    }

    /// The entries about one terminal, or all of them, newest first.
    func entries(about source: SourceID? = nil) -> [Entry] {
        let ages = AgeFormat(texts: state.texts, clock: clock)
        let words = FactText(state, snapshot, clock)
        return snapshot.journal.reversed().compactMap { entry in
            guard source == nil || entry.source == source else { return nil }
            return words.text(of: entry).map { Entry(time: ages.stamp(entry.at), text: $0) }
        }
    }

    private func kept(_ entries: [Entry]) -> [Entry] {
        let wanted = Transliteration.folded(state.journalFilter)
        guard !wanted.isEmpty else { return entries }
        return entries.filter { Transliteration.folded($0.time + "  " + $0.text).contains(wanted) }
    }
}
