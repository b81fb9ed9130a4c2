import WESModel

/// The line that tells which probe is held in a hand, or was unplugged, and how sure that is
/// (onewire.md section 5.4).
struct LocateLine {
    private let state: UIState
    private let snapshot: Snapshot
    private let rows: BusRows

    private static let value = 13

    init(_ state: UIState, _ snapshot: Snapshot, _ rows: BusRows) {
        self.state = state
        self.snapshot = snapshot
        self.rows = rows
    }

    private var texts: Catalogue { state.texts }

    /// Draws it.
    func draw(row: Int, into canvas: inout Canvas) {
        canvas.put(texts(.locate), row: row, column: 1, style: .strong)
        let words = words
        canvas.put(words.text, row: row, column: Self.value, style: words.style)
        canvas.putRight(words.margin, row: row, endingAt: canvas.columns - 2)
    }

    private struct Words {
        var text: String
        var style = Style.plain
        /// How much more it moved than the second one; empty without one.
        var margin = ""
    }

    private var words: Words {
        guard let location = snapshot.oneWire?.location else { return bySlope }
        switch location.finding {
        case .none:
            return Words(text: texts(location.hasBaseline ? .locateHold : .locateBase))
        case .warmed(let rom, let change, let margin):
            return moved(rom, change, margin, location)
        case .cooled(let rom, let change, let margin):
            return moved(rom, change, margin, location)
        case .unplugged(let rom): return said(.locateUnplugged, rom)
        case .plugged(let rom): return said(.locatePlugged, rom)
        case .two(let one, let other):
            let text = texts(
                .locateTwo, rows.probe(one).label, rows.probe(other).label)
            return Words(text: StateCell(.look, text).text, style: StateMark.look.style)
        }
    }

    private func said(_ phrase: Phrase, _ rom: ROMCode) -> Words {
        let text = texts(phrase, rows.probe(rom).label)
        return Words(text: StateCell(.running, text).text, style: StateMark.running.style)
    }

    private func moved(
        _ rom: ROMCode, _ change: Double, _ margin: Double, _ location: ProbeLocation
    ) -> Words {
        let text = texts(.locateMoved, rows.probe(rom).label, signed(change))
        var words = Words(
            text: StateCell(.running, text).text, style: StateMark.running.style)
        if let second = location.candidates.first(where: { $0.rom != rom && $0.change != nil }) {
            words.margin = texts(
                .locateMargin, signed(margin) + " °C", rows.probe(second.rom).label)
        }
        return words
    }

    /// Before the first answer to the wish: the slopes that are known already.
    private var bySlope: Words {
        let sorted = ProbeLines(state, snapshot).probes().map(rows.probe)
        guard let first = sorted.first, let slope = first.slope,
            slope >= TemperatureProbe.handSlope
        else { return Words(text: texts(.locateHold)) }
        let text = texts(.locateFound, first.label, signed(slope))
        var words = Words(
            text: StateCell(.running, text).text, style: StateMark.running.style)
        let others = sorted.dropFirst().filter { $0.slope != nil }
        if let second = others.max(by: { $0.slope ?? 0 < $1.slope ?? 0 }), let next = second.slope {
            words.margin = texts(.locateMargin, signed(slope - next), second.label)
        }
        return words
    }

    private func signed(_ value: Double) -> String {
        state.numbers.decimal(value, places: 1, signed: true)
    }
}
