import WESModel

extension NumberFormat {
    /// A number with a fixed count of decimals, thousands apart by a space.
    ///
    /// `places` is held between 0 and 6. A value that rounds to zero has no sign; what is no
    /// number is `—`, and values beyond 9 × 10¹⁵ units of the last decimal are held there.
    func decimal(_ value: Double, places: Int, signed: Bool = false) -> String {
        guard value.isFinite else { return "—" }
        let places = min(max(places, 0), 6)
        let scale = (0..<places).reduce(1) { product, _ in product * 10 }
        let bounded = min(max(value * Double(scale), -9e15), 9e15)
        let units = Int(bounded.rounded())
        let magnitude = Int(units.magnitude)
        let sign = units < 0 ? "−" : units > 0 && signed ? "+" : ""
        guard places > 0 else { return sign + whole(magnitude) }
        let fraction = String(magnitude % scale)
        let point = language == .french ? "," : "."
        return sign + whole(magnitude / scale) + point
            + String(repeating: "0", count: places - fraction.count) + fraction
    }

    /// The seconds of a pulse or of a gap: hundredths under a second, then tenths, then whole ones.
    func seconds(_ delay: Delay) -> String {
        let seconds = delay.seconds
        return decimal(seconds, places: seconds < 0.995 ? 2 : seconds < 60 ? 1 : 0)
    }

    /// A number with at most so many decimals, the zeros at their end left out.
    func trimmed(_ value: Double, places: Int) -> String {
        var text = decimal(value, places: places)
        guard places > 0, value.isFinite else { return text }
        while text.last == "0" { text.removeLast() }
        if text.last == "," || text.last == "." { text.removeLast() }
        return text
    }
}
