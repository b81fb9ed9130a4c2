import WESModel

/// The names of téléinfo inputs and modes, as the trade writes them.
enum InputName {
    /// `Cpt1`.
    static func short(_ source: SourceID) -> String {
        source.area == "teleinfo" ? "Cpt\(source.number ?? 0)" : source.rawValue
    }

    /// `Cpt1 Linky`: the name a person gave, else the kind of meter.
    static func long(_ input: TeleinfoInput, _ unit: UnitDescription, _ texts: Catalogue) -> String
    {
        let base = short(input.source)
        return kind(input, unit, texts).map { base + " " + $0 } ?? base
    }

    /// The name a person gave, else the kind of meter; nil while nothing is known.
    static func kind(
        _ input: TeleinfoInput, _ unit: UnitDescription, _ texts: Catalogue
    ) -> String? {
        if let name = input.source.number.flatMap({ unit.teleinfo[$0]?.name }) { return name }
        guard let meter = input.meter.choice else { return nil }
        let isLinky =
            input.line?.mode == .standard || MeterType(meter: meter)?.family == .linky
        return texts(isLinky ? .meterLinky : .meterPlain)
    }

    /// Any terminal by its shortest name: `Cpt1`, `Relais 2`, `Bus 1-Wire`.
    static func any(_ source: SourceID, _ texts: Catalogue) -> String {
        source.area == "teleinfo" ? short(source) : terminal(source, texts)
    }

    /// A terminal as its tab calls it: `Pince 1`, `CPT pulse 2`.
    static func terminal(_ source: SourceID, _ texts: Catalogue) -> String {
        switch source {
        case .probeNames: return texts(.titleNames)
        case .balance: return texts(.titleBalance)
        case .clock: return texts(.titleClock)
        case .modbusBus: return texts(.nameRs485Bus)
        case .leds: return texts(.nameLEDs)
        default: break
        }
        let name = source.rawValue.split(separator: ".").dropFirst().last.map(String.init)
        if source.area == "onewire", let name, ROMCode(name)?.isRelayBoard == true {
            return texts(.nameBoard, name)
        }
        if let meter = source.meterName { return texts(.nameRs485, meter) }
        let phrases: [String: (one: Phrase, all: Phrase)] = [
            "clamps": (.nameClamp, .nameClamps), "mains": (.nameMains, .nameMains),
            "onewire": (.nameProbe, .nameOneWire), "counters": (.nameCounter, .nameCounters),
            "contacts": (.nameContact, .nameContacts), "analog": (.nameAnalog, .nameAnalogs),
            "relays": (.nameRelay, .nameRelays),
        ]
        guard let phrase = phrases[source.area] else { return source.rawValue }
        return name.map { texts(phrase.one, $0) } ?? texts(phrase.all)
    }

    /// The mode as it is called.
    static func mode(_ mode: TeleinfoMode) -> String {
        switch mode {
        case .historique: "historique"
        case .standard: "standard"
        case .pmepmi: "PME-PMI"
        case .ice: "ICE"
        case .cje: "CJE"
        }
    }
}
