extension OneWireSearch {
    /// True where every pass that was wanted was made.
    public var isJudged: Bool { !isRunning && isComplete && passes > 0 }

    /// The share of the passes that saw a device, averaged over the devices, out of a thousand;
    /// nil before a pass found one.
    public var perMille: Int? {
        guard passes > 0, !seen.isEmpty else { return nil }
        let sum = seen.values.reduce(0) { $0 &+ min($1, passes) }
        return Int((Double(sum) * 1_000 / (Double(passes) * Double(seen.count))).rounded())
    }

    /// The devices that some passes did not see, in the order they were found.
    public var unstable: [ROMCode] { order.filter { (seen[$0] ?? 0) < passes } }
}
