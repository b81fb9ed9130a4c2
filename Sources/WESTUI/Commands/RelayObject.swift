import WESModel

/// One relay as JSON, for `wes relay --json` (docs/json.md).
struct RelayObject {
    private let source: SourceID
    private let snapshot: Snapshot

    init(_ source: SourceID, _ snapshot: Snapshot) {
        self.source = source
        self.snapshot = snapshot
    }

    /// What it is, and what it does now; `action` is what was asked for.
    func state(_ action: RelayAction) -> String {
        object(action) { line in
            let relay = relay
            line.key("commanded")
            line.string(orNull: relay?.commanded?.rawValue)
            line.key("read_back")
            line.string(orNull: relay?.readBack?.rawValue)
            line.key("since")
            line.string(orNull: relay?.since.map(time))
            line.key("load_w")
            line.number(orNull: relay?.loadPower(in: snapshot)?.watts)
            line.key("at_start")
            line.string(RelayPosition.open.rawValue)
            line.key("at_exit")
            line.string(description?.holdsAtExit == true ? "hold" : "off")
            line.key("last_test")
            guard let test = relay?.lastTest else { return line.null() }
            line.openObject()
            write(test, to: &line)
            line.closeObject()
        }
    }

    /// What a test showed.
    func test(_ test: RelayTest, text: String) -> String {
        object(.test) { line in
            write(test, to: &line)
            line.key("text")
            line.string(text)
        }
    }

    private var relay: Relay? { snapshot.relays.first { $0.source == source } }
    private var description: RelayDescription? { snapshot.description(of: source) }

    private func object(_ action: RelayAction, _ body: (inout JSONLine) -> Void) -> String {
        var line = JSONLine()
        line.openObject()
        line.key("relay")
        line.integer(source.number ?? 0)
        line.key("terminal")
        line.string(source.rawValue)
        line.key("name")
        line.string(orNull: snapshot.name(of: source))
        line.key("action")
        line.string(action.rawValue)
        line.key("load")
        line.string(orNull: description?.load?.rawValue)
        body(&line)
        line.closeObject()
        return String(decoding: line.bytes, as: UTF8.self)
    }

    private func write(_ test: RelayTest, to line: inout JSONLine) {
        line.key("verdict")
        line.string(orNull: test.verdict?.rawValue)
        line.key("ended")
        line.string(time(test.until))
        line.key("step_w")
        line.number(orNull: test.step?.watts)
        line.key("expected_w")
        if let expected = description?.expected {
            line.openArray()
            line.number(expected.lowerBound)
            line.number(expected.upperBound)
            line.closeArray()
        } else {
            line.null()
        }
        line.key("answering")
        line.string(orNull: test.answering.map { SourceID.clamp($0).rawValue })
        line.key("current_a")
        line.number(orNull: test.proof?.step.amperes)
        line.key("phase")
        line.number(orNull: test.proof?.phase.map(Double.init))
        line.key("reversed")
        if let isReversed = test.proof?.isReversed { line.bool(isReversed) } else { line.null() }
        line.key("read_back_closed")
        if let readBack = test.readBack { line.bool(readBack == .closed) } else { line.null() }
    }

    /// Whole seconds: `2026-11-22T12:40:58+01:00`.
    private func time(_ instant: Instant) -> String {
        let text = RFC3339.text(snapshot.clock.civil(at: instant))
        return String(text.prefix(19)) + String(text.dropFirst(23))
    }
}
