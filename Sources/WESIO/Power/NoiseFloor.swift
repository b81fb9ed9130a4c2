import Glibc

/// The white noise of one channel, told from what lies between the harmonics.
///
/// Half-way between two harmonics a periodic current has nothing: what a window holds there is
/// noise of the converter and of the leads. The median of several places leaves out an alias or
/// a passing load. Noise adds to the mean square, so it is taken off quadratically
/// (measure.md section 1.4).
struct NoiseFloor: Hashable, Sendable {
    /// The places looked at: 1.5 times the fundamental, 2.5 times and so on.
    static let places = 11

    private var means: [Double]
    private var count = 0
    private var refused = 0

    private static let memory = 40
    private static let jump = 6.0
    private static let patience = 20

    init() { means = Array(repeating: 0, count: Self.places) }

    /// The mean square of the noise; nil before the first window.
    var meanSquare: Double? { count == 0 ? nil : Self.median(means) }

    /// Takes one window's densities; a window in which a load moved is left out.
    mutating func take(_ densities: [Double]) {
        guard densities.count == means.count else { return }
        if count >= 3, Self.median(densities) > Self.jump * Self.median(means) {
            refused += 1
            guard refused > Self.patience else { return }
            count = 0
        }
        refused = 0
        count = min(count + 1, Self.memory)
        for index in means.indices {
            means[index] += (densities[index] - means[index]) / Double(count)
        }
    }

    /// The places, Hz, that lie below the fold of a sampling rate.
    static func frequencies(fundamental: Double, rate: Double) -> [Double] {
        let highest = rate / 2 - 20
        return (1...places).map { place in
            let wanted = (Double(place) + 0.5) * fundamental
            return wanted < highest ? wanted : highest / 2
        }
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }
}
