/// The tariff codes of the meters in words.
public enum TariffWords {
    /// The tariff option of OPTARIF (BASE, HC, EJP or BBRx); nil for another.
    public static func option(_ value: String) -> TeleinfoText? {
        switch value {
        case "BASE": TeleinfoText("base", "base")
        case "HC..": TeleinfoText("heures creuses", "off-peak hours")
        case "EJP.": TeleinfoText("EJP", "EJP")
        default: value.hasPrefix("BBR") ? TeleinfoText("Tempo", "Tempo") : nil
        }
    }

    /// The tariff period of PTEC; nil for another.
    public static func period(_ value: String) -> TeleinfoText? {
        switch value {
        case "TH..": TeleinfoText("toutes heures", "all hours")
        case "HC..": TeleinfoText("heures creuses", "off-peak hours")
        case "HP..": TeleinfoText("heures pleines", "peak hours")
        case "HN..": TeleinfoText("heures normales", "normal hours")
        case "PM..": TeleinfoText("pointe mobile", "critical peak")
        default: tempoPeriod(value)
        }
    }

    private static func tempoPeriod(_ value: String) -> TeleinfoText? {
        guard value.utf8.count == 4, let colour = colour(letter: value.last) else { return nil }
        switch value.prefix(3) {
        case "HCJ":
            return TeleinfoText(
                "HC jour " + colour.words.french, "off-peak, " + colour.words.english)
        case "HPJ":
            return TeleinfoText("HP jour " + colour.words.french, "peak, " + colour.words.english)
        default: return nil
        }
    }

    /// The Tempo colour of the last letter of a PTEC period: B, W or R.
    public static func colour(letter: Character?) -> TempoColour? {
        switch letter {
        case "B": .blue
        case "W": .white
        case "R": .red
        default: nil
        }
    }

    /// The colour of DEMAIN; nil for `----` and for another value.
    public static func tomorrow(_ value: String) -> TempoColour? {
        switch value {
        case "BLEU": .blue
        case "BLAN": .white
        case "ROUG": .red
        default: nil
        }
    }

    /// The tariff period of PTCOUR of PME-PMI, ICE and Emeraude meters; nil for another.
    public static func businessPeriod(_ value: String) -> TeleinfoText? {
        businessPeriods[value]
    }

    private static let businessPeriods: [String: TeleinfoText] = [
        "P": TeleinfoText("pointe", "peak"),
        "PM": TeleinfoText("pointe mobile", "critical peak"),
        "HH": TeleinfoText("hiver", "winter"),
        "HM": TeleinfoText("hiver mobile", "winter mobile"),
        "HP": TeleinfoText("heures pleines", "peak hours"),
        "HC": TeleinfoText("heures creuses", "off-peak hours"),
        "HPH": TeleinfoText("HP hiver", "winter peak"),
        "HCH": TeleinfoText("HC hiver", "winter off-peak"),
        "HPE": TeleinfoText("HP été", "summer peak"),
        "HCE": TeleinfoText("HC été", "summer off-peak"),
        "HPD": TeleinfoText("HP demi-saison", "mid-season peak"),
        "HCD": TeleinfoText("HC demi-saison", "mid-season off-peak"),
        "HD": TeleinfoText("demi-saison", "mid-season"),
        "JA": TeleinfoText("juillet-août", "July-August"),
        "DSM": TeleinfoText("demi-saison mobile", "mid-season mobile"),
        "SCM": TeleinfoText("saison creuse mobile", "off-season mobile"),
    ]
}
