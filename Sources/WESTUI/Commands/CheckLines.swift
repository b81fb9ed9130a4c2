import WESModel

/// The output of `wes check`: one line per point, or one JSON object.
struct CheckLines {
    let verdict: CheckVerdict
    private let snapshot: Snapshot
    private let checklist: Checklist
    private let texts: Catalogue

    init(_ snapshot: Snapshot, _ texts: Catalogue) {
        self.snapshot = snapshot
        self.texts = texts
        checklist = Checklist(snapshot, at: snapshot.clock.instant)
        verdict = CheckVerdict(checklist, snapshot.faults)
    }

    /// One line per point, then the sentence and the remedy of each fault; the counts last.
    var text: [String] {
        let words = PointText(texts, snapshot, snapshot.clock)
        let sentences = FaultText(texts, snapshot.clock, snapshot)
        var lines: [String] = []
        var told: Set<FaultKey> = []
        for point in checklist.points {
            lines.append(
                mark(point) + "  " + pad(words.title(point.terminal), 32) + "  "
                    + words.measure(point))
            for fault in point.faults where fault.state != .todo {
                guard told.insert(fault.key).inserted else { continue }
                lines += tell(fault, sentences)
            }
        }
        for fault in snapshot.faults where fault.state == .fault {
            if told.insert(fault.key).inserted { lines += tell(fault, sentences) }
        }
        lines.append(summary)
        return lines
    }

    /// The object of system.md section 4.
    var json: String {
        var line = JSONLine()
        line.openObject()
        line.key("verdict")
        line.string(verdict.rawValue)
        line.key("checks")
        line.openArray()
        for check in Check.all(snapshot, at: snapshot.clock.instant) {
            CheckObject(check, snapshot, texts).write(to: &line)
        }
        line.closeArray()
        line.closeObject()
        return String(decoding: line.bytes, as: UTF8.self)
    }

    private func tell(_ fault: Fault, _ sentences: FaultText) -> [String] {
        ["             " + sentences.found(fault), "             → " + sentences.action(fault)]
    }

    private var summary: String {
        let total = checklist.points.count
        let done = checklist.count(.ok)
        return texts(
            .checkSummary, String(done), String(total), String(checklist.count(.fault)),
            String(checklist.count(.look)), String(checklist.count(.todo)))
    }

    private func mark(_ point: CheckPoint) -> String {
        let mark: (String, Phrase)
        switch point.state {
        case .ok: mark = ("✓", point.isByHand ? .stateByHand : .stateValidated)
        case .look: mark = ("!", .stateLook)
        case .fault: mark = ("✗", .stateFault)
        case .todo: mark = ("·", .stateTodo)
        case .free: mark = ("·", .stateFree)
        }
        return mark.0 + " " + pad(texts(mark.1), 9)
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }
}
