import WESModel

/// Puts a point of the checklist into words: its title, and its measure in 24 columns.
struct PointText {
    let texts: Catalogue
    let clock: ClockReading
    let snapshot: Snapshot

    /// The columns of the measure (console.md section 8).
    static let measureWidth = 24

    init(_ texts: Catalogue, _ snapshot: Snapshot, _ clock: ClockReading) {
        self.texts = texts
        self.snapshot = snapshot
        self.clock = clock
    }

    private var numbers: NumberFormat { NumberFormat(language: texts.language) }
    private var places: FaultPlaces {
        FaultPlaces(texts: texts, clock: clock, snapshot: snapshot)
    }

    /// `Pince 1 · Arrivée`: the terminal and the name a person gave it, else the kind of meter.
    func title(_ terminal: SourceID) -> String {
        switch terminal {
        case .balance: return texts(.titleBalance)
        case .probeNames: return texts(.titleNames)
        case .clock: return texts(.titleClock)
        default: break
        }
        let base: String
        var name = snapshot.name(of: terminal)
        switch terminal.area {
        case "teleinfo":
            base = InputName.short(terminal)
            let input = snapshot.teleinfo.first { $0.source == terminal }
            name = name ?? input.flatMap { InputName.kind($0, snapshot.unit, texts) }
        case "modbus":
            return texts(.titleModbus, name ?? String(terminal.rawValue.dropFirst(7)))
        default: base = InputName.terminal(terminal, texts)
        }
        return name.map { texts(.titleNamed, base, $0) } ?? base
    }

    /// The measure of a point.
    func measure(_ point: CheckPoint) -> String {
        switch point.measure {
        case .waiting: return texts(.pointWaiting)
        case .notRead: return texts(.pointNotRead)
        case .mute(let since): return texts(.pointMute, places.since(since))
        case .unreadable: return texts(.pointUnreadable)
        case .fault(let code):
            let fault = point.faults.first { $0.code == code }
            return fault.map { FaultText(texts, clock, snapshot).short($0) } ?? code.rawValue
        case .searching: return texts(.measureSearching)
        case .meter(let mode, let baud, let isProducer): return meter(mode, baud, isProducer)
        case .mains(let volts, let meter): return mains(volts, meter)
        case .noCurrent: return texts(.pointNoCurrent)
        case .direction(let direction, let role, let relay):
            return proved(direction, role, relay)
        case .unproved: return texts(.pointUnproved)
        case .untested, .testing, .tested: return relay(point.measure)
        case .balanceAfter(let terminal): return texts(.pointAfter, small(terminal))
        case .balance(let house, _): return texts(.pointHouse, whole(house.watts))
        case .pulses(let count, _):
            return texts(.pointPulses, numbers.whole(Int(clamping: count)))
        case .noPulse: return texts(.pointNoPulse)
        case .contact(let isClosed, let changes): return contact(isClosed, changes)
        case .analog(let value, let unit, let places):
            return numbers.decimal(value, places: places) + " " + unit
        case .noVoltage: return texts(.pointNoVoltage)
        case .probes(let count, let absent): return probes(count, absent)
        case .boards(let count, let absent): return boards(count, absent)
        case .names(let missing, let count): return names(missing, count)
        case .rs485(let power, let imported): return rs485(power, imported)
        case .clock(let report, let isLocal):
            return ClockText(texts).measure(report, isLocal: isLocal)
        case .awaitingTime: return texts(.pointAwaitingTime)
        }
    }

    /// `+2 200 W, 1 433 kWh`: the parts that the meter gives.
    private func rs485(_ power: Power?, _ imported: Energy?) -> String {
        let watts = power.map { ModbusRow.watts($0, numbers) }
        let energy = imported.map { ModbusRow.kilowattHours($0, numbers, places: 0) }
        if let watts, let energy { return texts(.pointRs485, watts, energy) }
        return watts ?? energy ?? texts(.pointWaiting)
    }

    private func meter(_ mode: TeleinfoMode, _ baud: Int?, _ isProducer: Bool?) -> String {
        switch (mode, isProducer, baud) {
        case (.standard, let isProducer?, _):
            texts(.measureStandard, texts(isProducer ? .producer : .consumer))
        case (.historique, _, let baud?): texts(.measureHistorique, String(baud))
        default: InputName.mode(mode)
        }
    }

    private func mains(_ volts: Voltage, _ meter: Voltage?) -> String {
        let own = tenths(volts.volts)
        guard let meter else { return texts(.pointMainsOnly, own) }
        return texts(.pointMains, own, places.meterName, whole(meter.volts))
    }

    /// `produit`, `consomme, essai relais 2`, `injecte, comme le Linky`.
    private func proved(
        _ direction: FlowDirection, _ role: CircuitRole, _ relay: Int?
    ) -> String {
        let word = flow(direction, role)
        if let relay {
            let text = texts(.pointProved, word, "\(relay)")
            return text.count <= Self.measureWidth ? text : word
        }
        guard role == .grid, direction == .consumption || direction == .injection else {
            return word
        }
        let meter = places.meterName
        return texts(
            .pointAsMeter, word, meter == texts(.meterLinky) ? texts(.theLinky) : meter)
    }

    private func flow(_ direction: FlowDirection, _ role: CircuitRole) -> String {
        switch (direction, role) {
        case (.idle, _): texts(.flowIdle)
        case (.unknown, _): texts(.flowUnknown)
        case (.consumption, .grid): texts(.flowDraws)
        case (.consumption, _): texts(.flowConsumes)
        case (.injection, .production): texts(.flowProduces)
        case (.injection, _): texts(.flowInjects)
        }
    }

    private func relay(_ measure: CheckMeasure) -> String {
        switch measure {
        case .testing: return texts(.pointTesting)
        case .tested(let step, let load):
            guard let step, let load else { return texts(.pointTested) }
            let watts = (step.watts.rounded() > 0 ? "+" : "") + whole(step.watts)
            return texts(.pointTestedOn, watts, small(load))
        case .untested(let load):
            let text = load.map { texts(.pointUntestedOn, small($0)) }
            // What proves the relay gives way to what there is to do.
            return text.flatMap { $0.count <= Self.measureWidth ? $0 : nil }
                ?? texts(.pointUntested)
        default: return texts(.pointWaiting)
        }
    }

    private func contact(_ isClosed: Bool, _ changes: Int) -> String {
        let word = texts(isClosed ? .contactClosed : .contactOpen)
        return changes > 0
            ? texts(.pointContact, word, String(min(changes, 999)))
            : texts(.pointContactNever, word)
    }

    private func probes(_ count: Int, _ absent: Int) -> String {
        switch (count, absent) {
        case (0, _): texts(.pointNoProbe)
        case (1, 0): texts(.pointProbe)
        case (_, 0): texts(.pointProbes, String(count))
        case (_, 1): texts(.pointProbeAbsent, String(count))
        default: texts(.pointProbesAbsent, String(count), String(absent))
        }
    }

    private func boards(_ count: Int, _ absent: Int) -> String {
        absent == 0
            ? texts.counted(count, of: count, one: .pointBoard, more: .pointBoards)
            : texts(.pointBoardsAbsent, String(count), String(absent))
    }

    private func names(_ missing: Int, _ count: Int) -> String {
        if count == 0 { return texts(.pointNoProbe) }
        switch missing {
        case 0: return texts(.pointNamed)
        case 1: return texts(.pointName)
        default: return texts(.pointNames, String(missing))
        }
    }

    /// `pince 4`: a terminal inside a sentence.
    func small(_ terminal: SourceID) -> String {
        let number = terminal.number.map { "\($0)" } ?? "—"
        switch terminal.area {
        case "clamps": return texts(.smallClamp, number)
        case "counters": return texts(.smallCounter, number)
        default: return InputName.terminal(terminal, texts)
        }
    }

    private func whole(_ value: Double) -> String {
        let rounded = value.rounded()
        return rounded.isFinite && abs(rounded) < 1e12 ? numbers.whole(Int(rounded)) : "—"
    }

    private func tenths(_ value: Double) -> String {
        let parts = (value * 10).rounded()
        return parts.isFinite && abs(parts) < 1e12 ? numbers.tenths(Int(parts)) : "—"
    }
}
