/// Writes numbers with a fixed count of decimals, as boards print them.
enum DecimalText {
    /// Rounds half away from zero; a number that is none, or too large, becomes `nan`.
    static func text(_ value: Double, decimals: Int) -> String {
        var scale = 1.0
        for _ in 0..<max(decimals, 0) { scale *= 10 }
        let scaled = (abs(value) * scale).rounded()
        guard scaled < 1e15 else { return "nan" }
        let digits = String(Int64(scaled))
        let sign = value < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(decimals + 1 - digits.count, 0)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// The shortest text of a number with at most nine decimals: `1`, `0.25`.
    static func shortest(_ value: Double) -> String {
        let digits = text(value, decimals: 9)
        guard digits.contains(".") else { return digits }
        let end = digits.lastIndex { $0 != "0" } ?? digits.startIndex
        return String(digits[end] == "." ? digits[..<end] : digits[...end])
    }
}
