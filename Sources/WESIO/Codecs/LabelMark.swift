import WESModel

/// What a label says beyond its value, looked up by its number.
enum LabelMark: UInt8 {
    case plain
    case address
    case alarm
    case option
    case singlePhase
    case threePhase
    case otherMeter

    /// The mark of a label of ``TeleinfoLabels/all``.
    static func of(_ number: Int) -> LabelMark {
        table.indices.contains(number) ? table[number] : .plain
    }

    private static let table: [LabelMark] = TeleinfoLabels.all.map { label in
        switch label.name {
        case "ADCO", "ADSC", "ADS": .address
        case "ADIR1", "ADIR2", "ADIR3": .alarm
        case "OPTARIF": .option
        case "IINST", "IMAX": .singlePhase
        case "IINST1", "IINST2", "IINST3", "IMAX1", "IMAX2", "IMAX3": .threePhase
        case "GAZ", "AUTRE": .otherMeter
        default: .plain
        }
    }
}
