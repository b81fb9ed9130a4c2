import WESModel

/// What a terminal measures or drives, field by field, in the words of its tab.
struct TerminalFacts {
    let source: SourceID
    let state: UIState
    let snapshot: Snapshot
    let clock: ClockReading

    private var texts: Catalogue { state.texts }
    /// The newest pulses that the detail lists.
    private static let pulsesShown = 8

    /// The names and the values; empty where the terminal has none of its own.
    var fields: [(name: String, value: String)] {
        switch source.area {
        case "clamps": clamp
        case "onewire": oneWire
        case "counters": counter
        case "contacts": contact
        case "relays": relay
        case "modbus": modbus
        case "analog": analog
        case "clock":
            snapshot.batteryClock.map { ClockText(texts).fields(of: $0, snapshot, clock) } ?? []
        default: []
        }
    }

    private var clamp: [(String, String)] {
        guard let number = source.number, let description = snapshot.unit.clamps[number],
            let clamp = snapshot.clamps.first(where: { $0.source == source })
        else { return [] }
        let numbers = state.numbers
        let rating = numbers.decimal(description.rating.amperes, places: 0)
        let role: Phrase =
            switch description.role {
            case .grid: .detailGrid
            case .production: .detailProduction
            case .load: .detailLoad
            }
        func energy(_ energy: Energy) -> String {
            numbers.decimal(energy.wattHours, places: 0) + " Wh"
        }
        return [
            (texts(.detailCircuit), texts(role)),
            (texts(.detailClamp), texts(.detailRating, rating, String(description.phase))),
            (texts(.detailConsumed), energy(clamp.consumed)),
            (texts(.detailInjected), energy(clamp.injected)),
        ] + learned(number)
    }

    /// What commissioning learned about a clamp: sign, calibration, load test.
    private func learned(_ number: Int) -> [(String, String)] {
        var fields: [(String, String)] = []
        if snapshot.inverted.contains(source) {
            fields.append((texts(.detailDirection), texts(.clampInverted)))
        }
        if let record = snapshot.calibrations[source] {
            let words = CalibrationText(texts: texts)
            fields.append((texts(.detailCalibration), words.values(record.current, of: source)))
        }
        if let proof = snapshot.stepProofs[source] {
            fields.append((texts(.detailStep), StepSentence(texts, snapshot).text(of: proof)))
        }
        return fields
    }

    private var counter: [(String, String)] {
        guard let counter = snapshot.counters.first(where: { $0.source == source }) else {
            return []
        }
        let row = CounterRow(counter, state, snapshot, now: clock.instant)
        let numbers = state.numbers
        let width = counter.width.map { numbers.seconds($0) + " s" } ?? "—"
        let ages = AgeFormat(texts: texts, clock: clock)
        let pulses = counter.recent.suffix(Self.pulsesShown).reversed().map { pulse in
            (
                texts(.detailPulses),
                texts(
                    .detailPulse, ages.time(of: pulse.at), numbers.seconds(pulse.width),
                    numbers.whole(pulse.bounces))
            )
        }
        var fields = [
            (texts(.headWeight), row.weight), (texts(.headIndex), row.index),
            (texts(.headRate), row.rate), (texts(.headState), row.cell.text),
            (texts(.detailCounted), numbers.whole(Int(clamping: counter.counted))),
            (texts(.detailWidth), width),
            (texts(.detailBounces), numbers.whole(counter.bounces)),
            (texts(.detailLost), numbers.whole(counter.lostPulses)),
            (texts(.detailLongest), numbers.seconds(counter.longestClosed) + " s"),
        ]
        if let energy = row.energy(on: CivilDay(clock.civil)) {
            fields.insert((texts(.detailGas), energy), at: 2)
        }
        if let leak = row.smallestLeak { fields.append((texts(.detailLeak), leak)) }
        return fields + kept(counter) + pulses
    }

    /// What a power cut may cost, and who set the index.
    private func kept(_ counter: PulseCounter) -> [(String, String)] {
        let window = String(PulseCounter.lossWindow.wholeSeconds)
        let index = IndexText(of: source, in: snapshot, state.numbers)
        let settings = counter.settings.reversed().map { setting in
            let day = AgeFormat(texts: texts, clock: clock).day(ofUnix: setting.unixSeconds)
            return (
                texts(.detailIndexSet),
                texts(
                    .detailIndexSetting, day, index.text(setting.after),
                    index.text(setting.before), setting.by)
            )
        }
        return [(texts(.detailPowerCut), texts(.detailPowerCutLoss, window))] + settings
    }

    private var contact: [(String, String)] {
        guard let contact = snapshot.contacts.first(where: { $0.source == source }) else {
            return []
        }
        let row = ContactText(contact, state, snapshot)
        return [
            (texts(.headContact), row.position), (texts(.headChanges), row.changes),
            (texts(.headState), row.cell.text),
        ]
    }

    private var modbus: [(String, String)] {
        guard let meter = snapshot.modbus.first(where: { $0.source == source }) else { return [] }
        return ModbusFacts(meter: meter, state: state, snapshot: snapshot, clock: clock).fields
    }

    /// The line under the table of relays without the number that it starts with.
    private static func withoutNumber(_ summary: String) -> String {
        guard let mark = summary.firstIndex(of: ":") else { return summary }
        return TextPrompt.trimmed(String(summary[summary.index(after: mark)...]))
    }

    private var relay: [(String, String)] {
        guard let relay = snapshot.relays.first(where: { $0.source == source }) else { return [] }
        let row = RelayRow(relay, state, snapshot, clock)
        return [
            (texts(.headCommand), row.command), (texts(.headReadBack), row.readBack),
            (texts(.headLoad), row.load), (texts(.headSince), row.since),
            (texts(.headState), row.cell.text), (texts(.detailTest), row.test.text),
            (texts(.headType), Self.withoutNumber(row.summary)),
        ]
    }
}
