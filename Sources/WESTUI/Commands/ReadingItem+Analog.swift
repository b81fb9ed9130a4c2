import WESModel

extension ReadingItem {
    /// The voltage at the pin of an analog input and what it stands for.
    static func readings(of input: AnalogInput, in snapshot: Snapshot) -> [ReadingItem] {
        guard let reading = input.voltage,
            let table = snapshot.unit.analog[input.source.number ?? 0]
        else { return [] }
        let health = input.link.isOpen ? reading.health(at: snapshot.clock.instant) : .stale
        func item(_ label: String, _ value: Value, _ unit: String = "") -> ReadingItem {
            ReadingItem(
                source: input.source, label: label, value: value, unit: unit, at: reading.at,
                health: health)
        }
        let volts = item("voltage", .number(rounded(reading.value.volts, 4)), Voltage.symbol)
        guard table.kind == .voltage else {
            return [volts] + (input.isClosed.map { [item("closed", .flag($0))] } ?? [])
        }
        let scale = AnalogScale(table, step: input.sample?.step)
        // One decimal more than the screen has: a program may well take the mean of many.
        let value = rounded(scale.value(of: reading.value), scale.places + 1)
        return [volts, item("value", .number(value), scale.unit)]
    }

    private static func rounded(_ value: Double, _ places: Int) -> Double {
        let factor = (0..<min(max(places, 0), 6)).reduce(1.0) { product, _ in product * 10 }
        return (value * factor).rounded() / factor
    }
}
