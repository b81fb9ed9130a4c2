import WESModel

/// The journal: what happened, newest first, after its filter.
struct JournalLines {
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    /// The title, with how many entries the filter keeps.
    var title: String {
        let all = entries
        return state.texts(.journalTitle, String(kept(all).count), String(all.count))
    }

    /// The lines, broken where an entry is longer than the window.
    func lines(width: Int) -> [OverlayLines.Line] {
        let kept = kept(entries)
        guard !kept.isEmpty else {
            return [OverlayLines.Line(text: " " + state.texts(.journalNone))]
        }
        return kept.flatMap { entry in
            TextBlock.lines(entry, width: max(width - 13, 10)).enumerated().map { part in
                OverlayLines.Line(
                    text: part.offset == 0
                        ? " " + part.element : String(repeating: " ", count: 11) + part.element)
            }
        }
    }

    private var entries: [String] {
        let ages = AgeFormat(texts: state.texts, clock: clock)
        let words = FactText(state, snapshot, clock)
        return snapshot.journal.reversed().compactMap { entry in
            words.text(of: entry).map { ages.time(of: entry.at) + "  " + $0 }
        }
    }

    private func kept(_ entries: [String]) -> [String] {
        let wanted = Transliteration.folded(state.journalFilter)
        guard !wanted.isEmpty else { return entries }
        return entries.filter { Transliteration.folded($0).contains(wanted) }
    }
}
