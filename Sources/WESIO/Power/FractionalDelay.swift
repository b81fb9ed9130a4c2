/// A six-point Lagrange interpolation: the value of a channel between two of its samples.
///
/// Unlike a linear one it keeps the amplitude (measure.md section 1.2, "Interpolation gain").
struct FractionalDelay {
    /// The points before the sample that an interpolation reads.
    static let before = 2
    /// The points after it.
    static let after = 3

    /// Whole samples to go forward.
    let shift: Int
    /// The weights of the six samples from `before` samples back.
    let weights: [Double]

    /// Makes the interpolation at a distance after each sample, in samples, at least 0.
    init(samples: Double) {
        let distance = max(samples, 0)
        shift = Int(min(distance.rounded(.down), 64))
        let fraction = distance - distance.rounded(.down)
        let nodes = (-Self.before...Self.after).map(Double.init)
        weights = nodes.map { node in
            nodes.reduce(1) { $1 == node ? $0 : $0 * (fraction - $1) / (node - $1) }
        }
    }
}
