extension NumberFormat {
    /// Whole watts with their sign, `+1 500` or `−1 500`; `0` without one.
    ///
    /// Values beyond ten million are held there; what is no number becomes 0.
    func signedWatts(_ watts: Double) -> String {
        let bounded = watts.isFinite ? min(max(watts, -10_000_000), 10_000_000) : 0
        let value = Int(bounded.rounded())
        return (value > 0 ? "+" : "") + whole(value)
    }
}
