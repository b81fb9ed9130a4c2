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
}
