/// A label that meters send: what it means and the shape of its value.
public struct TeleinfoLabel: Hashable, Sendable {
    /// The label as sent.
    public let name: String
    /// The mode whose table it stands in.
    public let mode: TeleinfoMode
    /// The shape of its value.
    public let shape: ValueShape
    /// The fewest characters of the value.
    public let minimum: Int
    /// The most characters of the value.
    public let maximum: Int
    /// True when a horodate stands before the value.
    public let isHorodated: Bool
    /// The unit of the value; empty where there is none, or where the value carries it.
    public let unit: String
    /// What it means, in French, at most 40 characters.
    public let french: String
    /// What it means, in English, at most 40 characters.
    public let english: String

    /// Reads one line of a label table.
    ///
    /// Columns, separated by `|`: label, code of the shape, fewest characters, most characters,
    /// `h` when horodated, unit, French, English. A line of another form gives nil.
    init?(line: Substring, mode: TeleinfoMode) {
        let fields = line.split(separator: "|", omittingEmptySubsequences: false)
        guard fields.count == 8, let shape = ValueShape(code: fields[1]),
            let minimum = Int(fields[2]), let maximum = Int(fields[3])
        else { return nil }
        name = String(fields[0])
        self.mode = mode
        self.shape = shape
        self.minimum = minimum
        self.maximum = maximum
        isHorodated = fields[4] == "h"
        unit = String(fields[5])
        french = String(fields[6])
        english = String(fields[7])
    }
}
