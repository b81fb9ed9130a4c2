/// What the coded values of the meters say, in words.
public enum TeleinfoWords {
    /// A few words for the cell of a table; nil when the value speaks for itself.
    public static func summary(of group: TeleinfoGroup) -> TeleinfoText? {
        switch group.label {
        case "STGE": StatusRegister(group.value)?.summary
        case "RELAIS": RelayStates(group.value)?.summary
        case "PJOURF+1", "PPOINTE": DayProfile(group.value)?.summary
        case "PPOT": PhasePresence(group.value)?.summary
        case "ADCO", "ADSC": MeterType(meter: group.value)?.words
        case "OPTARIF": TariffWords.option(group.value)
        case "PTEC": TariffWords.period(group.value)
        case "DEMAIN": tomorrow(group.value)
        case "PTCOUR", "PTCOUR1", "PTCOUR2": TariffWords.businessPeriod(group.value)
        default: group.horodate.flatMap(Horodate.init).map(\.words)
        }
    }

    /// Every part of a value in words, for the detail of a label; empty when it has none.
    public static func fields(of group: TeleinfoGroup) -> [TeleinfoField] {
        switch group.label {
        case "STGE": StatusRegister(group.value)?.fields ?? []
        case "RELAIS": RelayStates(group.value)?.fields ?? []
        case "PJOURF+1", "PPOINTE": DayProfile(group.value)?.fields ?? []
        default: []
        }
    }

    private static func tomorrow(_ value: String) -> TeleinfoText? {
        value == "----"
            ? TeleinfoText("pas d'annonce", "not announced") : TariffWords.tomorrow(value)?.words
    }
}
