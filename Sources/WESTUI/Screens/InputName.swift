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
