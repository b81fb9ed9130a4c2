import WESModel

/// What stands in the named places of a fault's sentences, from its evidence.
struct FaultPlaces {
    let texts: Catalogue
    let clock: ClockReading
    let snapshot: Snapshot?

    private var numbers: NumberFormat { NumberFormat(language: texts.language) }

    /// The words of one place; a dash where the evidence does not say it.
    func value(_ place: String, of fault: Fault) -> String {
        switch place {
        case "terminal": terminal(fault)
        case "n" where fault.terminal.area == "modbus":
            fault.evidence.address.map { "\($0)" } ?? "—"
        case "n": number(fault)
        case "device": device(fault)
        case "since": since(fault.since)
        case "name": name(fault)
        case "value" where fault.code == .modbusFormat:
            OddValue.text(fault.evidence, texts, numbers) ?? texts(.oddNumber)
        case "value" where fault.code == .mainsWaveform: wave(fault.evidence) ?? "—"
        case "value" where fault.code == .counterWeight:
            fault.evidence.power.map { whole($0.watts) + " W" } ?? "—"
        case "volts" where fault.code == .analogOverRange:
            analogVolts(fault.evidence.voltage) + " V"
        case "rom": fault.terminal.rawValue.split(separator: ".").last.map(String.init) ?? "—"
        default: fact(place, fault.evidence) ?? "—"
        }
    }

    /// `Cpt1`, `Pince 2`.
    func terminal(_ fault: Fault) -> String {
        fault.terminal.area == "teleinfo"
            ? InputName.short(fault.terminal) : InputName.terminal(fault.terminal, texts)
    }

    /// What a message is about: the terminal, the téléinfo as a whole, a probe by its name.
    func subject(_ fault: Fault) -> String {
        switch fault.terminal.area {
        case "teleinfo" where fault.terminal == .teleinfoArea: texts(.areaTeleinfo)
        case "clamps" where fault.code == .clampBalance: texts(.titleBalance)
        case "onewire" where fault.terminal != .oneWire:
            texts(fault.terminal.rom?.isRelayBoard == true ? .nameBoard : .nameProbe, name(fault))
        case "modbus" where fault.terminal != .modbusBus: texts(.nameRs485, name(fault))
        default: terminal(fault)
        }
    }

    /// The name of a 1-Wire device, else its number.
    func device(_ rom: ROMCode) -> String { snapshot?.name(of: .probe(rom)) ?? rom.text }

    /// The number of the terminal.
    func number(_ fault: Fault) -> String { fault.terminal.number.map { "\($0)" } ?? "—" }

    /// The number of the clamp that is named for the load of a relay.
    func load(_ fault: Fault) -> Int? {
        snapshot?.unit.relays[fault.terminal.number ?? 0]?.load?.number
    }

    /// The device, as configured.
    func device(_ fault: Fault) -> String { fault.evidence.device ?? "—" }

    /// The share of the evidence in percent, without the sign.
    func share(_ fault: Fault) -> String {
        fault.evidence.perMille.map { numbers.tenths($0) } ?? "—"
    }

    /// The mode, as it is called.
    func mode(_ mode: TeleinfoMode?) -> String { mode.map(InputName.mode) ?? "—" }

    /// `Linky`, else the input of the meter at the delivery point.
    var meterName: String {
        guard let snapshot, let input = MeterDirection.input(snapshot) else {
            return texts(.meterLinky)
        }
        let type = input.meter.choice.flatMap { MeterType(meter: $0) }
        let isLinky = input.line?.mode == .standard || type?.family == .linky
        return isLinky ? texts(.meterLinky) : InputName.short(input.source)
    }

    private func fact(_ place: String, _ evidence: FaultEvidence) -> String? {
        switch place {
        case "group": evidence.group
        case "program": evidence.program.map { $0.isEmpty ? texts(.anotherProgram) : $0 }
        case "pct": evidence.perMille.map { numbers.tenths($0) + " %" }
        case "meter": evidence.meter
        case "phase": evidence.phase.map { "\($0)" }
        case "count": evidence.count.map(numbers.whole)
        case "old": evidence.oldMode.map(InputName.mode)
        case "new": evidence.newMode.map(InputName.mode)
        case "offset": evidence.offsetSeconds.map(offset)
        case "power": evidence.power.map { signed($0.watts) + " W" }
        case "current": evidence.current.map { hundredths($0.amperes) + " A" }
        case "ratio": evidence.ratio.map(hundredths)
        case "part": evidence.part.map { "\($0)" }
        case "expected": evidence.expectedPhase.map { "\($0)" }
        case "m": (evidence.relay ?? evidence.otherClamp ?? evidence.foundAddress).map { "\($0)" }
        case "seen": evidence.seen.map(numbers.whole)
        case "passes": evidence.passes.map(numbers.whole)
        case "pulses": evidence.pulses.map(numbers.whole)
        case "rate": evidence.pulseRate.map { tenths($0, dropping: true) }
        case "weight": evidence.weight.map { WeightText.text($0, numbers) }
        case "flow": evidence.flow.map { tenths($0.litresPerHour / 60, dropping: true) + " L/min" }
        case "nights": evidence.nights.map(numbers.whole)
        case "volume": evidence.volume.map { whole($0.litres) + " L" }
        case "window": window(evidence)
        case "ma": evidence.current.map { whole($0.amperes * 1_000) + " mA" }
        case "max":
            evidence.currentLimit.map { tenths($0.amperes, dropping: true) + " A" }
        case "supply": evidence.currentLimit.map { whole($0.amperes * 1_000) + " mA" }
        case "cmd": evidence.commanded.map(position)
        case "state": evidence.readBack.map(position)
        case "house": evidence.house.map { whole($0.watts) + " W" }
        case "meter_volts": evidence.meterVoltage.map { whole($0.volts) + " V" }
        case "volts": evidence.voltage.map { tenths($0.volts) + " V" }
        case "va": evidence.apparent.map { whole($0.voltAmperes) + " VA" }
        case "meter_va": evidence.meterApparent.map { whole(abs($0.voltAmperes)) + " VA" }
        case "value":
            evidence.meterApparent.map { whole($0.voltAmperes) + " VA" }
                ?? evidence.current.map { whole($0.amperes) + " A" }
        case "limit":
            evidence.limit.map { tenths($0.voltAmperes / 1_000, dropping: true) + " kVA" }
                ?? evidence.currentLimit.map { whole($0.amperes) + " A" }
        default: nil
        }
    }

    /// `1 min`, `1 h`, else the passes of a search.
    private func window(_ evidence: FaultEvidence) -> String? {
        guard let seconds = evidence.windowSeconds else {
            return evidence.passes.map {
                texts.counted($0, of: $0, one: .searchPassesOne, more: .searchPasses)
            }
        }
        return seconds < 3_600
            ? texts(.ageMinutes, "\(seconds / 60)") : texts(.ageHours, "\(seconds / 3_600)")
    }

    private func position(_ position: RelayPosition) -> String {
        texts(position == .closed ? .wordClosed : .wordOpen)
    }

    /// `53,20 Hz`, `50,00 Hz fixe`, `12,0 % d'harmoniques`: what no mains has.
    private func wave(_ evidence: FaultEvidence) -> String? {
        if let frequency = evidence.frequency {
            let text = hundredths(frequency.hertz) + " Hz"
            return evidence.isTooSteady == true ? texts(.waveTooSteady, text) : text
        }
        return evidence.perMille.map { texts(.waveHarmonics, numbers.tenths($0)) }
    }

    /// A time of day, or the day before that.
    func since(_ instant: Instant) -> String {
        let ages = AgeFormat(texts: texts, clock: clock)
        return (clock.instant - instant).wholeSeconds < 86_400
            ? ages.time(of: instant) : ages.age(since: instant)
    }

    private func name(_ fault: Fault) -> String {
        if let name = snapshot?.name(of: fault.terminal) { return name }
        if fault.terminal.area == "onewire" { return value("rom", of: fault) }
        return texts(.noName)
    }

    /// `+3 h`, `−2 ans`: in the unit that a person would take.
    func offset(_ seconds: Int64) -> String {
        let sign = seconds < 0 ? "−" : "+"
        let size = seconds.magnitude
        let text: String
        switch size {
        case ..<60: text = "\(size) s"
        case ..<3_600: text = texts(.ageMinutes, "\(size / 60)")
        case ..<86_400: text = texts(.ageHours, "\(size / 3_600)")
        case ..<63_072_000: text = texts(.spanDays, "\(size / 86_400)")
        default: text = texts(.spanYears, "\(size / 31_557_600)")
        }
        return sign + text
    }

    private func signed(_ value: Double) -> String {
        (value.rounded() > 0 ? "+" : "") + whole(value)
    }

    private func whole(_ value: Double) -> String {
        scaled(value, 1).map(numbers.whole) ?? "—"
    }

    private func tenths(_ value: Double, dropping zero: Bool = false) -> String {
        guard let count = scaled(value, 10) else { return "—" }
        return zero && count % 10 == 0 ? numbers.whole(count / 10) : numbers.tenths(count)
    }

    private func hundredths(_ value: Double) -> String {
        guard let count = scaled(value, 100) else { return "—" }
        let point = texts.language == .french ? "," : "."
        let rest = count.magnitude % 100
        return (count < 0 ? "−" : "") + numbers.whole(Int(count.magnitude / 100)) + point
            + (rest < 10 ? "0" : "") + "\(rest)"
    }

    /// The value in whole parts; nil for what is no number or has no place on a screen.
    private func scaled(_ value: Double, _ factor: Double) -> Int? {
        let parts = (value * factor).rounded()
        return parts.isFinite && abs(parts) < 1e12 ? Int(parts) : nil
    }
}
