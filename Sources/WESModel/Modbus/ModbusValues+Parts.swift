extension ModbusValues {
    /// One value of a turn, as a plain number.
    public struct Part: Hashable, Sendable {
        /// What it is.
        public var quantity: ModbusQuantity
        /// Its phase, 1 to 3; nil for the whole of the meter.
        public var phase: Int?
        /// The number, in V, A, W, Hz or Wh.
        public var number: Double
    }

    /// Every value of the turn, by quantity and phase.
    public var parts: [Part] {
        func phases<Q: Quantity>(_ values: [Int: Q], _ quantity: ModbusQuantity) -> [Part] {
            values.sorted { $0.key < $1.key }.map {
                Part(quantity: quantity, phase: $0.key, number: $0.value.magnitude)
            }
        }
        func whole(_ number: Double?, _ quantity: ModbusQuantity) -> [Part] {
            number.map { [Part(quantity: quantity, phase: nil, number: $0)] } ?? []
        }
        return phases(voltages, .voltage) + phases(currents, .current) + phases(powers, .power)
            + whole(power?.watts, .power) + whole(powerFactor, .powerFactor)
            + whole(frequency?.hertz, .frequency) + whole(imported?.wattHours, .imported)
            + whole(exported?.wattHours, .exported)
    }

    /// The power of the whole meter: as it gives it, else the sum of its phases.
    public var totalPower: Power? {
        if let power { return power }
        guard !powers.isEmpty else { return nil }
        return Power(watts: powers.values.reduce(0) { $0 + $1.watts })
    }
}
