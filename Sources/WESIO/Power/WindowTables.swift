import Glibc

/// The weights of a window and its tables of the fundamental, computed once for a rate.
///
/// Overlapping Hann windows sum to 1, so the blocks lose no energy and no zero crossing is
/// looked for (measure.md section 1.2, "Window").
struct WindowTables {
    /// The weights, which sum to 1.
    let weights: [Double]
    /// The weights times √2·cos of the nominal fundamental.
    let cosine: [Double]
    /// The weights times −√2·sin of the nominal fundamental.
    let sine: [Double]
    /// The sum of the squares of the weights.
    let weightSquares: Double

    /// The frequency of the tables, Hz.
    static let nominal = 50.0

    /// Makes the tables of a window of two hops.
    init(hop: Int, rate: Double) {
        let count = hop * 2
        let shape = (0..<count).map { index in
            1 - cos(2 * .pi * (Double(index) + 0.5) / Double(count))
        }
        let weights = shape.map { $0 / Double(count) }
        let angles = (0..<count).map { 2 * .pi * Self.nominal * Double($0) / rate }
        self.weights = weights
        cosine = zip(weights, angles).map { $0 * 2.0.squareRoot() * cos($1) }
        sine = zip(weights, angles).map { -$0 * 2.0.squareRoot() * sin($1) }
        weightSquares = weights.reduce(0) { $0 + $1 * $1 }
    }

    /// What the window leaves of a fundamental that is off the nominal frequency by some hertz.
    static func gain(off: Double, in plan: SamplePlan) -> Double {
        let bins = off * 2 * plan.hopSeconds
        guard abs(bins) > 1e-6 else { return 1 }
        let argument = Double.pi * bins
        let denominator = 1 - bins * bins
        guard abs(denominator) > 1e-3 else { return 0.5 }
        return sin(argument) / argument / denominator
    }
}
