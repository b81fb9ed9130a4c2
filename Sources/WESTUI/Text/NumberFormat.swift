/// Writes numbers as the language of the screen has them, whatever the C locale.
struct NumberFormat: Hashable, Sendable {
    let language: Language

    /// A whole number, thousands apart by a space.
    func whole(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(" ") }
            grouped.append(digit)
        }
        return value < 0 ? "−" + grouped : grouped
    }

    /// Tenths, with the decimal sign of the language.
    func tenths(_ value: Int) -> String {
        let sign = value < 0 ? "−" : ""
        let point = language == .french ? "," : "."
        return sign + whole(Int(value.magnitude / 10)) + point + String(value.magnitude % 10)
    }
}
