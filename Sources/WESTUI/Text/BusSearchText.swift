import WESModel

/// The sentences of `wes search`.
struct BusSearchText {
    let language: Language

    /// The unit has no bus.
    var noBus: String {
        say(
            "La configuration n'a pas de bus 1-Wire : ajoutez la table [onewire] dans unit.toml, "
                + "ou donnez --master.",
            "The configuration has no 1-Wire bus: add the table [onewire] to unit.toml, "
                + "or give --master.")
    }

    /// The master did not answer in time.
    var unanswered: String {
        say(
            "1-Wire : le maître ne répond pas ; vérifiez son nom et son branchement, "
                + "puis recommencez.",
            "1-Wire: the master does not answer; check its name and its connection, "
                + "then try again.")
    }

    /// The line of the bus.
    func summary(_ master: String, line: OneWireLine?, passes: Int, devices: Int) -> String {
        let many = say("composants", "devices"), one = say("composant", "device")
        let times = say(passes > 1 ? "passes" : "passe", passes > 1 ? "passes" : "pass")
        return "\(master) · \(word(line)) · \(passes) \(times) · "
            + "\(devices) \(devices > 1 ? many : one)"
    }

    /// What the line shows.
    func word(_ line: OneWireLine?) -> String {
        switch line {
        case nil: say("ligne : non observable avec ce maître", "line: not shown by this master")
        case .ok: say("ligne ok", "line ok")
        case .absent: say("aucun composant ne répond", "no device answers")
        case .short: say("court-circuit entre Data et GND", "short circuit between Data and GND")
        case .stuckLow: say("ligne Data bloquée à 0 V", "Data line stuck at 0 V")
        case .noisy: say("ligne parasitée", "line noisy")
        }
    }

    /// One device in columns.
    func device(
        _ rom: ROMCode, seen: Int, passes: Int, errors: Int, isParasite: Bool?, value: String,
        name: String?
    ) -> String {
        let type = rom.type ?? say("non géré", "not handled")
        let supply = isParasite.map { $0 ? say("parasite", "parasite") : "Vdd" } ?? "—"
        return [
            pad(rom.text, 15), pad(type, 10), pad(say("vu", "seen") + " \(seen)/\(passes)", 12),
            pad("CRC \(errors)", 8), pad(supply, 8), pad(value, 9), name ?? "",
        ].joined(separator: "  ").trimmed
    }

    /// A temperature, a tenth of a degree.
    func temperature(_ value: Temperature) -> String { tenths(value.celsius) + " °C" }

    /// A humidity.
    func humidity(_ value: RelativeHumidity) -> String { tenths(value.percent) + " %" }

    /// A light.
    func light(_ value: Illuminance) -> String {
        NumberFormat(language: language).whole(rounded(value.lux)) + " lx"
    }

    /// The latch of a relay board: its eight outputs, the first one first, 1 where it is on.
    func latch(_ latch: UInt8) -> String {
        (0..<8).map { latch >> $0 & 1 == 0 ? "1" : "0" }.joined()
    }

    private func tenths(_ value: Double) -> String {
        NumberFormat(language: language).tenths(rounded(value * 10))
    }

    private func rounded(_ value: Double) -> Int {
        value.isFinite ? Int(min(max(value.rounded(), -1e9), 1e9)) : 0
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(width - text.count, 0))
    }

    private func say(_ french: String, _ english: String) -> String {
        language == .french ? french : english
    }
}

extension String {
    /// Without the spaces at the end.
    fileprivate var trimmed: String {
        let end = lastIndex { $0 != " " }.map(index(after:)) ?? startIndex
        return String(self[..<end])
    }
}
