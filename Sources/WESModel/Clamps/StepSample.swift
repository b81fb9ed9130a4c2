/// What one report says to a step test.
struct StepSample: Hashable, Sendable, Codable {
    /// The current of each clamp that can be read, by number.
    var currents: [Int: Phasor]
    /// True where the angles are measured; else a lag is taken for granted and only the share in
    /// phase counts.
    var hasAngles: Bool
    /// The mains voltage, V.
    var volts: Double
    /// The currents that the meter tells by phase, A; empty without one.
    var meter: [Int: Double]
    /// When it was shown, on the civil clock.
    var unixSeconds: Int64

    /// The mean of some samples of the same clamps.
    static func mean(_ samples: some Collection<StepSample>) -> [Int: Phasor] {
        guard let first = samples.first else { return [:] }
        var means: [Int: Phasor] = [:]
        for number in first.currents.keys {
            let values = samples.compactMap { $0.currents[number] }
            guard !values.isEmpty else { continue }
            means[number] = values.reduce(.zero, +) * (1 / Double(values.count))
        }
        return means
    }
}
