import Glibc
public import WESModel

extension ClimateReading {
    /// VAD under which the converter of a DS2438 is out of its specified range (data sheet, V).
    private static let leastInput = 1.5
    /// VAD over which a reading means nothing (onewire.md section 3.3).
    private static let mostInput = 10.0

    /// Computes humidity and light from the voltages that were read.
    ///
    /// - Parameter sense: The voltage on VSENS; nil where the master does not tell it.
    public mutating func apply(_ laws: ProbeLaws, sense: Voltage?) {
        humidity = humidity(by: laws.humidity)
        light = light(by: laws.light, sense: sense)
        let usesInput = laws.humidity != .none || laws.light == .logarithmic
        isReduced = usesInput && (input?.volts ?? Self.leastInput) < Self.leastInput
    }

    /// Relative humidity, not clamped: a sensor that is absent or shorted shows by −24 or 132 %.
    private func humidity(by law: ProbeLaws.Humidity) -> RelativeHumidity? {
        guard law != .none, let volts = input?.volts, volts <= Self.mostInput else { return nil }
        if law == .htm1735 { return RelativeHumidity(percent: 38.92 * volts - 41.98) }
        guard supply.volts > 0 else { return nil }
        let (zero, slope) = Self.constants(of: law, at: supply)
        let sensed = (volts / supply.volts - zero) / slope
        // HIH data sheets, temperature compensation.
        return RelativeHumidity(percent: sensed / (1.0546 - 0.00216 * temperature.celsius))
    }

    /// The ratio of VAD to VDD at 0 %, and its rise for each percent.
    private static func constants(
        of law: ProbeLaws.Humidity, at supply: Voltage
    ) -> (zero: Double, slope: Double) {
        switch law {
        case .hih5030: (0.1515, 0.00636)
        // As OWFS has it, and only right at 5 V.
        case .hih3600: (0.8 / supply.volts, 0.0062)
        case .none, .hih4000, .htm1735: (0.16, 0.0062)
        }
    }

    private func light(by law: ProbeLaws.Light, sense: Voltage?) -> Illuminance? {
        switch law {
        case .none: return nil
        case .photodiode(let ohm, let luxPerMicroampere):
            guard let sense, ohm > 0 else { return nil }
            let microamperes = sense.volts / ohm * 1_000_000
            return Illuminance(lux: max(microamperes * luxPerMicroampere, 1))
        case .logarithmic:
            guard let volts = input?.volts else { return nil }
            // In the dark the amplifier may end under 0 V, which the converter reads as over 10 V.
            guard volts > 0, volts <= Self.mostInput else { return Illuminance(lux: 0) }
            return Illuminance(lux: pow(10, 65 / 7.5 - 47 / 7.5 * supply.volts / volts))
        }
    }
}
