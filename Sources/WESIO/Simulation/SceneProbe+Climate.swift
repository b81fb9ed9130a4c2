import WESModel

/// What the analog inputs of a DS2438 get from its sensors (onewire.md section 3.3).
extension SceneProbe {
    /// The zero and the slope of an HIH-5030, as shares of its supply.
    private static let sensor = (zero: 0.1515, slope: 0.00636)
    /// The resistor of a photodiode, ohm, and what it gives, lux per microampere.
    static let photodiode = (ohm: 390.0, luxPerMicroampere: 105.263)
    /// A count of the current register, V.
    private static let count = 0.000_244_1

    /// How the configuration tells its sensors; nil where it is what it expects by itself.
    var laws: ProbeLaws? {
        guard rom.isClimate, humidity == nil || light != nil else { return nil }
        return ProbeLaws(
            humidity: humidity == nil ? .none : .hih5030,
            light: light == nil
                ? .none
                : .photodiode(
                    ohm: Self.photodiode.ohm,
                    luxPerMicroampere: Self.photodiode.luxPerMicroampere))
    }

    /// The supply, in steps of 10 mV.
    var supplyCounts: Int { Int((volts * 100).rounded()) }

    /// The humidity sensor on VAD, in steps of 10 mV.
    func inputCounts(at time: Delay) -> Int {
        guard let humidity else { return 0 }
        let sensed = humidity * (1.0546 - 0.00216 * temperature(at: time))
        let share = Self.sensor.zero + Self.sensor.slope * sensed
        return Int((min(max(share, 0), 1) * volts * 100).rounded())
    }

    /// The photodiode across VSENS, in counts of the current register.
    func lightCounts(at time: Delay) -> Int {
        guard let light else { return 0 }
        let microamperes = light / Self.photodiode.luxPerMicroampere
        return Int((min(microamperes * Self.photodiode.ohm / 1e6 / Self.count, 1_023)).rounded())
    }
}
