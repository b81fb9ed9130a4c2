/// Every label known, in one numbered table.
public enum TeleinfoLabels {
    /// All labels; the number of a label is its index.
    public static let all: [TeleinfoLabel] = [
        (HistoriqueLabels.lines, TeleinfoMode.historique), (StandardLabels.lines, .standard),
        (PmePmiLabels.lines, .pmepmi), (IceLabels.lines, .ice), (CjeLabels.lines, .cje),
    ].flatMap { lines, mode in
        lines.split(separator: "\n").compactMap { TeleinfoLabel(line: $0, mode: mode) }
    }

    private static let index: [TeleinfoMode: [String: Int]] = {
        var index: [TeleinfoMode: [String: Int]] = [:]
        for (number, label) in all.enumerated() {
            index[label.mode, default: [:]][label.name] = number
        }
        return index
    }()

    /// The label of a group in a mode; nil when the mode's table does not have it.
    ///
    /// Without a mode, the first table that has it answers.
    public static func label(_ name: String, in mode: TeleinfoMode?) -> TeleinfoLabel? {
        let modes = mode.map { [$0] } ?? TeleinfoMode.allCases
        for mode in modes {
            if let number = index[mode]?[name] { return all[number] }
        }
        return nil
    }
}
