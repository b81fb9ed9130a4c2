import Glibc
public import WESModel

/// What is looked at in the window in hand, beside its figures.
extension PowerMeter {
    /// How much of a window lies at some frequencies, as the mean square of white noise.
    func densities(ofChannel channel: Int, at frequencies: [Double]) -> [Double] {
        let start = FractionalDelay.before
        return columns[channel].withUnsafeBufferPointer { column in
            tables.weights.withUnsafeBufferPointer { weights in
                var mean = 0.0
                for index in weights.indices { mean += weights[index] * column[start + index] }
                return frequencies.map { frequency in
                    let turn = ComplexNumber(angle: -2 * .pi * frequency / plan.rate)
                    var real = 0.0
                    var imaginary = 0.0
                    var cosine = 1.0
                    var sine = 0.0
                    for index in weights.indices {
                        let value = weights[index] * (column[start + index] - mean)
                        real += value * cosine
                        imaginary += value * sine
                        let next = cosine * turn.real - sine * turn.imaginary
                        sine = cosine * turn.imaginary + sine * turn.real
                        cosine = next
                    }
                    let unit = units[channel]
                    let power = (real * real + imaginary * imaginary) * unit * unit
                    return power / tables.weightSquares
                }
            }
        }
    }

    /// One cycle of every channel from a rising zero of the voltage, from the window in hand.
    ///
    /// - Parameter angle: The angle of the fundamental that the cycle begins with, against the
    ///   start of the window, radians.
    public func waves(angle: Double, frequency: Double) -> Waves {
        let samples = plan.rate / frequency
        let turns = (-0.25 - angle / (2 * .pi)).truncatingRemainder(dividingBy: 1)
        let origin = (turns < 0 ? turns + 1 : turns) * samples + samples
        var waves = Waves()
        waves.voltage = cycle(ofChannel: 0, from: origin, samples: samples)
        for clamp in plan.clamps where clamp.channel < columns.count {
            let skew = Double(clamp.channel) * plan.skew * plan.rate
            waves.currents[clamp.number] = cycle(
                ofChannel: clamp.channel, from: origin - skew, samples: samples)
        }
        return waves
    }

    private func cycle(ofChannel channel: Int, from origin: Double, samples: Double) -> [Float] {
        let column = columns[channel]
        let start = FractionalDelay.before
        var mean = 0.0
        for (index, weight) in tables.weights.enumerated() {
            mean += weight * column[start + index]
        }
        return (0..<Waves.points).map { point in
            let place =
                Double(start) + origin + samples * Double(point) / Double(Waves.points)
            let whole = Int(min(max(place, 0), Double(column.count - 2)))
            let part = min(max(place - Double(whole), 0), 1)
            let value = column[whole] * (1 - part) + column[whole + 1] * part
            return Float((value - mean) * units[channel])
        }
    }
}
