/// The shape that a label demands of its value.
///
/// The 6-bit checksum lets one damaged group in 64 through; the shape stops most of the rest.
public enum ValueShape: UInt8, Hashable, Sendable {
    /// Printable characters.
    case text
    /// Letters and digits.
    case alphanumeric
    /// Decimal digits.
    case digits
    /// Hexadecimal digits, capitals.
    case hexadecimal
    /// A tariff period of the historique mode.
    case tariffPeriod
    /// A tariff option of the historique mode.
    case tariffOption
    /// The colour of tomorrow.
    case tomorrow
    /// One capital letter.
    case letter
    /// Nothing: the horodate is the value.
    case nothing
    /// Eleven blocks HHMMSSSS or NONUTILE.
    case dayProfile
    /// `JJ/MM/AA HH:MM:SS`, also with `/` in the time.
    case dateTime
    /// A date, a time and a period in any order.
    case dateTimeText
    /// Digits with a unit.
    case numberWithUnit
    /// A decimal with comma or point.
    case decimal
    /// Fields separated by colons.
    case compound

    /// The shape of a one-letter code of the label tables.
    init?(code: Substring) {
        let codes: [(Substring, ValueShape)] = [
            ("t", .text), ("a", .alphanumeric), ("d", .digits), ("x", .hexadecimal),
            ("p", .tariffPeriod), ("o", .tariffOption), ("m", .tomorrow), ("h", .letter),
            ("D", .nothing), ("P", .dayProfile), ("T", .dateTime), ("X", .dateTimeText),
            ("U", .numberWithUnit), ("C", .decimal), ("K", .compound),
        ]
        guard let shape = codes.first(where: { $0.0 == code })?.1 else { return nil }
        self = shape
    }
}
