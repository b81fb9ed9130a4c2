/// The means of the samples of a guided calibration, and whether they hold still.
struct CalibrationSums {
    let voltage: Double?
    let current: Double?
    let power: Double?
    let reactive: Double?
    let reference: Double?
    private let samples: [CalibrationSample]

    init(_ samples: [CalibrationSample]) {
        self.samples = samples
        voltage = Self.mean(samples, \.voltage)
        current = Self.rms(samples)
        power = Self.mean(samples, \.power)
        reactive = Self.mean(samples, \.reactive)
        reference = Self.mean(samples, \.reference)
    }

    /// True where a value stays within a share of its mean and a step of its scale.
    func isSteady(
        _ value: KeyPath<CalibrationSample, Double?>, share: Double, step: Double = 0
    ) -> Bool {
        let values = samples.compactMap { $0[keyPath: value] }
        guard let low = values.min(), let high = values.max() else { return true }
        return high - low <= max(abs(high), abs(low)) * share + step
    }

    /// The mean; nil where one sample has no value.
    private static func mean(
        _ samples: [CalibrationSample], _ value: KeyPath<CalibrationSample, Double?>
    ) -> Double? {
        let values = samples.compactMap { $0[keyPath: value] }
        guard values.count == samples.count, !values.isEmpty else { return nil }
        return values.reduce(0, +) / Double(values.count)
    }

    /// Currents are averaged by their squares, as the noise in them adds up.
    private static func rms(_ samples: [CalibrationSample]) -> Double? {
        let values = samples.compactMap(\.current)
        guard values.count == samples.count, !values.isEmpty else { return nil }
        return (values.reduce(0) { $0 + $1 * $1 } / Double(values.count)).squareRoot()
    }
}
