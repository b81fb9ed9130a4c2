import Glibc

/// The shape of the current that a load takes over a cycle of the voltage.
public enum LoadShape: String, Sendable, Hashable, CaseIterable {
    /// As the voltage, shifted by its power factor.
    case sine
    /// Short pulses at the peaks: a switch-mode supply.
    case pulses
    /// The second half of each half-wave: a dimmer at half power.
    case cut

    private static let points = 1_024

    /// The current of a load of 1 W at 1 V over a cycle that begins at the peak of the voltage.
    private static let tables: [LoadShape: [Double]] = [
        .pulses: normalised { angle in
            let place = angle + 0.1
            let near = (place / .pi).rounded() * .pi
            let distance = abs(place - near)
            guard distance < 0.6 else { return 0 }
            return cos(distance / 0.6 * .pi / 2) * (cos(near) > 0 ? 1 : -1)
        },
        .cut: normalised { angle in
            let half = angle.truncatingRemainder(dividingBy: .pi)
            return half < .pi / 2 ? cos(angle) : 0
        },
    ]

    private static func normalised(_ shape: (Double) -> Double) -> [Double] {
        let values = (0..<points).map { shape(2 * .pi * Double($0) / Double(points)) }
        let power = values.indices.reduce(0.0) { sum, index in
            let voltage = 2.0.squareRoot() * cos(2 * .pi * Double(index) / Double(points))
            return sum + voltage * values[index]
        }
        let scale = Double(points) / power
        return values.map { $0 * scale }
    }

    /// The current at an angle of the voltage for 1 W at 1 V; the angle 0 is its peak.
    func current(at angle: Double) -> Double {
        guard let table = Self.tables[self] else { return 2.0.squareRoot() * cos(angle) }
        let turns = angle / (2 * .pi)
        let place = (turns - turns.rounded(.down)) * Double(Self.points)
        let index = min(Int(place), Self.points - 1)
        let part = place - Double(index)
        return table[index] * (1 - part) + table[(index + 1) % Self.points] * part
    }

    /// Reactive power of the fundamental for one watt, VAr.
    static func reactive(of shape: LoadShape) -> Double { figures[shape]?.reactive ?? 0 }

    /// The power of the harmonics for one watt, VA.
    static func distortion(of shape: LoadShape) -> Double { figures[shape]?.distortion ?? 0 }

    private static let figures: [LoadShape: (reactive: Double, distortion: Double)] =
        tables.mapValues { table in
            var square = 0.0
            var quadrature = 0.0
            for (index, value) in table.enumerated() {
                let angle = 2 * Double.pi * Double(index) / Double(points)
                square += value * value
                quadrature += 2.0.squareRoot() * sin(angle) * value
            }
            square /= Double(points)
            quadrature /= Double(points)
            let rest = square - 1 - quadrature * quadrature
            return (quadrature, max(rest, 0).squareRoot())
        }
}
